import type { Json } from '@chatmend/engine';
import { brokenHistories } from '../damage.ts';
import { callsOf } from '../edit-messages.ts';
import { type Message, portableHistories } from '../history.ts';
import { objectOf } from './blocks.ts';
import type { DialectOfProperties } from './dialect.ts';
import { holdsMoreHolesThanMessages, readChat } from './openai-chat.ts';

/** Ollama's own chat: calls without ids and with arguments that are objects, results that name their tool. */
export const ollama: DialectOfProperties = {
  id: 'ollama',
  providers: ['ollama'],
  body,
  sound: portableHistories.map(body),
  portable: portableHistories.map(body),
  broken: brokenHistories.map(body),
  isBeyondRepair: holdsMoreHolesThanMessages,
  read: readChat,
  // It joins what it gets into a prompt, and asks for no pairs.
  pairs: () => true,
};

function body(messages: readonly (Message | null)[]): Json {
  return { model: 'llama3.2', keep_alive: '5m', messages: messages.map(written) as Json };
}

function written(message: Message | null): Message | null {
  if (message === null) return null;
  const { tool_calls: calls, tool_call_id: id, ...others } = message;
  if (message.role === 'tool') return { ...others, tool_name: 'look_up' };
  const made = callsOf(message).map(({ function: called }) => {
    const { arguments: given, ...named } = (called ?? {}) as Message;
    return { function: { ...named, arguments: objectOf(given) } };
  });
  return Array.isArray(calls) ? { ...others, tool_calls: made } : others;
}
