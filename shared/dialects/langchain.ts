import type { Pointer } from '../api.ts';
import type { ToolCall, ToolResult, Turn } from '../conversation/model.ts';
import { pair } from '../conversation/pairing.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import type { Dialect, Incomplete } from './dialect.ts';
import { isTelling, type LangChainMessage, membersAt, messageOf, ROLES } from './langchain-message.ts';
import { langChainWriter } from './langchain-writer.ts';
import { argumentsOf, contentOf, isMembers, type Members, textOrNothing, typedPart } from './values.ts';

/**
 * Messages of LangChain and LangGraph, in whatever form they were stored. Shape:
 * https://reference.langchain.com/python/langchain-core/messages
 */
export const langChain: Dialect = {
  id: 'langchain',
  home: 'langchain',
  receiver: 'langchain',
  list: 'messages',
  writer: langChainWriter,

  isBody(value) {
    const { messages } = value as Members;
    return Array.isArray(messages) && isHistory(messages);
  },

  isMessages: isHistory,

  read(value, context, incomplete) {
    const bare = Array.isArray(value);
    const body = (bare ? {} : value) as Members;
    const list = (bare ? value : body.messages) as readonly unknown[];
    const messages = bare ? '' : '/messages';
    const turns = list.map((message, index) => readTurn(message, index, `${messages}/${index}`, incomplete));
    const complete = incomplete?.has(list) !== true;
    pair(turns, complete);
    return {
      dialect: 'langchain',
      context,
      value,
      messages,
      list: 'messages',
      turns,
      calls: turns.flatMap((turn) => turn.calls),
      results: turns.flatMap((turn) => turn.result ?? []),
      model: typeof body.model === 'string' ? body.model : undefined,
      tools: undefined,
      complete,
      reach: 'behind',
      argumentsAs: 'object',
      nothing: [''],
    };
  },
};

/** The first message decides for most lists that are none; others may be broken, someone may be typing in them. */
function isHistory(list: readonly unknown[]): boolean {
  const [first] = list;
  if (messageOf(first) === undefined && !(first instanceof Opaque)) return false;
  let tells = false;
  let odd = 0;
  for (const value of list) {
    const message = messageOf(value);
    if (message === undefined) odd++;
    else tells ||= isTelling(message);
  }
  return tells && odd * 2 <= list.length;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function readTurn(value: unknown, index: number, pointer: Pointer, incomplete: Incomplete): Turn {
  const message = messageOf(value);
  const turn: Mutable<Turn> = {
    index,
    pointer,
    place: `messages[${index}]`,
    message: index,
    mark: message?.mark ?? 'type',
    role: 'unknown',
    wireRole: message?.kind,
    content: { kind: 'unknown' },
    calls: [],
    callList: 'absent',
    result: undefined,
    carries: [],
    reasoning: [],
    known: false,
    value,
  };
  if (message === undefined) return turn;
  const { kind, holder, members } = message;
  const at = membersAt(pointer, message);
  turn.role = ROLES[kind] as Turn['role'];
  // Results of the old form have no id, and what removes a message is none itself.
  turn.known =
    turn.role !== 'unknown' && kind !== 'function' && isWhole(value as Members, members, incomplete);
  if (holder !== '') turn.contentKey = `${holder}/content`;
  turn.content = contentOf(members.content, (part, place) => typedPart(part, `${at}/content/${place}`, turn));
  if (kind === 'ai') readCalls(members, at, turn);
  else if (kind === 'tool') turn.result = readResult(members, at, turn);
  return turn;
}

/** Whether a message and what it holds could be read to their ends. */
function isWhole(value: Members, members: Members, incomplete: Incomplete): boolean {
  const { tool_calls: calls } = members;
  const lists = [value, members, calls];
  if (lists.some((one) => incomplete !== undefined && isRead(one) && incomplete.has(one))) return false;
  return !Object.values(members).some((member) => member instanceof Opaque);
}

function isRead(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}

/** Calls as LangChain reads them out of an answer, or else as they stood in it; what it could not read is answered too. */
function readCalls(members: Members, at: Pointer, turn: Mutable<Turn>): void {
  const { tool_calls: own, invalid_tool_calls: invalid, additional_kwargs: raw } = members;
  const given = isMembers(raw) ? raw.tool_calls : undefined;
  const list = (key: string, values: unknown, state?: ToolCall['state']) =>
    Array.isArray(values)
      ? values.map((call, index) => readCall(call, `${at}/${key}/${index}`, turn, state))
      : [];
  const calls = list('tool_calls', own);
  const unread = list('invalid_tool_calls', invalid, 'uncertain');
  const all = [
    ...(calls.length + unread.length > 0 ? calls : list('additional_kwargs/tool_calls', given)),
    ...unread,
  ];
  turn.calls = all.map((call, index) => ({ ...call, index }));
  if (all.length > 0) turn.callList = 'list';
}

function readCall(value: unknown, pointer: Pointer, turn: Turn, state?: ToolCall['state']): ToolCall {
  const call = isMembers(value) ? value : {};
  const raw = isMembers(call.function) ? call.function : undefined;
  const id = textOrNothing(call.id);
  return {
    turn,
    index: 0,
    pointer,
    id,
    idKey: 'id',
    name: textOrNothing(raw === undefined ? call.name : raw.name),
    arguments: argumentsOf(raw === undefined ? call.args : raw.arguments),
    argumentsPointer: raw === undefined ? `${pointer}/args` : `${pointer}/function/arguments`,
    key: id === undefined ? undefined : `id ${id}`,
    legacy: false,
    state: state ?? (turn.known ? 'open' : 'uncertain'),
    result: undefined,
  };
}

function readResult(members: Members, pointer: Pointer, turn: Turn): ToolResult {
  const id = textOrNothing(members.tool_call_id);
  return {
    turn,
    pointer,
    idKey: 'tool_call_id',
    callId: id,
    name: textOrNothing(members.name),
    key: id === undefined ? undefined : `id ${id}`,
    legacy: false,
    state: 'orphan',
    call: undefined,
    run: 0,
  };
}
