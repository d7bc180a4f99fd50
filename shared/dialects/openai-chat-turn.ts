import type { Pointer } from '../api.ts';
import type { Content, Reasoning, Role, ToolCall, ToolResult, Turn } from '../conversation/model.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import type { Incomplete } from './dialect.ts';
import { keyOf, readCalls } from './openai-chat-call.ts';
import { contentOf, EMPTY_TURN, isMembers, type Members, textOrNothing, typedPart } from './values.ts';

const ROLES = new Set(['system', 'developer', 'user', 'assistant', 'tool']);

/** Fields of an assistant message that make it say something without `content`. */
const CARRIERS = ['refusal', 'audio', 'function_call'];

/** Members of a message that hold what the model thought before it spoke or called. */
export const REASONING_KEYS: readonly string[] = ['reasoning_content', 'reasoning', 'reasoning_details'];

/**
 * Reads one message of a list; a message that is broken or cut is read as far as it stands and marked unknown.
 * `list`: pointer of the list.
 */
export function readTurn(value: unknown, index: number, list: Pointer, incomplete: Incomplete): Turn {
  return new MessageTurn(value, index, list, incomplete);
}

const NO_MESSAGE: Members = {};

/** A message as a turn. What is asked for only where something is found is worked out then. */
class MessageTurn implements Turn {
  readonly index: number;
  readonly role: Role;
  readonly content: Content;
  readonly calls: readonly ToolCall[];
  readonly callList: Turn['callList'];
  readonly result: ToolResult | undefined;
  readonly carries: readonly string[];
  readonly reasoning: readonly Reasoning[];
  readonly known: boolean;
  readonly value: unknown;
  readonly #list: Pointer;

  constructor(value: unknown, index: number, list: Pointer, incomplete: Incomplete) {
    const read = isMembers(value);
    const message = read ? value : NO_MESSAGE;
    const role = roleOf(message.role);
    const speaks = role === 'assistant';
    this.index = index;
    this.#list = list;
    this.value = value;
    this.role = role;
    this.known = read && (incomplete === undefined || isWhole(message, incomplete));
    this.carries = speaks ? filled(message, CARRIERS) : EMPTY_TURN.carries;
    this.reasoning = speaks ? readReasoning(message, this) : EMPTY_TURN.reasoning;
    this.callList = callListOf(message.tool_calls);
    const content = contentIn(message);
    this.content = !read
      ? EMPTY_TURN.content
      : typeof content === 'string'
        ? { kind: 'text', text: content }
        : contentOf(content, (part, at) => typedPart(part, `${this.pointer}/content/${at}`, this));
    // A role of another framework still makes the calls that stand there.
    this.calls = speaks || role === 'unknown' ? readCalls(message, this, incomplete) : EMPTY_TURN.calls;
    const answers = role === 'tool' || message.role === 'function';
    this.result = answers ? new MessageResult(message, this) : undefined;
  }

  get pointer(): Pointer {
    return `${this.#list}/${this.index}`;
  }

  get place(): string {
    return `messages[${this.index}]`;
  }

  get message(): number {
    return this.index;
  }

  get mark(): string {
    return 'role';
  }

  get wireRole(): unknown {
    return isMembers(this.value) ? this.value.role : undefined;
  }
}

/** Those of the keys that hold something. */
function filled(message: Members, keys: readonly string[]): readonly string[] {
  let found = EMPTY_TURN.carries;
  for (const key of keys) {
    const value = message[key];
    if (value !== undefined && value !== null && value !== '') found = [...found, key];
  }
  return found;
}

function readReasoning(message: Members, turn: Turn): readonly Reasoning[] {
  let found = EMPTY_TURN.reasoning;
  for (const form of REASONING_KEYS) {
    const value = message[form];
    if (value === undefined || value === null) continue;
    const empty = value === '' || (Array.isArray(value) && value.length === 0);
    found = [...found, { pointer: `${turn.pointer}/${form}`, form, empty }];
  }
  return found;
}

function isWhole(message: Members, incomplete: ReadonlySet<object>): boolean {
  const isRead = (member: unknown) =>
    member instanceof Opaque ? member.reason === 'unset' : !incomplete.has(member as object);
  const { tool_calls: calls } = message;
  const named = !Array.isArray(calls) || calls.every((call) => !isMembers(call) || isRead(call.function));
  return named && !incomplete.has(message) && Object.values(message).every(isRead);
}

/** Content that nobody set: beside calls it may be null or left out, else it makes no difference. */
function contentIn({ content, tool_calls: calls }: Members): unknown {
  const isUnset = content instanceof Opaque && content.reason === 'unset';
  return isUnset && !(Array.isArray(calls) && calls.length > 0) ? null : content;
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

/** A message that answers a call. */
class MessageResult implements ToolResult {
  readonly turn: Turn;
  readonly callId: string | undefined;
  readonly foreignId: string | undefined;
  readonly name: string | undefined;
  readonly legacy: boolean;
  readonly key: string | undefined;
  state: ToolResult['state'] = 'orphan';
  call: ToolCall | undefined = undefined;
  run = 0;

  constructor(message: Members, turn: Turn) {
    this.turn = turn;
    this.callId = textOrNothing(message.tool_call_id);
    this.foreignId = textOrNothing(message.call_id);
    this.name = textOrNothing(message.name);
    this.legacy = message.role === 'function';
    this.key = keyOf(this.legacy, this.callId, this.name);
  }

  get pointer(): Pointer {
    return this.turn.pointer;
  }

  get idKey(): string {
    return 'tool_call_id';
  }
}
