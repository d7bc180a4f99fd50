import { isMembers, type Members } from '../dialects/values.ts';
import { type Assembly, type Draft, joined, membersOf, type Wire } from './wire.ts';

/**
 * Chat Completions: every chunk adds to the message of a choice.
 * https://platform.openai.com/docs/api-reference/chat-streaming
 */
export const chatChunks: Wire = {
  dialect: 'openai-chat',
  isChunk: ({ object, choices }) =>
    Array.isArray(choices) &&
    (object === 'chat.completion.chunk' ||
      choices.some((choice) => isMembers(choice) && isMembers(choice.delta))),
  nameOf: ({ id }) => (typeof id === 'string' && id !== '' ? id : undefined),
  // Some servers name the role in every chunk, and ids may come again.
  begins: ({ choices }, ended) =>
    ended &&
    membersOf(choices).some(
      ({ delta, finish_reason: reason }) => isMembers(delta) && delta.role === 'assistant' && !reason,
    ),
  callsIn: ({ choices }) =>
    membersOf(choices)
      .flatMap(({ delta }) => (isMembers(delta) ? membersOf(delta.tool_calls) : []))
      .flatMap(({ id }) => (typeof id === 'string' && id !== '' ? [id] : [])),
  assembly: () => new ChatAssembly(),
};

/** Members of a delta that are pieces of a text, of which servers send more than the format knows. */
const TEXTS = ['content', 'refusal', 'reasoning_content', 'reasoning'];

interface Choice {
  readonly rest: Draft;
  readonly message: Draft;
  /** Calls by their `index`. */
  readonly calls: Map<number, Draft>;
  readonly details: Draft[];
}

class ChatAssembly implements Assembly {
  readonly #head: Draft = {};
  readonly #choices = new Map<number, Choice>();

  get ended(): boolean {
    return (
      this.#choices.size > 0 && [...this.#choices.values()].every(({ rest }) => Boolean(rest.finish_reason))
    );
  }

  add({ choices, ...head }: Members): void {
    // Azure's first chunk, which speaks of the prompt, names no answer.
    if (this.#choices.size === 0 || Boolean(head.id)) Object.assign(this.#head, head);
    for (const { delta, index = 0, finish_reason: reason, logprobs: _, ...rest } of membersOf(choices)) {
      const choice = this.#choice(Number(index));
      Object.assign(choice.rest, rest);
      if (Boolean(reason)) choice.rest.finish_reason = reason;
      if (isMembers(delta)) addDelta(choice, delta);
    }
  }

  answer(): Members {
    const choices = inOrder(this.#choices).map(([index, { rest, message, calls, details }]) => ({
      ...rest,
      index,
      finish_reason: rest.finish_reason ?? null,
      message: {
        ...message,
        content: message.content ?? null,
        refusal: message.refusal ?? null,
        ...(details.length === 0 ? {} : { reasoning_details: details }),
        ...(calls.size === 0 ? {} : { tool_calls: inOrder(calls).map(([, call]) => call) }),
      },
    }));
    return { ...this.#head, object: 'chat.completion', choices };
  }

  #choice(index: number): Choice {
    let choice = this.#choices.get(index);
    if (choice === undefined)
      this.#choices.set(index, (choice = { rest: {}, message: {}, calls: new Map(), details: [] }));
    return choice;
  }
}

function addDelta(
  { message, calls, details }: Choice,
  { tool_calls: list, function_call: called, reasoning_details: pieces, ...delta }: Members,
): void {
  for (const [key, value] of Object.entries(delta)) {
    if (!TEXTS.includes(key)) {
      if (key !== 'role' || Boolean(value)) message[key] = value;
    } else if (typeof value === 'string' && value !== '') message[key] = joined(message[key], value);
  }
  if (isMembers(called)) message.function_call = withPiece(message.function_call, called);
  for (const call of membersOf(list)) addCall(calls, call);
  for (const piece of membersOf(pieces)) addDetail(details, piece);
}

/** Some servers leave `index` out: an id begins a call there, and what has none goes on with the last. */
function addCall(calls: Map<number, Draft>, { index, id, type, function: named, ...rest }: Members): void {
  const last = calls.size - 1;
  const at = typeof index === 'number' ? index : Boolean(id) || last < 0 ? last + 1 : last;
  let call = calls.get(at);
  if (call === undefined) calls.set(at, (call = {}));
  Object.assign(call, rest);
  if (Boolean(id)) call.id = id;
  if (Boolean(type)) call.type = type;
  if (isMembers(named)) call.function = withPiece(call.function, named);
}

/** A name comes whole, arguments come in pieces. */
function withPiece(before: unknown, { name, arguments: piece }: Members): Members {
  const old = isMembers(before) ? before : {};
  return {
    ...old,
    name: typeof name === 'string' && name !== '' ? name : (old.name ?? ''),
    arguments: joined(old.arguments, piece),
  };
}

/**
 * OpenRouter's: neighbouring pieces of one `index` and type are one.
 * https://openrouter.ai/docs/use-cases/reasoning-tokens#streaming-response
 */
function addDetail(details: Draft[], piece: Members): void {
  const last = details.at(-1);
  const goesOn = piece.index !== undefined && last?.index === piece.index && last.type === piece.type;
  if (!goesOn) {
    details.push({ ...piece });
    return;
  }
  const before = { ...last };
  Object.assign(last, piece);
  for (const key of ['text', 'summary', 'data'])
    if (key in before) last[key] = joined(before[key], piece[key]);
}

function inOrder<T>(map: ReadonlyMap<number, T>): [number, T][] {
  return [...map].sort(([a], [b]) => a - b);
}
