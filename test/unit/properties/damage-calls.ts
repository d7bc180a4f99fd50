import type { Apply } from './damage-turns.ts';
import {
  callsOf,
  changed,
  changedCall,
  given,
  inserted,
  isAssistant,
  isResult,
  nth,
  without,
} from './edit-messages.ts';
import type { Message } from './history.ts';

/** What goes wrong with calls, results and the ids that join them. */
export const callDamage = {
  'name another call': (messages, at, to) =>
    changed(messages, nth(messages, isResult, at), { tool_call_id: to % 2 === 0 ? 'call_0' : 'call_lost' }),
  'swap the ids of two results': (messages, at, to) => {
    const [one, other] = [nth(messages, isResult, at), nth(messages, isResult, to)];
    const id = messages[one]?.tool_call_id;
    const swapped = changed(messages, one, { tool_call_id: messages[other]?.tool_call_id });
    return changed(swapped, other, { tool_call_id: id });
  },
  'reuse an id': (messages, at) => changedCall(messages, at, (call) => ({ ...call, id: 'call_0' })),
  'give every call one id': (messages) => withIds(messages, () => 'call_0'),
  'leave out all ids': (messages) => withIds(messages, () => undefined),
  'leave out the ids of all results': (messages) =>
    messages.map((message) =>
      isOf(message, isResult) ? given({ ...message, tool_call_id: undefined }) : message,
    ),
  'write one id twice in a turn': sameIdInTurn,
  'drop the id of a call': (messages, at) =>
    changedCall(messages, at, (call) => ({ ...call, id: undefined })),
  'drop the id of a result': (messages, at) =>
    changed(messages, nth(messages, isResult, at), { tool_call_id: undefined }),
  'blank the id of a result': (messages, at) =>
    changed(messages, nth(messages, isResult, at), { tool_call_id: '' }),
  'write a result as a user': (messages, at) =>
    changed(messages, nth(messages, isResult, at), { role: 'user', tool_call_id: undefined }),
  'write a user as a result': (messages, at) =>
    changed(
      messages,
      nth(messages, ({ role }) => role === 'user', at),
      { role: 'tool', tool_call_id: 'call_0' },
    ),
  'put results before their call': resultsFirst,
  'split a round': splitRound,
  'merge two assistant turns': mergeAssistants,
  'parse the arguments': (messages, at) => changedArguments(messages, at, (text) => JSON.parse(text)),
  'encode the arguments twice': (messages, at) =>
    changedArguments(messages, at, (text) => JSON.stringify(text)),
  'break the arguments off': (messages, at) => changedArguments(messages, at, (text) => text.slice(0, -1)),
  'blank the arguments': (messages, at) => changedArguments(messages, at, () => '{}', ''),
  'empty the list of calls': (messages, at) =>
    changed(messages, nth(messages, isAssistant, at), { tool_calls: [] }),
  'write a call in the old form': oldForm,
} satisfies Record<string, Apply>;

/** Also for what is no message. */
function isOf(message: Message | null, is: (message: Message) => boolean): boolean {
  return message !== null && is(message);
}

/** With other ids on both sides. */
function withIds(messages: readonly Message[], id: (old: unknown) => unknown): readonly Message[] {
  return messages.map((message) => {
    if (isOf(message, isResult)) return given({ ...message, tool_call_id: id(message.tool_call_id) });
    const calls = callsOf(message);
    return calls.length === 0
      ? message
      : { ...message, tool_calls: calls.map((call) => given({ ...call, id: id(call.id) })) };
  });
}

/** The second of parallel calls with the id of the first, and its result too for every other `to`. */
function sameIdInTurn(messages: readonly Message[], at: number, to: number): readonly Message[] {
  const index = nth(messages, (message) => callsOf(message).length > 1, at);
  const [first, second, ...others] = callsOf(messages[index]);
  if (first === undefined || second === undefined) return messages;
  const calls = changed(messages, index, {
    tool_calls: [first, given({ ...second, id: first.id }), ...others],
  });
  if (to % 2 === 0) return calls;
  const result = calls.findIndex(
    (message, one) => one > index && isOf(message, isResult) && message.tool_call_id === second.id,
  );
  return changed(calls, result, { tool_call_id: first.id });
}

/** An assistant message behind the results of its calls. */
function resultsFirst(messages: readonly Message[], at: number): readonly Message[] {
  const index = nth(messages, (message) => callsOf(message).length > 0, at);
  const message = messages[index];
  if (message === undefined) return messages;
  let end = index + 1;
  while (isOf(messages[end] ?? null, isResult)) end++;
  return without(inserted(messages, end, message), index);
}

function changedArguments(
  messages: readonly Message[],
  at: number,
  change: (text: string) => unknown,
  otherwise?: unknown,
): readonly Message[] {
  return changedCall(messages, at, (call) => {
    const { function: named } = call as { function: { arguments: unknown } };
    const { arguments: old } = named;
    const next = otherwise ?? (isJson(old) ? change(old) : old);
    return { ...call, function: { ...named, arguments: next } };
  });
}

function isJson(text: unknown): text is string {
  try {
    JSON.parse(text as string);
    return typeof text === 'string';
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
  return isOf(messages[index + 1] ?? null, isResult)
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
  return inserted(changed(messages, index, { tool_calls: [first] }), index + 1, second);
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
