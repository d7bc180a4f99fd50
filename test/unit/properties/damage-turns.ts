import { changed, inserted, isAssistant, isResult, moved, nth, without } from './edit-messages.ts';
import type { Message } from './history.ts';

/** Damages a history; `at` and `to` choose where. Gives the same back where there is nothing to damage. */
export type Apply = (messages: readonly Message[], at: number, to: number) => readonly Message[];

/** What goes wrong with whole messages. */
export const turnDamage = {
  'drop a result': (messages, at) => without(messages, nth(messages, isResult, at)),
  'drop an assistant turn': (messages, at) => without(messages, nth(messages, isAssistant, at)),
  'drop a turn': (messages, at) => without(messages, at % messages.length),
  'move a result': (messages, at, to) => moved(messages, nth(messages, isResult, at), to),
  'move a turn': (messages, at, to) => moved(messages, at % messages.length, to),
  'swap neighbours': (messages, at) => moved(messages, at % messages.length, at + 1),
  'swap two turns': (messages, at, to) => swapped(messages, at % messages.length, to % messages.length),
  'insert a user turn': (messages, _, to) =>
    inserted(messages, to, { role: 'user', content: '<inserted> wait' }),
  'insert an assistant turn': (messages, _, to) =>
    inserted(messages, to, { role: 'assistant', content: '<inserted> well' }),
  'insert a result': (messages, _, to) =>
    inserted(messages, to, { role: 'tool', tool_call_id: 'call_foreign', content: '<inserted> 22 C' }),
  'insert null': (messages, _, to) => inserted(messages, to, null as unknown as Message),
  'cut the head': (messages, at) => messages.slice(at % messages.length),
  'cut the tail': (messages, at) => messages.slice(0, 1 + (at % messages.length)),
  'cut the middle': (messages, at, to) =>
    messages.filter((_, index) => index < at % messages.length || index > (at + to) % messages.length),
  'append a block again': (messages, at) => [...messages, ...messages.slice(-1 - (at % messages.length))],
  'append a block twice more': (messages, at) => {
    const block = messages.slice(-1 - (at % messages.length));
    return [...messages, ...block, ...block];
  },
  'repeat a block in place': (messages, at, to) => {
    const start = at % messages.length;
    const block = messages.slice(start, start + 1 + (to % 4));
    return inserted(messages, start + block.length, ...block);
  },
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
  'split a text over two messages': splitText,
  'merge with the next message': mergeTexts,
  'blank the content': (messages, at) => changed(messages, at % messages.length, { content: '' }),
  'null the content': (messages, at) => changed(messages, at % messages.length, { content: null }),
  'drop the content': (messages, at) => changed(messages, at % messages.length, { content: undefined }),
  'write the content as another type': (messages, at, to) =>
    changed(messages, at % messages.length, { content: [22, true, { said: '<object> 22 C' }, []][to % 4] }),
  'write parts without type': (messages, at) =>
    changed(messages, at % messages.length, { content: ['<untyped> one', { text: '<untyped> two' }] }),
  'nest the parts': (messages, at) =>
    changed(messages, at % messages.length, { content: [[{ type: 'text', text: '<nested> one' }]] }),
  'write a role of another framework': (messages, at) =>
    changed(messages, nth(messages, isAssistant, at), { role: 'ai' }),
} satisfies Record<string, Apply>;

function swapped(messages: readonly Message[], one: number, other: number): readonly Message[] {
  return messages.map((message, index) =>
    index === one ? (messages[other] as Message) : index === other ? (messages[one] as Message) : message,
  );
}

/** One text, written as two messages that are the same otherwise. */
function splitText(messages: readonly Message[], at: number): readonly Message[] {
  const index = nth(messages, ({ content }) => typeof content === 'string' && content !== '', at);
  const message = messages[index];
  if (message === undefined) return messages;
  const rest = { ...message, content: '<split> the rest' };
  return inserted(messages, index + 1, rest);
}

/** Two messages as one that says both, and calls what the first calls. */
function mergeTexts(messages: readonly Message[], at: number): readonly Message[] {
  const index = at % messages.length;
  const [first, second] = [messages[index], messages[index + 1]];
  if (typeof first?.content !== 'string' || typeof second?.content !== 'string') return messages;
  return without(changed(messages, index, { content: `${first.content}\n${second.content}` }), index + 1);
}
