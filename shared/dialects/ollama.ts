import { readChat } from './chat-messages.ts';
import type { Dialect } from './dialect.ts';
import {
  looksLikeChatMessages,
  looksLikeOllamaMessages,
  looksLikeOpenAiMessages,
} from './openai-chat-shape.ts';
import { openAiChatWriter } from './openai-chat-writer.ts';

/**
 * Ollama's own chat: arguments are objects, and a result names its tool, if anything. Shape:
 * https://github.com/ollama/ollama/blob/main/docs/api.md#generate-a-chat-completion
 */
export const ollama: Dialect = {
  id: 'ollama',
  home: 'ollama',
  list: 'messages',
  writer: openAiChatWriter,

  isBody(value) {
    const { messages } = value as { messages?: unknown };
    if (!Array.isArray(messages) || messages.length === 0) return false;
    if (looksLikeOllamaMessages(messages)) return true;
    return KEYS.some((key) => Object.hasOwn(value, key)) && looksLikeChatMessages(messages);
  },

  mayBeMixed(value, by) {
    const { messages } = value as { messages?: unknown };
    return (
      by === 'path' &&
      Array.isArray(messages) &&
      messages.length > 0 &&
      looksLikeOpenAiMessages(messages, true)
    );
  },

  isMessages: (value) => value.length > 0 && looksLikeOllamaMessages(value),

  read: (value, context, incomplete) =>
    readChat(value, { id: 'ollama', argumentsAs: 'object' }, context, incomplete),
};

/** Parameters of a request that Chat Completions does not have. */
const KEYS = ['keep_alive', 'think'];
