import { generateText, type ModelMessage } from 'ai';
import { MockLanguageModelV3 } from 'ai/test';
import type { Message } from '../unit/properties/history.ts';
import type { ChatRequest } from './chat-calls.ts';
import { answeredId, CalledTools, callsOf, joined } from './chat-calls.ts';
import type { Judge } from './judge.ts';

/**
 * Vercel's AI SDK. `generateText` checks messages against `modelMessageSchema` and throws `MissingToolResultsError`
 * where a call has no result before the next user or system message
 * (https://ai-sdk.dev/docs/reference/ai-sdk-errors/ai-missing-tool-results-error).
 */
export const vercelAi: Judge = {
  name: 'ai: generateText',
  short: 'ai',
  dialect: 'openai-chat',
  provider: 'openai',
  sees: [
    'drop a result',
    'drop an assistant turn',
    'insert a user turn',
    'insert a result',
    'insert null',
    'cut the head',
    'cut the tail',
    'move a result',
    'name another call',
    'swap two turns',
    'null the content',
    'drop the content',
    'write the content as another type',
    'write parts without type',
    'nest the parts',
    'write a role of another framework',
    'drop the id of a call',
    'drop the id of a result',
    'leave out all ids',
    'write a result as a user',
    'put results before their call',
  ],
  refusal: (request) => refusalOf(modelMessagesOf(request as unknown as ChatRequest)),
};

/** What the SDK says against its own messages, if anything. */
export async function refusalOf(messages: ModelMessage[]): Promise<string | undefined> {
  try {
    await generateText({ model: silent, messages, maxRetries: 0, allowSystemInMessages: true });
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** A model that takes any URL, so that nothing is fetched, and says nothing. */
const silent = new MockLanguageModelV3({
  supportedUrls: { '*/*': [/./] },
  doGenerate: {
    content: [],
    finishReason: { unified: 'stop', raw: undefined },
    usage: {
      inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
      outputTokens: { total: 0, text: 0, reasoning: 0 },
    },
    warnings: [],
  },
});

/** The messages as the SDK writes them. What has no counterpart is passed on as it is, for the SDK to judge. */
export function modelMessagesOf({ messages }: ChatRequest): ModelMessage[] {
  const tools = new CalledTools();
  return messages.map((message) => {
    if (message === null) return message;
    const { role, content } = message;
    switch (role) {
      case 'assistant': {
        const calls = callsOf(message);
        tools.note(calls);
        return { role, content: [...assistantParts(content), ...calls.map(toolCall)] };
      }
      case 'tool':
      case 'function':
        return { role: 'tool', content: [toolResult(message, tools)] };
      case 'system':
      case 'developer':
        return { role: 'system', content: joined(content) };
      default:
        return { role, content };
    }
  }) as ModelMessage[];
}

/** An assistant that only calls may have no content. */
function assistantParts(content: unknown): unknown[] {
  if (content === null || content === undefined) return [];
  return Array.isArray(content) ? content : [{ type: 'text', text: content }];
}

function toolCall({ id, name, arguments: input }: ReturnType<typeof callsOf>[number]): unknown {
  return { type: 'tool-call', toolCallId: id, toolName: name, input };
}

function toolResult(message: Message, tools: CalledTools): unknown {
  const { content } = message;
  return {
    type: 'tool-result',
    toolCallId: answeredId(message),
    toolName: tools.nameOf(message),
    output: { type: Array.isArray(content) ? 'content' : 'text', value: content },
  };
}
