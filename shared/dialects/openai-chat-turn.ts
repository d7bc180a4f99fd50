import type { Pointer } from '../api.ts';
import type {
  CallArguments,
  Content,
  Reasoning,
  Role,
  Seal,
  ToolCall,
  ToolResult,
  Turn,
} from '../conversation/model.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import type { Incomplete } from './dialect.ts';
import { isGoogleSignature, sealState } from './seal.ts';
import {
  argumentsOf,
  contentOf,
  EMPTY_TURN,
  isMembers,
  type Members,
  textOrNothing,
  typedPart,
} from './values.ts';

const ROLES = new Set(['system', 'developer', 'user', 'assistant', 'tool']);

/** Fields of an assistant message that make it say something without `content`. */
const CARRIERS = ['refusal', 'audio', 'function_call'];

/** Fields that hold what the model thought before it spoke or called. */
const REASONING = ['reasoning_content', 'reasoning', 'reasoning_details'];

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
    const { content } = message;
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
  for (const form of REASONING) {
    const value = message[form];
    if (value === undefined || value === null) continue;
    const empty = value === '' || (Array.isArray(value) && value.length === 0);
    found = [...found, { pointer: `${turn.pointer}/${form}`, form, empty }];
  }
  return found;
}

function isWhole(message: Members, incomplete: ReadonlySet<object>): boolean {
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

function readCalls(message: Members, turn: Turn, incomplete: Incomplete): readonly ToolCall[] {
  const { tool_calls: list, function_call: old } = message;
  if (Array.isArray(list) && list.length > 0)
    return list.map((value: unknown, index) => {
      const unread = incomplete?.has(value as object) === true || incomplete?.has(list) === true;
      return readCall(value, turn, index, unread);
    });
  return old !== null && typeof old === 'object'
    ? [
        new MessageCall({
          call: NOTHING,
          body: old as Members,
          turn,
          index: 0,
          form: 'legacy',
          unread: false,
        }),
      ]
    : EMPTY_TURN.calls;
}

function readCall(value: unknown, turn: Turn, index: number, unread: boolean): ToolCall {
  const call = (value !== null && typeof value === 'object' ? value : NOTHING) as Members;
  const isFlat = call.function === undefined && call.custom === undefined && 'arguments' in call;
  const form = isFlat ? 'flat' : call.function === undefined ? 'custom' : 'function';
  const given = isFlat ? call : call[form];
  const body = (given !== null && typeof given === 'object' ? given : NOTHING) as Members;
  const opaque = unread || value instanceof Opaque || holdsOpaque(call);
  return new MessageCall({ call, body, turn, index, form, unread: opaque });
}

/** Whether something of a call is not known but what it is called with, which is judged on its own. */
function holdsOpaque(call: Members): boolean {
  if ((call.function as Members | undefined)?.name instanceof Opaque) return true;
  for (const key in call) if (call[key] instanceof Opaque) return true;
  return false;
}

/** What stands around a call of the old form, and in one that is no object. */
const NOTHING: Members = {};

/** A call as it stands in a message. */
interface WrittenCall {
  readonly call: Members;
  /** Where name and arguments stand. */
  readonly body: Members;
  readonly turn: Turn;
  readonly index: number;
  readonly form: 'function' | 'custom' | 'flat' | 'legacy';
  readonly unread: boolean;
}

/** A call of a message. What is asked for only where something is found is worked out then. */
class MessageCall implements ToolCall {
  readonly turn: Turn;
  readonly index: number;
  readonly id: string | undefined;
  readonly foreignId: string | undefined;
  readonly name: string | undefined;
  readonly arguments: CallArguments;
  readonly key: string | undefined;
  state: ToolCall['state'];
  result: ToolResult | undefined = undefined;
  readonly #form: WrittenCall['form'];
  readonly #call: Members;

  constructor({ call, body, turn, index, form, unread }: WrittenCall) {
    this.turn = turn;
    this.index = index;
    this.id = textOrNothing(call.id);
    this.foreignId = textOrNothing(call.call_id);
    this.name = textOrNothing(body.name);
    // A custom tool takes free text, which no rule for arguments may judge.
    this.arguments = form === 'custom' ? UNJUDGED : argumentsOf(body.arguments);
    this.key = keyOf(form === 'legacy', this.id, this.name);
    this.state = unread ? 'uncertain' : 'open';
    this.#form = form;
    this.#call = call;
  }

  get idKey(): string {
    return 'id';
  }

  get pointer(): Pointer {
    return this.legacy
      ? `${this.turn.pointer}/function_call`
      : `${this.turn.pointer}/tool_calls/${this.index}`;
  }

  get argumentsPointer(): Pointer {
    const form = this.#form;
    if (form === 'flat' || form === 'legacy') return `${this.pointer}/arguments`;
    return `${this.pointer}/${form}/${form === 'custom' ? 'input' : 'arguments'}`;
  }

  get flat(): true | undefined {
    return this.#form === 'flat' ? true : undefined;
  }

  get legacy(): boolean {
    return this.#form === 'legacy';
  }

  get seal(): ToolCall['seal'] {
    return this.legacy ? undefined : new CallSeal(this.pointer, this.#call.extra_content);
  }
}

const UNJUDGED: CallArguments = { kind: 'unknown' };

/** Where Gemini's compatible endpoint puts its signature: https://ai.google.dev/gemini-api/docs/thought-signatures */
class CallSeal implements Seal {
  readonly key = 'thought_signature';
  readonly required = false;
  readonly state: Seal['state'];
  readonly pointer: Pointer;

  constructor(call: Pointer, extra: unknown) {
    this.pointer = `${call}/extra_content/google/thought_signature`;
    const google = isMembers(extra) ? extra.google : extra;
    const state = isMembers(google) ? sealState(google.thought_signature, isGoogleSignature) : undefined;
    this.state = state ?? (google instanceof Opaque ? 'unread' : 'absent');
  }
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

/** Calls of the old form pair by name, all others by id. */
function keyOf(legacy: boolean, id: string | undefined, name: string | undefined): string | undefined {
  return legacy ? name && `function ${name}` : id && `id ${id}`;
}
