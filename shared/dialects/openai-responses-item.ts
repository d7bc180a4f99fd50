import type { Pointer } from '../api.ts';
import type {
  CallArguments,
  Content,
  Item,
  Part,
  Reasoning,
  Role,
  ToolCall,
  ToolResult,
  Turn,
} from '../conversation/model.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import type { Incomplete } from './dialect.ts';
import { sealState } from './seal.ts';
import { argumentsOf, contentOf, isMembers, type Members, textOrNothing, typedPart } from './values.ts';

/** Items that call a tool the client runs, and the member that holds what it is called with. */
export const CALLS: Readonly<Record<string, string>> = {
  function_call: 'arguments',
  custom_tool_call: 'input',
  computer_call: 'action',
  local_shell_call: 'action',
  shell_call: 'action',
  apply_patch_call: 'operation',
  tool_search_call: 'arguments',
};

/** Whether an item answers a call of the client; the server's own search for tools names none. */
export function isOutput({ type, call_id: id }: Members): boolean {
  if (type === 'tool_search_output') return typeof id === 'string';
  return typeof type === 'string' && type.endsWith('_call_output');
}

/** An output answers a call of its own kind only; a search for tools may be answered as a function is. */
function kindOf(type: unknown): string {
  const kind = String(type).replace(/_output$/, '');
  return kind.startsWith('tool_search') ? 'function_call' : kind;
}

/** Reads one item of `input`; each is a turn. What the server holds for a reference is not known here. */
export function readItem(value: unknown, index: number, pointer: Pointer, incomplete: Incomplete): Turn {
  const item = isMembers(value) ? value : {};
  const type = item.type ?? (Object.hasOwn(item, 'role') ? 'message' : undefined);
  const turn: Mutable<Turn> = {
    index,
    pointer,
    place: `input[${index}]`,
    message: index,
    mark: type === 'message' ? 'role' : 'type',
    role: roleOf(type, item),
    wireRole: type === 'message' ? item.role : type,
    content: type === 'message' ? EMPTY : { kind: 'unknown' },
    calls: [],
    callList: 'absent',
    result: undefined,
    carries: [],
    reasoning: type === 'reasoning' ? [readReasoning(item, pointer)] : [],
    known: isMembers(value) && type !== 'item_reference' && incomplete?.has(value) !== true,
    value,
    ...itemOf(item, type, pointer),
  };
  if (type === 'message')
    turn.content = contentOf(item.content, (part, at) => partOf(part, `${pointer}/content/${at}`, turn));
  if (typeof type === 'string' && Object.hasOwn(CALLS, type)) {
    turn.calls = [readCall(item, type, turn)];
    turn.callList = 'list';
  } else if (isOutput(item)) {
    turn.content = contentOf(item.output, (part, at) => partOf(part, `${pointer}/output/${at}`, turn));
    turn.result = readOutput(item, turn);
  }
  return turn;
}

function readReasoning(
  { summary, content, encrypted_content: cipher }: Members,
  pointer: Pointer,
): Reasoning {
  const says = (list: unknown) =>
    list !== undefined && list !== null && !(Array.isArray(list) && list.length === 0);
  return {
    pointer,
    form: 'reasoning',
    empty: !says(summary) && !says(content),
    seal: { key: 'encrypted_content', required: false, state: sealState(cipher, isCipher) },
    ...(summary === undefined ? { lacks: { key: 'summary', nothing: [] } } : {}),
  };
}

/** Ciphers are base64, in whose spelling ever; words are none. */
function isCipher(text: string): boolean {
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(text);
}

/** How the ids begin that the server gives, by the type of the item. */
const PREFIXES: Readonly<Record<string, string>> = { function_call: 'fc', message: 'msg', reasoning: 'rs' };

function itemOf(item: Members, type: unknown, pointer: Pointer): Pick<Turn, 'item' | 'emptyItemId'> {
  const { id } = item;
  if (id === '') return { emptyItemId: `${pointer}/id` };
  if (typeof id !== 'string' || (isOutput(item) && idKeyOf(item) === 'id')) return {};
  const prefix = typeof type === 'string' && Object.hasOwn(PREFIXES, type) ? PREFIXES[type] : undefined;
  return { item: { id, pointer: `${pointer}/id`, prefix, reference: type === 'item_reference' } };
}

const EMPTY: Content = { kind: 'unknown' };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What is no message and no output was said or done by the model. */
function roleOf(type: unknown, item: Members): Role {
  const { role } = item;
  if (type === 'message') return typeof role === 'string' && ROLES.has(role) ? (role as Role) : 'unknown';
  return isOutput(item) ? 'tool' : 'assistant';
}

const ROLES = new Set(['user', 'assistant', 'system', 'developer']);

function readCall(item: Members, type: string, turn: Turn): ToolCall {
  const id = textOrNothing(item.call_id);
  const field = CALLS[type] as string;
  return {
    turn,
    index: 0,
    pointer: turn.pointer,
    id,
    idKey: 'call_id',
    name: textOrNothing(item.name),
    // Only functions take JSON; the input of other tools is free.
    arguments: type === 'function_call' ? argumentsOf(item[field]) : { kind: 'unknown' },
    argumentsPointer: `${turn.pointer}/${field}`,
    key: id === undefined ? undefined : `${kindOf(type)} ${id}`,
    legacy: false,
    // The server may run a search for tools itself.
    state: turn.known && type !== 'tool_search_call' ? 'open' : 'uncertain',
    result: undefined,
  };
}

/**
 * Where an output names its call: the official types have it in `id` for a local shell.
 * https://github.com/openai/openai-node/blob/master/src/resources/responses/responses.ts
 */
function idKeyOf({ type, id, call_id: named }: Members): string {
  return type === 'local_shell_call_output' && named === undefined && id !== undefined ? 'id' : 'call_id';
}

function readOutput(item: Members, turn: Turn): ToolResult {
  const idKey = idKeyOf(item);
  const id = textOrNothing(item[idKey]);
  return {
    turn,
    pointer: turn.pointer,
    idKey,
    callId: id,
    name: undefined,
    key: id === undefined ? undefined : `${kindOf(item.type)} ${id}`,
    legacy: false,
    state: 'orphan',
    call: undefined,
    run: 0,
  };
}

/** In messages the type of a part tells who says it; a result may hold what a user may say. */
function saidBy(type: unknown): Pick<Part, 'saidBy'> {
  if (typeof type !== 'string') return {};
  if (type.startsWith('input_')) return { saidBy: 'user' };
  if (type === 'output_text' || type === 'refusal') return { saidBy: 'assistant' };
  return type === 'text' ? { saidBy: 'nobody' } : {};
}

function partOf(value: unknown, pointer: Pointer, turn: Turn): Part {
  const part = typedPart(value, pointer, turn);
  return turn.mark === 'role' ? { ...part, ...saidBy(part.type) } : part;
}
