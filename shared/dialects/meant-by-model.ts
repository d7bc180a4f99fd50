import { type Form, formOfMessage, formOfPart } from './foreign/form.ts';
import { looksLikeOpenAiMessages } from './openai-chat-shape.ts';
import { isMembers, type Members } from './values.ts';

/*
 * Where only the model's name tells who gets a request, it may be said to be a mixture only if nobody could be sent it
 * as it stands: gateways take Anthropic's bodies for models of others, and traces keep messages under names of their own.
 */

/** Whether a body is Chat Completions in all but how calls, results, words or tools are written, and no sound body of another. */
export function isChatInAll(body: Members): boolean {
  const { messages, tools } = body;
  if (!Array.isArray(messages) || !holdsOnly(body, CHAT_PARAMETERS)) return false;
  const plain = without(messages, 'chat');
  const own = plain !== messages;
  const schemas = Array.isArray(tools) && tools.some((tool) => isMembers(tool) && 'input_schema' in tool);
  if ((!own && !schemas) || !looksLikeOpenAiMessages(plain, true)) return false;
  return !isSoundForAnthropic(body, own) || plain.some(isChatMessage);
}

/** Whether a body is Responses in all but how calls and results are written. */
export function isResponsesInAll(body: Members): boolean {
  const { input } = body;
  return (
    Array.isArray(input) && holdsOnly(body, RESPONSES_PARAMETERS) && without(input, 'responses') !== input
  );
}

/** What is left of messages without all that is written in another form; the list itself where nothing is. */
function without(messages: readonly unknown[], own: Form): readonly unknown[] {
  let found = false;
  const isOwn = (form: { form: Form } | undefined) => {
    const foreign = form !== undefined && form.form !== own;
    found ||= foreign;
    return !foreign;
  };
  const left = messages.flatMap((message) => {
    if (!isMembers(message)) return [message];
    if (!isOwn(formOfMessage(message))) return [];
    const { content } = message;
    return [
      Array.isArray(content)
        ? { ...message, content: content.filter((part) => isOwn(formOfPart(part))) }
        : message,
    ];
  });
  return found ? left : messages;
}

/** Whether Anthropic's endpoint, or a gateway that speaks as it does, takes the body: it has what that asks for, and nothing of Chat Completions. */
function isSoundForAnthropic(body: Members, hasBlocks: boolean): boolean {
  const { max_tokens: limit, tools, tool_choice: choice } = body;
  if (limit === undefined || !holdsOnly(body, SHARED_PARAMETERS)) return false;
  if (typeof choice === 'string' || (Array.isArray(tools) && tools.some(isFunction))) return false;
  return hasBlocks || isMembers(choice);
}

function isFunction(tool: unknown): boolean {
  return isMembers(tool) && (tool.type === 'function' || isMembers(tool.function));
}

/** Whether a message calls, answers or instructs as only Chat Completions has it. */
function isChatMessage(message: unknown): boolean {
  if (!isMembers(message)) return false;
  const { role, tool_calls: calls } = message;
  return calls !== undefined || !(role === 'user' || role === 'assistant');
}

function holdsOnly(body: Members, known: ReadonlySet<string>): boolean {
  return Object.keys(body).every((key) => known.has(key));
}

const SHARED = [
  'model',
  'tools',
  'tool_choice',
  'temperature',
  'top_p',
  'stream',
  'metadata',
  'service_tier',
];

/** Parameters that Anthropic Messages has as well. */
const SHARED_PARAMETERS = new Set([...SHARED, 'messages', 'max_tokens']);

const BOTH = [
  ...SHARED,
  'parallel_tool_calls',
  'stream_options',
  'store',
  'user',
  'safety_identifier',
  'prompt_cache_key',
  'top_logprobs',
];

/** https://platform.openai.com/docs/api-reference/chat/create */
const CHAT_PARAMETERS = new Set([
  ...BOTH,
  'messages',
  'max_tokens',
  'max_completion_tokens',
  'stop',
  'n',
  'seed',
  'response_format',
  'reasoning_effort',
  'verbosity',
  'frequency_penalty',
  'presence_penalty',
  'logit_bias',
  'logprobs',
  'functions',
  'function_call',
  'modalities',
  'prediction',
  'web_search_options',
]);

/** https://platform.openai.com/docs/api-reference/responses/create */
const RESPONSES_PARAMETERS = new Set([
  ...BOTH,
  'input',
  'instructions',
  'previous_response_id',
  'conversation',
  'reasoning',
  'text',
  'include',
  'truncation',
  'max_output_tokens',
  'max_tool_calls',
  'background',
]);
