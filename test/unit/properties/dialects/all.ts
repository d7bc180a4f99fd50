import { anthropicMessages } from './anthropic-messages.ts';
import type { DialectOfProperties } from './dialect.ts';
import { openaiChat } from './openai-chat.ts';
import { openaiResponses } from './openai-responses.ts';

/** Every dialect whose repair is held to the properties. */
export const dialects: readonly DialectOfProperties[] = [openaiChat, openaiResponses, anthropicMessages];
