import { aiSdk } from './ai-sdk.ts';
import { anthropicMessages, anthropicThinking } from './anthropic-messages.ts';
import { bedrockConverse } from './bedrock-converse.ts';
import { cohere } from './cohere.ts';
import type { DialectOfProperties } from './dialect.ts';
import { gemini, geminiByName, geminiInSnakeCase } from './gemini.ts';
import { langChain } from './langchain.ts';
import { ollama } from './ollama.ts';
import { chatReasoning, openaiChat } from './openai-chat.ts';
import { openaiReasoning, openaiResponses } from './openai-responses.ts';
import { snowflakeCortex } from './snowflake-cortex.ts';

/** Every dialect whose repair is held to the properties. */
export const dialects: readonly DialectOfProperties[] = [
  openaiChat,
  openaiResponses,
  anthropicMessages,
  bedrockConverse,
  gemini,
  geminiByName,
  geminiInSnakeCase,
  cohere,
  ollama,
  snowflakeCortex,
  aiSdk,
  langChain,
  anthropicThinking,
  openaiReasoning,
  chatReasoning,
];
