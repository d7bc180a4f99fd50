import { Opaque } from '../syntaxes/json/opaque.ts';
import { isOwnCall } from './langchain-message.ts';

/**
 * Whether a list holds OpenAI-shaped chat messages. Other wire formats and agent stores also keep a list of
 * `{role, content}`: what betrays one of those decides against, because their rules differ. `sure`: what stands
 * around the list belongs to this dialect alone.
 */
export function looksLikeOpenAiMessages(list: readonly unknown[], sure = false): boolean {
  const shape = readShape(list);
  return shape !== undefined && (sure || shape.isSure || !shape.isOllama);
}

/** Whether a list holds chat messages as Ollama writes them: some call is spelled so, and nothing speaks against it. */
export function looksLikeOllamaMessages(list: readonly unknown[]): boolean {
  const shape = readShape(list);
  return shape !== undefined && !shape.isSure && shape.isOllama;
}

/** Whether a list holds messages with calls in assistant messages, in whose spelling ever. */
export function looksLikeChatMessages(list: readonly unknown[]): boolean {
  return readShape(list) !== undefined;
}

/** What tells whose messages these are, if they are a chat's. */
interface ChatShape {
  /** Some call or result is spelled as only Chat Completions does. */
  readonly isSure: boolean;
  /** Some call is spelled as only Ollama does. */
  readonly isOllama: boolean;
}

function readShape(list: readonly unknown[]): ChatShape | undefined {
  let odd = 0;
  let seen = 0;
  let known = 0;
  let telling = 0;
  let isSure = false;
  let isOllama = false;
  let namesTool = false;
  let hasText = false;
  for (const message of list) {
    if (message instanceof Opaque) continue;
    if (!isMessage(message)) {
      odd++;
      continue;
    }
    const { role, content, tool_calls: calls } = message;
    if (typeof role !== 'string' && !(role === undefined || role instanceof Opaque)) return undefined;
    if (typeof role === 'string') {
      seen++;
      const tells = TELLING_ROLES.has(role) || TELLING_ROLES.has(role.toLowerCase());
      if (tells) telling++;
      if (tells || role === 'developer') known++;
    }
    // Items without a role but with a type are those of Responses and of transcripts.
    else if ('type' in message) return undefined;
    for (const key in message) if (OTHERS_KEYS.has(key) && message[key] !== undefined) return undefined;
    // Mastra keeps the parts of its messages in an object.
    if (isMessage(content) && 'parts' in content) return undefined;
    if (Array.isArray(content) && content.some(isForeignPart)) return undefined;
    if (Array.isArray(calls)) {
      if (calls.some(namesFunctionInPlace)) return undefined;
      isOllama ||= calls.some(isOllamaCall);
      isSure ||= calls.some(hasId);
      hasText ||= calls.some(hasTextArguments);
    }
    if (role === 'toolResult' && 'toolCallId' in message) return undefined;
    if (role === 'tool') {
      if ('tool_call_id' in message) isSure = true;
      else if ('tool_name' in message) namesTool = true;
    }
  }
  const isChat = telling > 0 && known * 2 >= seen && odd <= seen && !hasOnlyUntypedParts(list);
  // Who names the tool of a result and no call writes for Ollama, even where arguments are text by mistake.
  return isChat ? { isSure: isSure || (hasText && !namesTool), isOllama: isOllama || namesTool } : undefined;
}

/** Whether an element of a list of messages can be one: an object that was read. */
export function isMessage(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Opaque);
}

/**
 * Roles of this dialect, and what other frameworks call them. A list of people, buttons or permissions has roles
 * as well; `developer` alone tells nothing.
 */
export const TELLING_ROLES: ReadonlySet<string> = new Set([
  'system',
  'user',
  'assistant',
  'tool',
  'function',
  'human',
  'ai',
  'bot',
  'model',
  'agent',
  'chatbot',
]);

/** Bedrock Converse: every content is a list, and no part has a type. */
function hasOnlyUntypedParts(list: readonly unknown[]): boolean {
  return list.every((message) => {
    if (!isMessage(message)) return true;
    const { content } = message;
    return Array.isArray(content) && content.length > 0 && content.every(isUntyped);
  });
}

function isUntyped(part: unknown): boolean {
  return (
    part !== null &&
    typeof part === 'object' &&
    !Array.isArray(part) &&
    !('type' in part) &&
    !('role' in part)
  );
}

/** Members in which the messages of others hold what they say: Gemini, the AI SDK's interfaces, Cortex, LlamaIndex, or that tell an event. */
const OTHERS_KEYS = new Set([
  'parts',
  'toolResults',
  'toolInvocations',
  'content_list',
  'blocks',
  'event.name',
]);

/** Part types of Anthropic Messages, the Vercel AI SDK and Responses. */
const FOREIGN_PARTS = new Set([
  'tool_use',
  'tool_result',
  'server_tool_use',
  'mcp_tool_use',
  'redacted_thinking',
  'tool-call',
  'tool-result',
  'tool-approval-request',
  'tool-approval-response',
  'toolCall',
  'toolRequest',
  'toolResponse',
  'reasoning',
  'input_text',
  'output_text',
  'input_image',
  'step-start',
]);

/** Keys of Bedrock Converse parts, which carry no `type`. */
const CONVERSE_KEYS = ['toolUse', 'toolResult', 'reasoningContent', 'cachePoint'];

function isForeignPart(part: unknown): boolean {
  if (part === null || typeof part !== 'object') return false;
  const { type } = part as { type?: unknown };
  if (typeof type === 'string')
    return (
      FOREIGN_PARTS.has(type) ||
      ((type === 'image' || type === 'document') && 'source' in part) ||
      (type === 'thinking' && 'signature' in part)
    );
  return CONVERSE_KEYS.some((key) => key in part);
}

/** inspect_ai names the function in place, and LangChain says of a call that it is one. */
function namesFunctionInPlace(call: unknown): boolean {
  return isMessage(call) && (typeof call.function === 'string' || isOwnCall(call));
}

/**
 * Ollama keeps arguments as an object and needs no ids
 * (https://github.com/ollama/ollama/blob/main/docs/api.md#chat-request-with-history-with-tools); so do chat templates.
 */
function isOllamaCall(call: unknown): boolean {
  if (!isMessage(call) || call.id !== undefined || !isMessage(call.function)) return false;
  const { arguments: given } = call.function;
  return given !== null && typeof given === 'object' && !(given instanceof Opaque);
}

function hasId(call: unknown): boolean {
  return isMessage(call) && typeof call.id === 'string';
}

function hasTextArguments(call: unknown): boolean {
  return isMessage(call) && isMessage(call.function) && typeof call.function.arguments === 'string';
}
