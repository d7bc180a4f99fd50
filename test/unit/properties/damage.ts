import fc from 'fast-check';
import { histories, type Message } from './history.ts';

/** One thing that goes wrong with a history; `at` and `to` choose where. */
interface Damage {
  readonly kind: keyof typeof KINDS;
  readonly at: number;
  readonly to: number;
}

type Apply = (messages: readonly Message[], at: number, to: number) => readonly Message[];

/** What agents, stores, trimmers and people do to histories. */
const KINDS = {
  'drop a result': (messages, at) => without(messages, nth(messages, isResult, at)),
  'move a result': (messages, at, to) => moved(messages, nth(messages, isResult, at), to),
  'answer twice': (messages, at, to) => {
    const result = messages[nth(messages, isResult, at)];
    return result === undefined ? messages : inserted(messages, to, { ...result });
  },
  'answer twice, differently': (messages, at) => {
    const index = nth(messages, isResult, at);
    const result = messages[index];
    return result === undefined
      ? messages
      : inserted(messages, index + 1, { ...result, content: '<second> another result' });
  },
  'name another call': (messages, at, to) =>
    changed(messages, nth(messages, isResult, at), { tool_call_id: to % 2 === 0 ? 'call_0' : 'call_lost' }),
  'drop an assistant turn': (messages, at) => without(messages, nth(messages, isAssistant, at)),
  'drop a turn': (messages, at) => without(messages, at % messages.length),
  'insert a user turn': (messages, _, to) =>
    inserted(messages, to, { role: 'user', content: '<inserted> wait' }),
  'swap neighbours': (messages, at) => moved(messages, at % messages.length, at + 1),
  'cut the head': (messages, at) => messages.slice(at % messages.length),
  'cut the tail': (messages, at) => messages.slice(0, 1 + (at % messages.length)),
  'append a block again': (messages, at) => [...messages, ...messages.slice(-1 - (at % messages.length))],
  'blank the content': (messages, at) => changed(messages, at % messages.length, { content: '' }),
  'null the content': (messages, at) => changed(messages, at % messages.length, { content: null }),
  'drop the content': (messages, at) => changed(messages, at % messages.length, { content: undefined }),
  'forget to serialise': (messages, at) =>
    changed(messages, nth(messages, isResult, at), { content: { said: '<object> 22 C', degrees: 22 } }),
  'write parts without type': (messages, at) =>
    changed(messages, at % messages.length, { content: ['<untyped> one', { text: '<untyped> two' }] }),
  'nest the parts': (messages, at) =>
    changed(messages, at % messages.length, { content: [[{ type: 'text', text: '<nested> one' }]] }),
  'write a call in the old form': oldForm,
  'split a round': splitRound,
  'merge two assistant turns': mergeAssistants,
  'reuse an id': (messages, at) => changedCall(messages, at, (call) => ({ ...call, id: 'call_0' })),
  'drop the id of a call': (messages, at) => changedCall(messages, at, ({ id: _, ...call }) => call),
  'drop the id of a result': (messages, at) =>
    changed(messages, nth(messages, isResult, at), { tool_call_id: undefined }),
  'parse the arguments': (messages, at) => changedArguments(messages, at, (text) => JSON.parse(text)),
  'encode the arguments twice': (messages, at) =>
    changedArguments(messages, at, (text) => JSON.stringify(text)),
  'break the arguments off': (messages, at) => changedArguments(messages, at, (text) => text.slice(0, -1)),
  'empty the list of calls': (messages, at) =>
    changed(messages, nth(messages, isAssistant, at), { tool_calls: [] }),
  'write a role of another framework': (messages, at) =>
    changed(messages, at % messages.length, { role: 'ai' }),
} satisfies Record<string, Apply>;

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])),
  at: fc.nat({ max: 30 }),
  to: fc.nat({ max: 30 }),
});

/** Histories with one to three things wrong; sometimes the damage hits nothing. */
export const brokenHistories: fc.Arbitrary<readonly Message[]> = fc
  .tuple(histories, fc.array(damage, { minLength: 1, maxLength: 3 }))
  .map(([history, damages]) =>
    damages.reduce<readonly Message[]>((messages, { kind, at, to }) => {
      const next = KINDS[kind](messages, at, to);
      return next.length === 0 ? messages : next;
    }, history),
  );

const isResult = (message: Message) => message.role === 'tool';
const isAssistant = (message: Message) => message.role === 'assistant';
const callsOf = (message: Message | undefined) =>
  Array.isArray(message?.tool_calls) ? (message.tool_calls as readonly Message[]) : [];

/** Index of one of the messages that are so, -1 where none is. */
function nth(messages: readonly Message[], is: (message: Message) => boolean, at: number): number {
  const found = messages.flatMap((message, index) => (is(message) ? [index] : []));
  return found[at % found.length] ?? -1;
}

function without(messages: readonly Message[], index: number): readonly Message[] {
  return messages.filter((_, at) => at !== index);
}

function inserted(messages: readonly Message[], to: number, message: Message): readonly Message[] {
  const slot = to % (messages.length + 1);
  return [...messages.slice(0, slot), message, ...messages.slice(slot)];
}

function moved(messages: readonly Message[], index: number, to: number): readonly Message[] {
  const message = messages[index];
  return message === undefined ? messages : inserted(without(messages, index), to, message);
}

/** With members replaced; those that are `undefined` are left out. */
function changed(messages: readonly Message[], index: number, members: Message): readonly Message[] {
  return messages.map((message, at) =>
    at === index
      ? Object.fromEntries(
          Object.entries({ ...message, ...members }).filter(([, value]) => value !== undefined),
        )
      : message,
  );
}

function changedCall(
  messages: readonly Message[],
  at: number,
  change: (call: Message) => Message,
): readonly Message[] {
  const index = nth(messages, (message) => callsOf(message).length > 0, at);
  const calls = callsOf(messages[index]);
  const which = (at >> 1) % Math.max(1, calls.length);
  return changed(messages, index, {
    tool_calls: calls.map((call, i) => (i === which ? change(call) : call)),
  });
}

function changedArguments(
  messages: readonly Message[],
  at: number,
  change: (text: string) => unknown,
): readonly Message[] {
  return changedCall(messages, at, (call) => {
    const { function: named } = call as { function: { arguments: unknown } };
    const { arguments: given } = named;
    return isJson(given) ? { ...call, function: { ...named, arguments: change(given) } } : call;
  });
}

function isJson(given: unknown): given is string {
  try {
    JSON.parse(given as string);
    return typeof given === 'string';
  } catch {
    return false;
  }
}

/** A single call and its result as `function_call` and `function`, which have no ids. */
function oldForm(messages: readonly Message[], at: number): readonly Message[] {
  const index = nth(messages, (message) => callsOf(message).length === 1, at);
  const called = callsOf(messages[index])[0]?.function as { name: string } | undefined;
  if (called === undefined) return messages;
  const old = changed(messages, index, { tool_calls: undefined, function_call: called });
  return messages[index + 1]?.role === 'tool'
    ? changed(old, index + 1, { role: 'function', name: called.name, tool_call_id: undefined })
    : old;
}

/** Parallel calls, written as two assistant messages. */
function splitRound(messages: readonly Message[], at: number): readonly Message[] {
  const index = nth(messages, (message) => callsOf(message).length > 1, at);
  const message = messages[index];
  if (message === undefined) return messages;
  const [first, ...others] = callsOf(message);
  const second = { role: 'assistant', content: '', tool_calls: others };
  return [
    ...messages.slice(0, index),
    { ...message, tool_calls: [first] },
    second,
    ...messages.slice(index + 1),
  ];
}

/** The calls of one assistant message, given to the one before it. */
function mergeAssistants(messages: readonly Message[], at: number): readonly Message[] {
  const index = nth(messages, (message) => callsOf(message).length > 0, at);
  const before = messages
    .slice(0, Math.max(0, index))
    .findLastIndex((message) => callsOf(message).length > 0);
  if (before < 0) return messages;
  const calls = [...callsOf(messages[before]), ...callsOf(messages[index])];
  return without(changed(messages, before, { tool_calls: calls }), index);
}
