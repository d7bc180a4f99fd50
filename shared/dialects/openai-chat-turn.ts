import type { Pointer } from '../api.ts';
import type { Reasoning, Role, Seal, ToolCall, ToolResult, Turn } from '../conversation/model.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import type { Incomplete } from './dialect.ts';
import { isGoogleSignature, sealState } from './seal.ts';
import { argumentsOf, contentOf, EMPTY_TURN, isMembers, textOrNothing, typedPart } from './values.ts';

const ROLES = new Set(['system', 'developer', 'user', 'assistant', 'tool']);

/** Fields of an assistant message that make it say something without `content`. */
const CARRIERS = ['refusal', 'audio', 'function_call'];

/** Fields that hold what the model thought before it spoke or called. */
const REASONING = ['reasoning_content', 'reasoning', 'reasoning_details'];

/** Reads one message; a message that is broken or cut is read as far as it stands and marked unknown. */
export function readTurn(value: unknown, index: number, pointer: Pointer, incomplete: Incomplete): Turn {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || value instanceof Opaque) {
    return { ...EMPTY_TURN, index, pointer, place: placeOf(index), message: index, value, known: false };
  }
  const message = value as Record<string, unknown>;
  const role = roleOf(message.role);
  const turn: Mutable<Turn> = {
    index,
    pointer,
    place: placeOf(index),
    message: index,
    mark: 'role',
    role,
    wireRole: message.role,
    content: EMPTY_TURN.content,
    calls: EMPTY_TURN.calls,
    callList: callListOf(message.tool_calls),
    result: undefined,
    carries: role === 'assistant' ? filled(message, CARRIERS) : EMPTY_TURN.carries,
    reasoning: role === 'assistant' ? readReasoning(message, pointer) : EMPTY_TURN.reasoning,
    known: incomplete === undefined || isWhole(message, incomplete),
    value,
  };
  turn.content = contentOf(message.content, (part, at) => typedPart(part, `${pointer}/content/${at}`, turn));
  // A role of another framework still makes the calls that stand there.
  if (role === 'assistant' || role === 'unknown') turn.calls = readCalls(message, turn, incomplete);
  if (role === 'tool' || message.role === 'function') turn.result = readResult(message, turn);
  return turn;
}

function placeOf(index: number): string {
  return `messages[${index}]`;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Those of the keys that hold something. */
function filled(message: Record<string, unknown>, keys: readonly string[]): readonly string[] {
  let found = EMPTY_TURN.carries;
  for (const key of keys) {
    const value = message[key];
    if (value !== undefined && value !== null && value !== '') found = [...found, key];
  }
  return found;
}

function readReasoning(message: Record<string, unknown>, pointer: Pointer): readonly Reasoning[] {
  let found = EMPTY_TURN.reasoning;
  for (const form of REASONING) {
    const value = message[form];
    if (value === undefined || value === null) continue;
    const empty = value === '' || (Array.isArray(value) && value.length === 0);
    found = [...found, { pointer: `${pointer}/${form}`, form, empty }];
  }
  return found;
}

function isWhole(message: Record<string, unknown>, incomplete: ReadonlySet<object>): boolean {
  const isRead = (member: unknown) => !(member instanceof Opaque) && !incomplete.has(member as object);
  return !incomplete.has(message) && Object.values(message).every(isRead);
}

function roleOf(role: unknown): Role {
  return typeof role === 'string' && ROLES.has(role) ? (role as Role) : 'unknown';
}

function callListOf(calls: unknown): Turn['callList'] {
  if (calls === undefined) return 'absent';
  if (calls === null) return 'null';
  if (!Array.isArray(calls)) return 'other';
  return calls.length === 0 ? 'empty' : 'list';
}

function readCalls(
  message: Record<string, unknown>,
  turn: Turn,
  incomplete: Incomplete,
): readonly ToolCall[] {
  if (message.tool_calls === undefined && message.function_call === undefined) return EMPTY_TURN.calls;
  const list = Array.isArray(message.tool_calls) ? message.tool_calls : [];
  const calls = list.map((value: unknown, index): ToolCall => {
    const call = (value !== null && typeof value === 'object' ? value : {}) as Record<string, unknown>;
    const unread =
      value instanceof Opaque ||
      holdsOpaque(call) ||
      incomplete?.has(call) === true ||
      incomplete?.has(list) === true;
    const isFlat = call.function === undefined && call.custom === undefined && 'arguments' in call;
    const form = call.function === undefined ? 'custom' : 'function';
    const pointer = `${turn.pointer}/tool_calls/${index}`;
    return isFlat
      ? readFlatCall(call, turn, index, pointer, unread)
      : readCall(call[form], call, turn, index, pointer, form, unread);
  });
  if (calls.length === 0 && message.function_call !== null && typeof message.function_call === 'object') {
    const pointer = `${turn.pointer}/function_call`;
    calls.push(readCall(message.function_call, NOTHING, turn, 0, pointer, '', false));
  }
  return calls;
}

/** Whether something of a call is not known but what it is called with, which is judged on its own. */
function holdsOpaque(call: Record<string, unknown>): boolean {
  const { name } = (call.function ?? {}) as Record<string, unknown>;
  return name instanceof Opaque || Object.values(call).some((member) => member instanceof Opaque);
}

/** Where Gemini's compatible endpoint puts its signature: https://ai.google.dev/gemini-api/docs/thought-signatures */
class CallSeal implements Seal {
  readonly key = 'thought_signature';
  readonly required = false;
  readonly state: Seal['state'];
  readonly #call: Pointer;

  constructor(call: Pointer, extra: unknown) {
    this.#call = call;
    const google = isMembers(extra) ? extra.google : extra;
    const state = isMembers(google) ? sealState(google.thought_signature, isGoogleSignature) : undefined;
    this.state = state ?? (google instanceof Opaque ? 'unread' : 'absent');
  }

  get pointer(): Pointer {
    return `${this.#call}/extra_content/google/thought_signature`;
  }
}

/** What stands around a call of the old form. */
const NOTHING: Record<string, unknown> = {};

function readCall(
  given: unknown,
  call: Record<string, unknown>,
  turn: Turn,
  index: number,
  pointer: Pointer,
  form: 'function' | 'custom' | '',
  unread: boolean,
): ToolCall {
  const body = (given !== null && typeof given === 'object' ? given : {}) as Record<string, unknown>;
  const field = form === 'custom' ? 'input' : 'arguments';
  return {
    turn,
    index,
    pointer,
    id: textOrNothing(call.id),
    idKey: 'id',
    foreignId: textOrNothing(call.call_id),
    name: textOrNothing(body.name),
    // A custom tool takes free text, which no rule for arguments may judge.
    arguments: form === 'custom' ? { kind: 'unknown' } : argumentsOf(body[field]),
    argumentsPointer: form === '' ? `${pointer}/${field}` : `${pointer}/${form}/${field}`,
    key: keyOf(form === '', call.id, body.name),
    legacy: form === '',
    seal: form === '' ? undefined : new CallSeal(pointer, call.extra_content),
    state: unread ? 'uncertain' : 'open',
    result: undefined,
  };
}

/** A call whose name and arguments stand beside its id. */
function readFlatCall(
  call: Record<string, unknown>,
  turn: Turn,
  index: number,
  pointer: Pointer,
  unread: boolean,
): ToolCall {
  const read = readCall(call, call, turn, index, pointer, 'function', unread);
  return { ...read, argumentsPointer: `${pointer}/arguments`, flat: true };
}

function readResult(message: Record<string, unknown>, turn: Turn): ToolResult {
  return {
    turn,
    pointer: turn.pointer,
    idKey: 'tool_call_id',
    callId: textOrNothing(message.tool_call_id),
    foreignId: textOrNothing(message.call_id),
    name: textOrNothing(message.name),
    key: keyOf(message.role === 'function', message.tool_call_id, message.name),
    legacy: message.role === 'function',
    state: 'orphan',
    call: undefined,
    run: 0,
  };
}

/** Calls of the old form pair by name, all others by id. */
function keyOf(legacy: boolean, id: unknown, name: unknown): string | undefined {
  const by = textOrNothing(legacy ? name : id);
  return by === undefined ? undefined : `${legacy ? 'function' : 'id'} ${by}`;
}
