import type { Message } from './history.ts';

/** A wire format a history in short can be written in. */
export interface Form {
  readonly dialect: string;
  /** What it is called where the dialect has several. */
  readonly as?: string;
  readonly provider: string;
  body(messages: readonly Message[]): Record<string, unknown>;
}

interface Call {
  readonly id: string;
  readonly function: { readonly name: string; readonly arguments: string };
}

/** The formats that hold calls and results in different places. */
export const forms: readonly Form[] = [
  {
    dialect: 'openai-chat',
    provider: 'openai',
    body: (messages) => ({ model: 'gpt-4o', messages }),
  },
  {
    dialect: 'openai-responses',
    provider: 'openai',
    body: (messages) => ({ model: 'gpt-5', input: messages.flatMap(asItems) }),
  },
  {
    dialect: 'anthropic-messages',
    provider: 'anthropic',
    body: (messages) => ({
      model: 'claude-sonnet-4-5',
      max_tokens: 1024,
      messages: asBlocks(messages, {
        text: (text) => ({ type: 'text', text }),
        call: ({ id, function: { name } }) => ({ type: 'tool_use', id, name, input: {} }),
        result: (id, text) => ({ type: 'tool_result', tool_use_id: id, content: text }),
      }),
    }),
  },
  {
    dialect: 'bedrock-converse',
    provider: 'bedrock',
    body: (messages) => ({
      modelId: 'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
      toolConfig: { tools: [{ toolSpec: { name: 'run', inputSchema: { json: { type: 'object' } } } }] },
      messages: asBlocks(messages, {
        text: (text) => ({ text }),
        call: ({ id, function: { name } }) => ({ toolUse: { toolUseId: id, name, input: {} } }),
        result: (id, text) => ({ toolResult: { toolUseId: id, content: [{ text }] } }),
      }),
    }),
  },
  {
    dialect: 'gemini',
    provider: 'gemini',
    body: (messages) => ({ contents: asContents(messages) }),
  },
  {
    dialect: 'gemini',
    as: 'gemini, in snake case',
    provider: 'gemini',
    body: (messages) => ({ contents: asContents(messages, ['function_call', 'function_response']) }),
  },
  {
    dialect: 'gemini',
    as: 'gemini, by name',
    provider: 'gemini',
    body: (messages) => ({ contents: asNamedContents(messages) }),
  },
  {
    dialect: 'cohere',
    provider: 'cohere',
    body: (messages) => ({ model: 'command-a-03-2025', safety_mode: 'OFF', messages }),
  },
  {
    dialect: 'ollama',
    provider: 'ollama',
    body: (messages) => ({ model: 'llama3.2', keep_alive: '5m', messages: messages.map(asOllama) }),
  },
  {
    dialect: 'snowflake-cortex',
    provider: 'snowflake',
    body: (messages) => ({ model: 'claude-sonnet-4-5', messages: asContentLists(messages) }),
  },
  {
    dialect: 'ai-sdk',
    provider: 'ai-sdk',
    body: (messages) => ({ messages: asModelMessages(messages) }),
  },
  {
    dialect: 'langchain',
    as: 'langchain, plain',
    provider: 'langchain',
    body: (messages) => ({
      messages: asLangChain(messages, (type, _name, members) => ({ type, ...members })),
    }),
  },
  {
    dialect: 'langchain',
    as: 'langchain, with data',
    provider: 'langchain',
    body: (messages) => ({ messages: asLangChain(messages, (type, _name, data) => ({ type, data })) }),
  },
  {
    dialect: 'langchain',
    as: 'langchain, as constructors',
    provider: 'langchain',
    body: (messages) => ({
      messages: asLangChain(messages, (_type, name, kwargs) => ({
        lc: 1,
        type: 'constructor',
        id: ['langchain_core', 'messages', name],
        kwargs,
      })),
    }),
  },
];

/** Messages of LangChain, as `wrap` stores them. */
export function asLangChain(
  messages: readonly Message[],
  wrap: (kind: string, name: string, members: object) => object,
): object[] {
  return messages.map(({ role, content, tool_calls: calls = [], tool_call_id: id }) => {
    if (role === 'system') return wrap('system', 'SystemMessage', { content });
    if (role === 'user') return wrap('human', 'HumanMessage', { content });
    if (role === 'tool') return wrap('tool', 'ToolMessage', { content, tool_call_id: id });
    const own = (calls as Call[]).map((call) => ({
      name: call.function.name,
      args: {},
      id: call.id,
      type: 'tool_call',
    }));
    return wrap('ai', 'AIMessage', { content, tool_calls: own, invalid_tool_calls: [] });
  });
}

/** Messages of the AI SDK, whose results name their function too. */
export function asModelMessages(messages: readonly Message[]): object[] {
  const names = namesIn(messages);
  return messages.map(({ role, content, tool_calls: calls = [], tool_call_id: id }) => {
    if (role !== 'assistant' && role !== 'tool') return { role, content };
    const text = { type: 'text', text: content };
    const own =
      role === 'tool'
        ? [{ ...toolOf(id, names.get(id)), type: 'tool-result', output: { type: 'text', value: content } }]
        : [
            text,
            ...(calls as Call[]).map((call) => ({
              ...toolOf(call.id, call.function.name),
              type: 'tool-call',
              input: {},
            })),
          ];
    return { role, content: own };
  });
}

function toolOf(toolCallId: unknown, toolName = 'unknown_tool'): object {
  return { toolCallId, toolName };
}

function namesIn(messages: readonly Message[]): Map<unknown, string> {
  return new Map(
    messages.flatMap(({ tool_calls: calls = [] }) =>
      (calls as Call[]).map((call) => [call.id, call.function.name]),
    ),
  );
}

/** The contents of Gemini, with ids. */
function asContents(
  messages: readonly Message[],
  [call, response]: readonly [string, string] = ['functionCall', 'functionResponse'],
): object[] {
  const names = namesIn(messages);
  return asBlocks(messages, {
    text: (text) => ({ text }),
    call: ({ id, function: { name } }) => ({ [call]: { id, name, args: {} } }),
    result: (id, output) => ({
      [response]: { id, name: names.get(id) ?? 'unknown_tool', response: { output } },
    }),
  }).map(asContent);
}

/** The contents of Gemini without ids: names do what they would. */
function asNamedContents(messages: readonly Message[]): object[] {
  return asBlocks(messages, {
    text: (text) => ({ text }),
    call: ({ id }) => ({ functionCall: { name: `run_${id}`, args: {} } }),
    result: (id, output) => ({ functionResponse: { name: `run_${id}`, response: { output } } }),
  }).map(asContent);
}

function asContent({ role, content }: { role: string; content: object[] }): object {
  return { role: role === 'assistant' ? 'model' : role, parts: content };
}

/** A message for Ollama: calls without ids, results that name their tool. */
function asOllama({ tool_calls: calls, tool_call_id: id, ...message }: Message): object {
  if (id !== undefined) return { ...message, tool_name: 'run' };
  if (!Array.isArray(calls)) return message;
  const made = (calls as Call[]).map(({ function: { name } }) => ({ function: { name, arguments: {} } }));
  return { ...message, tool_calls: made };
}

/** Words in `content`, calls and results in `content_list`. */
function asContentLists(messages: readonly Message[]): object[] {
  const names = namesIn(messages);
  return asBlocks(messages, {
    text: (text) => ({ type: 'text', text }),
    call: ({ id, function: { name } }) => ({
      type: 'tool_use',
      tool_use: { tool_use_id: id, name, input: {} },
    }),
    result: (id, text) => ({
      type: 'tool_results',
      tool_results: {
        tool_use_id: id,
        name: names.get(id) ?? 'unknown_tool',
        content: [{ type: 'text', text }],
      },
    }),
  }).map(({ role, content }) => {
    const [first, ...others] = content as { text?: string }[];
    if (role !== 'assistant' && others.length > 0) return { role, content_list: content };
    if (first?.text === undefined) return { role, content_list: content };
    return { role, content: first.text, ...(others.length === 0 ? {} : { content_list: others }) };
  });
}

/** A message, and behind it its calls, as items of one list. */
function asItems({ role, content, tool_calls: calls = [], tool_call_id: id }: Message): object[] {
  if (role === 'tool') return [{ type: 'function_call_output', call_id: id, output: content }];
  return [
    { role, content },
    ...(calls as Call[]).map((call) => ({ type: 'function_call', call_id: call.id, ...call.function })),
  ];
}

/** How a format writes its blocks. */
interface Blocks {
  text(text: string): object;
  call(call: Call): object;
  result(id: string, text: string): object;
}

/** Messages of blocks; what a user says behind results stands in one message with them. */
function asBlocks(messages: readonly Message[], write: Blocks): { role: string; content: object[] }[] {
  const made: { role: string; content: object[] }[] = [];
  for (const { role, content, tool_calls: calls = [], tool_call_id: id } of messages) {
    const blocks =
      role === 'tool'
        ? [write.result(id as string, content as string)]
        : [write.text(content as string), ...(calls as Call[]).map(write.call)];
    const speaker = role === 'assistant' ? 'assistant' : 'user';
    const last = made.at(-1);
    if (speaker === 'user' && last?.role === 'user') last.content.push(...blocks);
    else made.push({ role: speaker, content: blocks });
  }
  return made;
}
