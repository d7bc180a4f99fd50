import { Opaque } from '../syntaxes/json/opaque.ts';

/**
 * Whether a list holds OpenAI-shaped chat messages. Other wire formats and agent stores also keep a list of
 * `{role, content}`: what betrays one of those decides against, because their rules differ.
 */
export function looksLikeOpenAiMessages(list: readonly unknown[]): boolean {
  let seen = 0;
  let known = 0;
  let telling = 0;
  for (const message of list) {
    if (message instanceof Opaque) continue;
    if (message === null || typeof message !== 'object' || Array.isArray(message)) return false;
    const { role, content, tool_calls: calls } = message as Record<string, unknown>;
    if (typeof role !== 'string' && !(role === undefined || role instanceof Opaque)) return false;
    if (typeof role === 'string') {
      seen++;
      if (TELLING_ROLES.has(role.toLowerCase())) telling++;
      if (TELLING_ROLES.has(role.toLowerCase()) || role === 'developer') known++;
    }
    // Items without a role but with a type are those of Responses and of transcripts.
    else if ('type' in message) return false;
    if ('parts' in message || 'toolResults' in message || 'content_list' in message) return false;
    if (Array.isArray(content) && content.some(isForeignPart)) return false;
    if (Array.isArray(calls) && calls.some(isForeignCall)) return false;
    if ('tool_name' in message && role === 'tool' && !('tool_call_id' in message)) return false;
  }
  return telling > 0 && known * 2 >= seen && !hasOnlyUntypedParts(list);
}

/**
 * Roles of this dialect, and what other frameworks call them. A list of people, buttons or permissions has roles
 * as well; `developer` alone tells nothing.
 */
const TELLING_ROLES = new Set([
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
    const content = (message as { content?: unknown } | null)?.content;
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

/** Part types of Anthropic Messages, the Vercel AI SDK and Responses. */
const FOREIGN_PARTS = new Set([
  'tool_use',
  'tool_result',
  'server_tool_use',
  'mcp_tool_use',
  'redacted_thinking',
  'document',
  'tool-call',
  'tool-result',
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
      (type === 'image' && 'source' in part) ||
      (type === 'thinking' && 'signature' in part)
    );
  return CONVERSE_KEYS.some((key) => key in part);
}

/** Ollama and inspect_ai keep arguments as an object and no ids; inspect_ai names the function in place. */
function isForeignCall(call: unknown): boolean {
  if (call === null || typeof call !== 'object') return false;
  const { id, function: named } = call as { id?: unknown; function?: unknown };
  if (typeof named === 'string') return true;
  if (id !== undefined || named === null || typeof named !== 'object') return false;
  const { arguments: given } = named as { arguments?: unknown };
  return given !== null && typeof given === 'object' && !(given instanceof Opaque);
}
