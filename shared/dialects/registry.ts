import type { DialectId } from '../api.ts';
import { anthropicMessages } from './anthropic-messages.ts';
import { cohere } from './cohere.ts';
import type { Dialect } from './dialect.ts';
import { ollama } from './ollama.ts';
import { openAiChat } from './openai-chat.ts';
import { openAiResponses } from './openai-responses.ts';

/** Dialects in the order they are asked. */
export const allDialects: readonly Dialect[] = [
  openAiChat,
  openAiResponses,
  anthropicMessages,
  cohere,
  ollama,
];

/** The dialect of a value that is a payload: a body or a bare list of messages. */
export function dialectOf(value: object): Dialect | undefined {
  return allDialects.find((dialect) =>
    Array.isArray(value) ? dialect.isMessages(value) : dialect.isBody(value),
  );
}

/** The dialect with this id. */
export function dialectById(id: DialectId): Dialect {
  return allDialects.find((dialect) => dialect.id === id) as Dialect;
}
