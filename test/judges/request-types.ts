/** The types of requests of official clients, as they stand on the wire, under names of their own. */
import type { MessageCreateParamsNonStreaming } from '@anthropic-ai/sdk/resources/messages/messages';
import type { ConverseRequest } from '@aws-sdk/client-bedrock-runtime';
import type { Content } from '@google/genai';
import type { ChatRequest } from 'ollama';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions/completions';
// Its public types are those of TypeScript programs, with other names; what it sends stands inside the package.
import type { V2ChatRequest } from './node_modules/cohere-ai/serialization/resources/v2/client/requests/V2ChatRequest';

export type OpenAiRequest = ChatCompletionCreateParamsNonStreaming;
export type AnthropicRequest = MessageCreateParamsNonStreaming;
export type BedrockRequest = ConverseRequest;
export type CohereRequest = V2ChatRequest.Raw;
export type OllamaRequest = ChatRequest;

/** The client has parameters instead of a body; the contents are the same. */
export interface GeminiRequest {
  contents: Content[];
}
