import { Opaque } from '../syntaxes/json/opaque.ts';
import { readChat } from './chat-messages.ts';
import { holdsCohereMembers, isCohereModel } from './cohere-signs.ts';
import type { Dialect } from './dialect.ts';
import { CHAT_MEMBERS } from './known-members.ts';
import { isChatInAll } from './meant-by-model.ts';
import { isMessage, looksLikeOpenAiMessages } from './openai-chat-shape.ts';
import { openAiChatWriter } from './openai-chat-writer.ts';
import type { Members } from './values.ts';

/**
 * OpenAI Chat Completions, and all that copied it. Legacy `function_call` and `function` messages
 * included. Shape: https://platform.openai.com/docs/api-reference/chat/create
 */
export const openAiChat: Dialect = {
  id: 'openai-chat',
  home: 'openai',
  list: 'messages',
  writer: openAiChatWriter,

  isBody(value) {
    if (!('messages' in value) || !Array.isArray(value.messages)) return false;
    if (FOREIGN_KEYS.some((key) => Object.hasOwn(value, key)) || isOtherBody(value)) return false;
    // Where no message is known, what stands beside them tells.
    if (value.messages.every((message) => message instanceof Opaque))
      return REQUEST_KEYS.some((key) => Object.hasOwn(value, key));
    return looksLikeOpenAiMessages(value.messages, isSureBody(value));
  },

  mayBeMixed(value, by) {
    if (by === 'model') return isChatInAll(value as Members);
    const { messages, tools } = value as Body;
    if (!Array.isArray(messages) || messages.length === 0 || !messages.every(isSpeaking)) return false;
    // Instructions beside the messages are told as what they are.
    const isForeign = (key: string) => Object.hasOwn(value, key) && !(by === 'path' && key === STRAY);
    if (FOREIGN_KEYS.some(isForeign)) return false;
    if (isSureBody(value)) return true;
    const asTool = (tool: unknown) => isMessage(tool) && tool.type === 'function' && isMessage(tool.function);
    return by === 'path' || (Array.isArray(tools) && tools.some(asTool)) || messages.some(isOpenAiOnly);
  },

  // Cohere's models are served by others too, and then it is a matter of the name alone.
  mayBeBody: (value) =>
    'messages' in value &&
    Array.isArray(value.messages) &&
    isOfCohere(value as Members) &&
    looksLikeOpenAiMessages(value.messages, true),

  isMessages(value) {
    return value.length > 0 && looksLikeOpenAiMessages(value) && value.some(saysSomething);
  },

  read: (value, context, incomplete) =>
    readChat(
      value,
      { id: 'openai-chat', argumentsAs: 'text', known: CHAT_MEMBERS, strayInstructions: STRAY },
      context,
      incomplete,
    ),
};

/** Where others keep instructions, and no server of this format looks for any. */
const STRAY = 'system';

/** Keys of a body that belong to other wire formats with a `messages` list. */
const FOREIGN_KEYS = [
  'anthropic_version',
  'system',
  'inferenceConfig',
  'toolConfig',
  'modelId',
  'contents',
  'keep_alive',
  'think',
  'anthropic_beta',
];

/** Bodies of Cohere and Anthropic that only their model or their tools give away. */
function isOtherBody(body: Body): boolean {
  const { model, max_tokens: limit, tools, messages } = body;
  if (isOfCohere(body as Members)) return true;
  if (
    Array.isArray(tools) &&
    tools.some((tool) => tool !== null && typeof tool === 'object' && 'input_schema' in tool)
  )
    return true;
  // Anthropic demands max_tokens, and knows no message but those of user and assistant.
  const claude = typeof model === 'string' && /^claude-/.test(model) && limit !== undefined;
  return claude && !(messages as readonly unknown[]).some(isOpenAiOnly);
}

function isOfCohere(body: Members): boolean {
  return isCohereModel(body.model) || holdsCohereMembers(body);
}

interface Body {
  readonly model?: unknown;
  readonly max_tokens?: unknown;
  readonly tools?: unknown;
  readonly messages?: unknown;
}

/** Anthropic takes instructions between messages with newer models, but never in front of them. */
function isOpenAiOnly(message: unknown, index: number): boolean {
  if (!isMessage(message)) return false;
  const { role, tool_calls: calls } = message;
  return (
    calls !== undefined || !(role === 'user' || role === 'assistant' || (role === 'system' && index > 0))
  );
}

/** Whether an element of the list says who speaks, or calls or answers as an item does. */
function isSpeaking(message: unknown): boolean {
  if (!isMessage(message)) return false;
  const { role, content, tool_calls: calls, call_id: id } = message;
  return typeof id === 'string' || (typeof role === 'string' && (content ?? calls) !== undefined);
}

/** Parameters and models that no other format with a list named `messages` has. */
function isSureBody(value: Body): boolean {
  const { model } = value;
  return (
    (typeof model === 'string' && /^(gpt-(?!oss)|chatgpt-|o[1-9]($|-))/.test(model)) ||
    SURE_KEYS.some((key) => Object.hasOwn(value, key))
  );
}

const SURE_KEYS = ['tool_choice', 'parallel_tool_calls', 'stream_options', 'max_completion_tokens'];

/** Keys that tell a request with an empty list from any other object with a list named `messages`. */
const REQUEST_KEYS = ['model', 'tools', 'temperature', 'stream', 'max_tokens', 'max_completion_tokens'];

function saysSomething(message: unknown): boolean {
  return (
    message !== null &&
    typeof message === 'object' &&
    ['content', 'tool_calls', 'tool_call_id', 'function_call'].some((key) => Object.hasOwn(message, key))
  );
}
