import type { Json } from '@chatmend/engine';
import fc from 'fast-check';
import { pairs } from '../../../proof/openai-chat-pairing.ts';
import { brokenHistories } from '../damage.ts';
import { callsOf } from '../edit-messages.ts';
import { histories, type Message, portableHistories } from '../history.ts';
import { brokenThoughts, thoughtfulHistories, thoughtsOf } from '../thoughts.ts';
import type { DialectOfProperties, Said } from './dialect.ts';

const models = fc.constantFrom(undefined, 'local', 'gpt-4o', 'deepseek-chat', 'mistral-small-latest');

/** Chat Completions: requests with `messages`. */
export const openaiChat: DialectOfProperties = {
  id: 'openai-chat',
  providers: ['openai', 'azure-openai', 'deepseek', 'mistral', 'generic'],
  body: (messages) => body('gpt-4o', messages),
  sound: histories.map((messages) => body('gpt-4o', messages)),
  portable: portableHistories.map((messages) => body(undefined, messages)),
  broken: fc.tuple(models, brokenHistories, fc.boolean()).map(([model, messages, declares]) => ({
    ...(body(model, messages) as object),
    ...(declares ? { tools: [{ type: 'function', function: { name: 'look_up' } }] } : {}),
  })),
  isBeyondRepair: holdsMoreHolesThanMessages,
  read: readChat,
  pairs: (request) => pairs(messagesOf(request)),
};

/** Chat Completions with `reasoning_content`, which some want back and others do not take. */
export const chatReasoning: DialectOfProperties = {
  ...openaiChat,
  form: 'with reasoning',
  providers: ['deepseek', 'mistral'],
  sound: thoughtfulHistories.map(reasoned),
  portable: portableHistories.map((messages) => body(undefined, messages)),
  broken: brokenThoughts.map(reasoned),
};

function reasoned(messages: readonly (Message | null)[]): Json {
  const list = messages.map((message) => {
    if (message === null) return null;
    const { thoughts: _, late: __, ...others } = message;
    const words = thoughtsOf(message).map((thought) => thought.words);
    return words.length === 0 ? others : { ...others, reasoning_content: words.join('\n') };
  });
  return { model: 'deepseek-reasoner', messages: list as Json };
}

/** Who says what in messages of this form, which other dialects have too. */
export function readChat(request: unknown): readonly Said[] {
  return messagesOf(request).map(readMessage);
}

/** A list that holds more holes than messages is not taken for a chat. */
export function holdsMoreHolesThanMessages(request: unknown): boolean {
  const messages = messagesOf(request);
  return messages.filter((message) => message === null).length * 2 > messages.length;
}

/** The messages of a request. */
export function messagesOf(request: unknown): readonly (Message | null)[] {
  return (request as { messages: (Message | null)[] }).messages;
}

/** The request body of a history. */
function body(model: string | undefined, messages: readonly (Message | null)[]): Json {
  return { ...(model === undefined ? {} : { model }), messages: messages as Json };
}

function readMessage(message: Message | null): Said {
  const { role, content, reasoning_content: thought, tool_call_id: id, function_call: old } = message ?? {};
  const calls = callsOf(message ?? undefined);
  const called = [...calls.map((call) => call.function), ...(old === undefined ? [] : [old])];
  return {
    role,
    isResult: role === 'tool' || role === 'function',
    texts: [
      ...textsOf(thought),
      ...textsOf(content),
      ...called.flatMap((one) => textsOf((one as Message).arguments)),
    ],
    calls: called.length,
    ids: [id, ...calls.map((call) => call.id)].filter((one) => typeof one === 'string'),
  };
}

/** A text, those of its parts, and values in their place as JSON. */
function textsOf(content: unknown): string[] {
  if (content === undefined || content === null) return [];
  if (Array.isArray(content)) return content.flatMap(textsOf);
  if (typeof content === 'string') return [content];
  const { type, text } = content as Message;
  return type === 'text' && typeof text === 'string' ? [text] : [JSON.stringify(content)];
}
