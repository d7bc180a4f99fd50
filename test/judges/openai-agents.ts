import {
  Agent,
  type AgentInputItem,
  MemorySession,
  protocol,
  Runner,
  setTracingDisabled,
  Usage,
} from '@openai/agents-core';
import type { Message } from '../unit/properties/history.ts';
import type { ChatRequest } from './chat-calls.ts';
import { answeredId, CalledTools, callsOf, joined } from './chat-calls.ts';
import type { Judge } from './judge.ts';

/**
 * OpenAI's Agents SDK. Items of a history have to be what `protocol.ModelItem` describes, and the runner leaves out
 * calls of a session's history that have no result before it asks the model: what it leaves out it does not take
 * (https://github.com/openai/openai-agents-js, `packages/agents-core/src/runner/items.ts`).
 */
export const openaiAgents: Judge = {
  name: '@openai/agents-core: Runner',
  short: '@openai/agents-core',
  dialect: 'openai-chat',
  provider: 'openai',
  sees: [
    'drop a result',
    'drop an assistant turn',
    'insert a result',
    'insert null',
    'cut the head',
    'cut the tail',
    'name another call',
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
    'parse the arguments',
  ],
  async refusal(request) {
    const items = itemsOf(request as unknown as ChatRequest);
    for (const item of items) {
      const { error } = protocol.ModelItem.safeParse(item);
      if (error !== undefined) return `${error.name}: ${JSON.stringify(item)}`;
    }
    const taken = await takenByRunner(items as AgentInputItem[]);
    const left = items.filter((item) => !taken.has(JSON.stringify(item)));
    return left.length === 0 ? undefined : `left out: ${JSON.stringify(left)}`;
  },
};

// Without it every run is written to the console.
setTracingDisabled(true);

/** Items of a history that the runner passes on to the model, as JSON. */
async function takenByRunner(items: AgentInputItem[]): Promise<Set<string>> {
  let input: unknown;
  const agent = new Agent({
    name: 'judge',
    model: {
      getResponse: async (request) => {
        input = request.input;
        const content = [{ type: 'output_text' as const, text: 'done' }];
        return {
          usage: new Usage(),
          output: [{ type: 'message', role: 'assistant', status: 'completed', content }],
        };
      },
      getStreamedResponse: () => {
        throw new Error('nobody asks for a stream');
      },
    },
  });
  const session = new MemorySession({ initialItems: items });
  await new Runner().run(agent, 'go on', { session });
  return new Set((input as unknown[]).map((item) => JSON.stringify(item)));
}

/** The messages as items. What has no counterpart is passed on as it is, for the SDK to judge. */
function itemsOf({ messages }: ChatRequest): unknown[] {
  const tools = new CalledTools();
  return messages.flatMap((message): unknown[] => {
    const { role, content } = message ?? {};
    switch (role) {
      case 'assistant': {
        const calls = callsOf(message as Message);
        tools.note(calls);
        return [...assistantItems(content), ...calls.map(callItem)];
      }
      case 'tool':
      case 'function':
        return [resultItem(message as Message, tools)];
      case 'system':
      case 'developer':
        return [{ role: 'system', content: joined(content) }];
      case 'user':
        return [{ role, content: partsOf(content, 'input_text') }];
      default:
        return [message];
    }
  });
}

/** An assistant that only calls is no message. */
function assistantItems(content: unknown): unknown[] {
  if (content === null || content === undefined) return [];
  const parts = partsOf(content, 'output_text');
  const list = typeof parts === 'string' ? [{ type: 'output_text', text: parts }] : parts;
  return [{ type: 'message', role: 'assistant', status: 'completed', content: list }];
}

function callItem({ id, name, arguments: input }: ReturnType<typeof callsOf>[number]): unknown {
  return { type: 'function_call', callId: id, name, arguments: input, status: 'completed' };
}

function resultItem(message: Message, tools: CalledTools): unknown {
  return {
    type: 'function_call_result',
    callId: answeredId(message),
    name: tools.nameOf(message),
    status: 'completed',
    output: partsOf(message.content, 'input_text'),
  };
}

/** Text parts under the name they have here; all else as it is. */
function partsOf(content: unknown, type: 'input_text' | 'output_text'): unknown {
  if (!Array.isArray(content)) return content;
  return content.map((part) => (part?.type === 'text' ? { ...part, type } : part));
}
