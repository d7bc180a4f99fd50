import type { Pointer } from '../api.ts';
import type { CallArguments, Seal, ToolCall, ToolResult, Turn } from '../conversation/model.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import type { Incomplete } from './dialect.ts';
import { isGoogleSignature, sealState } from './seal.ts';
import { argumentsOf, EMPTY_TURN, isMembers, type Members, textOrNothing } from './values.ts';

/** Reads the calls of a message, in whichever of the forms it has. */
export function readCalls(message: Members, turn: Turn, incomplete: Incomplete): readonly ToolCall[] {
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
  // Nothing can be written into a list in place of a call.
  const opaque = unread || value instanceof Opaque || Array.isArray(value) || holdsOpaque(call);
  return new MessageCall({ call, body, turn, index, form, unread: opaque });
}

/** Whether something of a call is not known but what it is called with, which is judged on its own. */
function holdsOpaque(call: Members): boolean {
  if ((call.function as Members | undefined)?.name instanceof Opaque) return true;
  for (const key in call) {
    const member = call[key];
    if (member instanceof Opaque && member.reason !== 'unset') return true;
  }
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

  // Without an id as well it is spelled as Ollama does.
  get untyped(): true | undefined {
    if (this.id === undefined) return undefined;
    return this.#form === 'function' && this.#call.type === undefined ? true : undefined;
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

/** Calls of the old form pair by name, all others by id. */
export function keyOf(legacy: boolean, id: string | undefined, name: string | undefined): string | undefined {
  return legacy ? name && `function ${name}` : id && `id ${id}`;
}
