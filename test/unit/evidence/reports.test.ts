import { answers, asks, call, calls, callsWith, holds, rules, says } from './rows.ts';

const A = 'aaaaaaaa1';
const untyped = { id: A, function: { name: 'look', arguments: '{}' } };
const named = (name: string) => ({ ...asks(), name });

describe('evidence: reports from clients', () => {
  holds({
    'tool-call-without-type': [
      ...['openai gpt-4o', 'azure-openai gpt-4o-mini', 'llama-cpp'].map((to) => ({
        title: 'a call with its function, and no type',
        to,
        sends: [asks(), calls(untyped), answers(A)],
        gets: ['error tool-call-shape messages[1].tool_calls[0]'],
      })),
      {
        title: 'a call with its function, and no type',
        to: 'generic',
        sends: [asks(), calls(untyped), answers(A)],
        gets: ['warning tool-call-shape messages[1].tool_calls[0]'],
      },
      {
        title: 'takes a call without type',
        to: 'mistral mistral-large-latest',
        sends: [asks(), callsWith({ content: '' }, untyped), answers(A)],
        gets: [],
      },
    ],
    'cerebras-reasoning-content': [
      {
        title: 'the reasoning of an earlier answer',
        to: 'cerebras zai-glm-4.7',
        sends: [asks(), says('Rain.', { reasoning_content: 'Hm.' }), asks()],
        gets: ['error unsupported-reasoning messages[1].reasoning_content'],
      },
      {
        title: 'takes the member it answers with',
        to: 'cerebras gpt-oss-120b',
        sends: [asks(), says('Rain.', { reasoning: 'Hm.' }), asks()],
        gets: [],
      },
      {
        title: 'instructions in parts',
        to: 'cerebras qwen-3-coder-480b',
        sends: [rules([{ type: 'text', text: 'Be brief.' }]), asks()],
        gets: ['error content-parts-unsupported messages[0].content'],
      },
    ],
    'groq-unknown-property': [
      {
        title: 'a note of the client',
        to: 'groq llama-3.1-8b-instant',
        sends: [asks('Hi', { timestamp: 1769400000 })],
        gets: ['error unknown-property messages[0].timestamp'],
      },
      {
        title: 'takes a name',
        to: 'groq llama-3.1-8b-instant',
        sends: [named('ann')],
        gets: [],
      },
    ],
    'converse-words-beside-calls': [
      {
        title: 'words and a call of another model, sent to Llama',
        to: 'bedrock',
        sends: {
          modelId: 'us.meta.llama3-3-70b-instruct-v1:0',
          messages: [
            { role: 'user', content: [{ text: 'Hi' }] },
            {
              role: 'assistant',
              content: [{ text: 'I look.' }, { toolUse: { toolUseId: A, name: 'look', input: {} } }],
            },
            { role: 'user', content: [{ toolResult: { toolUseId: A, content: [{ text: 'Rain.' }] } }] },
          ],
          toolConfig: { tools: [{ toolSpec: { name: 'look', inputSchema: { json: { type: 'object' } } } }] },
        },
        gets: ['warning content-with-tool-calls messages[1].content'],
      },
    ],
    'converse-without-messages': [
      {
        title: 'instructions alone',
        to: 'bedrock',
        sends: {
          modelId: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
          system: [{ text: 'Hi' }],
          messages: [],
        },
        gets: ['error empty-messages messages'],
      },
    ],
    'kimi-empty-reasoning': [
      {
        title: 'an empty text in place of thoughts',
        to: 'moonshot kimi-k2.6',
        sends: [asks(), callsWith({ content: '', reasoning_content: '' }, A), answers(A)],
        gets: ['error missing-reasoning messages[1]'],
      },
      {
        title: 'instructions that say nothing',
        to: 'moonshot kimi-k2-0905-preview',
        sends: [rules(''), asks()],
        gets: ['error empty-content messages[0].content'],
      },
    ],
    'minimax-names': [
      {
        title: 'takes the name it signs with',
        to: 'minimax MiniMax-M2',
        sends: [
          { role: 'system', name: 'MiniMax AI', content: 'Be brief.' },
          asks(),
          says('Rain.', { name: 'MiniMax AI' }),
          asks(),
        ],
        gets: [],
      },
    ],
    'qwen-tool-name-length': [
      {
        title: 'a tool with a name of 65 characters',
        to: 'qwen qwen3-vl-235b-a22b-instruct',
        sends: {
          messages: [asks()],
          tools: [{ type: 'function', function: { name: 'a'.repeat(65), parameters: { type: 'object' } } }],
        },
        gets: ['error function-name-format tools[0].function.name'],
      },
    ],
    'mistral-templates-on-vllm': [
      {
        title: 'two questions, as it was seen answering',
        to: 'vllm mistralai/Mistral-7B-Instruct-v0.3',
        sends: [rules(), asks(), asks('And now?')],
        gets: ['error roles-alternate messages[2]'],
      },
      {
        title: 'two questions to a name of Docker',
        to: 'llama-cpp ai/ministral3',
        sends: [rules(), asks(), asks('And now?')],
        gets: ['error roles-alternate messages[2]'],
      },
    ],
    'llama-cpp-null-content': [
      {
        title: 'takes null beside calls',
        to: 'llama-cpp Qwen3-8B-Q4_K_M.gguf',
        sends: [asks(), callsWith({ content: null }, A), answers(A)],
        gets: [],
      },
    ],
    'ollama-text-arguments': [
      {
        title: 'arguments as text in the native form, told by how the result names its tool',
        to: 'ollama',
        sends: [
          asks(),
          callsWith({ content: '' }, { function: { name: 'look', arguments: '{"at":1}' } }),
          { role: 'tool', tool_name: 'look', content: 'Rain.' },
        ],
        gets: ['error arguments-type messages[1].tool_calls[0].function.arguments'],
      },
    ],
    'old-results-to-reasoning-models': [
      {
        title: 'a result with the role function',
        to: 'openai o3',
        sends: [
          asks(),
          { role: 'assistant', content: null, function_call: { name: 'look', arguments: '{}' } },
          { role: 'function', name: 'look', content: 'Rain.' },
        ],
        gets: ['error unsupported-role messages[2].role'],
      },
      {
        title: 'takes a result with the role function',
        to: 'openai gpt-4o',
        sends: [
          asks(),
          { role: 'assistant', content: null, function_call: { name: 'look', arguments: '{}' } },
          { role: 'function', name: 'look', content: 'Rain.' },
        ],
        gets: [],
      },
    ],
    'gemini-empty-part': [
      {
        title: 'a part that is nothing',
        to: 'gemini',
        sends: {
          contents: [
            { role: 'user', parts: [{ text: 'Hi' }] },
            { role: 'model', parts: [{}] },
            { role: 'user', parts: [{ text: 'Well?' }] },
          ],
        },
        gets: ['error empty-content contents[1].parts[0]'],
      },
    ],
    'xai-names': [
      {
        title: 'instructions with a name',
        to: 'xai grok-4',
        sends: [{ ...rules(), name: 'example' }, named('ann')],
        gets: ['error message-name-format messages[0].name'],
      },
      {
        title: 'takes names of all who speak',
        to: 'openai gpt-4o',
        sends: [{ ...rules(), name: 'example' }, named('ann'), says('Rain.', { name: 'bo' }), asks()],
        gets: [],
      },
    ],
    'mimo-empty-content': [
      {
        title: 'an answer of no part',
        to: 'xiaomi-mimo mimo-v2-flash',
        sends: [asks(), says([]), asks()],
        gets: ['error empty-content messages[1].content'],
      },
    ],
    'converse-text-as-content': [
      {
        title: 'a text where blocks are wanted',
        to: 'bedrock',
        sends: {
          modelId: 'us.amazon.nova-lite-v1:0',
          inferenceConfig: { maxTokens: 9 },
          messages: [{ role: 'user', content: 'Hi' }],
        },
        gets: ['error part-role-mismatch messages[0].content'],
      },
    ],
    'responses-items': [
      {
        title: 'content of null',
        to: 'openai gpt-5',
        sends: { input: [asks(), says(null), asks()] },
        gets: ['error null-content input[1].content'],
      },
      {
        title: 'an empty id',
        to: 'openai gpt-5',
        sends: {
          store: false,
          input: [
            asks(),
            { type: 'message', id: '', role: 'assistant', content: [{ type: 'output_text', text: 'Hi' }] },
            asks(),
          ],
        },
        gets: ['error item-id-format input[1].id'],
      },
      {
        title: 'an id of 74 characters',
        to: 'openai gpt-5',
        sends: {
          input: [
            asks(),
            { type: 'function_call', call_id: `call_${A.repeat(8)}`, name: 'look', arguments: '{}' },
            { type: 'function_call_output', call_id: `call_${A.repeat(8)}`, output: 'Rain.' },
          ],
        },
        gets: ['error tool-call-id-format input[1].call_id'],
      },
      {
        title: 'calls and results as Chat Completions has them',
        to: 'openai gpt-5',
        sends: { input: [asks(), calls(call(A)), answers(A)] },
        gets: ['error unknown-role input[2].role'],
      },
      {
        title: 'takes what the server did, and what was agreed with it',
        to: 'openai gpt-4.1',
        sends: {
          input: [
            asks(),
            { type: 'mcp_list_tools', id: 'mcpl_1', server_label: 'x', tools: [] },
            { type: 'mcp_approval_request', id: 'mcpr_1', server_label: 'x', name: 'look', arguments: '{}' },
            { type: 'mcp_approval_response', approval_request_id: 'mcpr_1', approve: true },
          ],
        },
        gets: [],
      },
    ],
  });
});
