import type { DialectOfProperties } from './dialect.ts';
import { openaiChat } from './openai-chat.ts';

/** Every dialect whose repair is held to the properties. */
export const dialects: readonly DialectOfProperties[] = [openaiChat];
