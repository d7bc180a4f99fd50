import { readChat } from './chat-messages.ts';
import { holdsCohereMembers, isCohereModel } from './cohere-signs.ts';
import type { Dialect } from './dialect.ts';
import { looksLikeOpenAiMessages } from './openai-chat-shape.ts';
import { openAiChatWriter } from './openai-chat-writer.ts';
import type { Members } from './values.ts';

/**
 * Cohere's v2 chat: the messages of Chat Completions under rules of its own. Only its models and parameters tell it
 * apart. Shape: https://docs.cohere.com/reference/chat
 */
export const cohere: Dialect = {
  id: 'cohere',
  home: 'cohere',
  list: 'messages',
  writer: openAiChatWriter,

  isBody(value) {
    const { messages, model } = value as Members;
    if (!Array.isArray(messages) || messages.length === 0) return false;
    if (!isCohereModel(model) && !holdsCohereMembers(value as Members)) return false;
    return looksLikeOpenAiMessages(messages, true);
  },

  // Nothing in a list alone tells it from Chat Completions.
  mayBeMixed(value, by) {
    const { messages } = value as { messages?: unknown };
    return (
      by === 'path' &&
      Array.isArray(messages) &&
      messages.length > 0 &&
      looksLikeOpenAiMessages(messages, true)
    );
  },

  isMessages: () => false,

  read: (value, context, incomplete) =>
    readChat(value, { id: 'cohere', argumentsAs: 'text' }, context, incomplete),
};
