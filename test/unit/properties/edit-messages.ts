import type { Message } from './history.ts';

/** Whether a message is so; the `null` someone left in place of one never is. */
type Is = (message: Message) => boolean;

export const isResult: Is = (message) => message.role === 'tool';
export const isAssistant: Is = (message) => message.role === 'assistant';

/** The calls of a message. */
export function callsOf(message: Message | undefined): readonly Message[] {
  return Array.isArray(message?.tool_calls) ? (message.tool_calls as readonly Message[]) : [];
}

/** Index of one of the messages that are so, -1 where none is. */
export function nth(messages: readonly Message[], is: Is, at: number): number {
  const found = messages.flatMap((message, index) => (message !== null && is(message) ? [index] : []));
  return found[at % found.length] ?? -1;
}

export function without(messages: readonly Message[], index: number): readonly Message[] {
  return messages.filter((_, at) => at !== index);
}

/** With messages in front of one, or behind the last. */
export function inserted(
  messages: readonly Message[],
  to: number,
  ...added: readonly Message[]
): readonly Message[] {
  const slot = to % (messages.length + 1);
  return [...messages.slice(0, slot), ...added, ...messages.slice(slot)];
}

export function moved(messages: readonly Message[], index: number, to: number): readonly Message[] {
  const message = messages[index];
  return message === undefined ? messages : inserted(without(messages, index), to, message);
}

/** With members replaced; those that are `undefined` are left out. */
export function changed(messages: readonly Message[], index: number, members: Message): readonly Message[] {
  return messages.map((message, at) =>
    at === index && message !== null ? given({ ...message, ...members }) : message,
  );
}

/** The members that are not `undefined`. */
export function given(members: Message): Message {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** With one of the calls of one of the messages replaced. */
export function changedCall(
  messages: readonly Message[],
  at: number,
  change: (call: Message) => Message,
): readonly Message[] {
  const index = nth(messages, (message) => callsOf(message).length > 0, at);
  const calls = callsOf(messages[index]);
  const which = (at >> 1) % Math.max(1, calls.length);
  return changed(messages, index, {
    tool_calls: calls.map((call, i) => (i === which ? given(change(call)) : call)),
  });
}
