import { answers, asks, call, calls, holds, rules, says, tool } from './rows.ts';

const A = 'aaaaaaaa1';
/** A round whose call has these arguments. */
/** A round whose second call has this name. */

describe('evidence: tools and members of the request', () => {
  holds({
    'chat-tool-names-duplicate': ['deepseek deepseek-chat'].flatMap((to) => [
      {
        title: 'one tool twice',
        to,
        sends: { messages: [asks()], tools: [tool(), tool('find'), tool()] },
        gets: ['warning duplicate-tool-name tools[2].function.name'],
      },
    ]),
    'tool-choice-required-with-thinking': [
      {
        title: 'required',
        to: 'moonshot kimi-k2.5',
        sends: {
          messages: [asks()],
          tools: [tool()],
          tool_choice: 'required',
          thinking: { type: 'enabled' },
        },
        gets: ['error tool-choice tool_choice'],
      },
      {
        title: 'required, a model that thinks',
        to: 'moonshot kimi-k2-thinking',
        sends: { messages: [asks()], tools: [tool()], tool_choice: 'required' },
        gets: ['error tool-choice tool_choice'],
      },
      {
        title: 'takes required where thinking is off',
        to: 'moonshot kimi-k2.5',
        sends: {
          messages: [asks()],
          tools: [tool()],
          tool_choice: 'required',
          thinking: { type: 'disabled' },
        },
        gets: [],
      },
      {
        title: 'takes auto',
        to: 'moonshot kimi-k2.5',
        sends: { messages: [asks()], tools: [tool()], tool_choice: 'auto', thinking: { type: 'enabled' } },
        gets: [],
      },
    ],
    'tool-choice-without-tools': ['writer palmyra-x5'].flatMap((to) => [
      {
        title: 'no tools',
        to,
        sends: { messages: [asks()], tool_choice: 'auto' },
        gets: ['error tool-choice tool_choice'],
      },
      {
        title: 'an empty list',
        to,
        sends: { messages: [asks()], tools: [], tool_choice: 'none' },
        gets: ['error tool-choice tool_choice'],
      },
      {
        title: 'takes it beside tools',
        to,
        sends: { messages: [asks()], tools: [tool()], tool_choice: 'auto' },
        gets: [],
      },
    ]),
    'tool-parameters-missing': [
      {
        title: 'a function without parameters',
        to: 'minimax MiniMax-M2',
        sends: {
          messages: [asks()],
          tools: [tool(), { type: 'function', function: { name: 'now', description: 'The time.' } }],
        },
        gets: ['error tool-definition tools[1].function'],
      },
      {
        title: 'takes none',
        to: 'openai',
        sends: { messages: [asks()], tools: [{ type: 'function', function: { name: 'now' } }] },
        gets: [],
      },
    ],
    'tools-strict-mixed': [
      {
        title: 'one of two is strict',
        to: 'cerebras qwen-3-coder-480b',
        sends: {
          messages: [asks()],
          tools: [tool('look', { strict: true }), tool('find', { strict: false })],
        },
        gets: ['error tool-definition tools[0].function'],
      },
      {
        title: 'one is strict, the other says nothing',
        to: 'cerebras qwen-3-coder-480b',
        sends: { messages: [asks()], tools: [tool('find'), tool('look', { strict: true })] },
        gets: ['error tool-definition tools[1].function'],
      },
      {
        title: 'takes all strict',
        to: 'cerebras',
        sends: {
          messages: [asks()],
          tools: [tool('find', { strict: true }), tool('look', { strict: true })],
        },
        gets: [],
      },
    ],
    'arrays-too-long': [
      ...['openai gpt-4o', 'azure-openai'].map((to) => ({
        title: '129 tools',
        to,
        sends: { messages: [asks()], tools: Array.from({ length: 129 }, (_, at) => tool(`look_${at}`)) },
        gets: ['error request-limits tools'],
      })),
      {
        title: '129 calls',
        to: 'github-copilot gpt-4.1',
        sends: [
          asks(),
          calls(...Array.from({ length: 129 }, (_, at) => `call_${at}`)),
          ...Array.from({ length: 129 }, (_, at) => answers(`call_${at}`)),
        ],
        gets: ['error request-limits messages[1].tool_calls'],
      },
      {
        title: 'takes 128 tools',
        to: 'openai',
        sends: { messages: [asks()], tools: Array.from({ length: 128 }, (_, at) => tool(`look_${at}`)) },
        gets: [],
      },
    ],
    'json-word-required': ['openai gpt-4o', 'qwen qwen-plus', 'azure-openai'].flatMap((to) => [
      {
        title: 'no message says it',
        to,
        sends: { messages: [rules(), asks('List three towns.')], response_format: { type: 'json_object' } },
        gets: ['error request-field response_format'],
      },
      {
        title: 'takes it in any spelling',
        to,
        sends: { messages: [rules('Answer in Json.'), asks()], response_format: { type: 'json_object' } },
        gets: [],
      },
      {
        title: 'takes it in a part',
        to,
        sends: {
          messages: [asks([{ type: 'text', text: 'As JSON, please.' }])],
          response_format: { type: 'json_object' },
        },
        gets: [],
      },
      {
        title: 'takes a schema without the word',
        to,
        sends: {
          messages: [asks()],
          response_format: { type: 'json_schema', json_schema: { name: 'a', schema: {} } },
        },
        gets: [],
      },
    ]),
    'mistral-extra-fields': ['mistral mistral-large-latest'].flatMap((to) => [
      {
        title: 'the name of the user',
        to,
        sends: [asks('Hi', { name: 'Ann' })],
        gets: ['error unknown-property messages[0].name'],
      },
      {
        title: 'a name that is null',
        to,
        sends: [asks('Hi', { name: null })],
        gets: ['error unknown-property messages[0].name'],
      },
      {
        title: 'calls of the user that are null',
        to,
        sends: [rules(), asks('Hi', { tool_calls: null })],
        gets: ['error unknown-property messages[1].tool_calls'],
      },
      {
        title: 'a refusal',
        to,
        sends: [asks(), says('Hi', { refusal: null }), asks()],
        gets: ['error unknown-property messages[1].refusal'],
      },
      {
        title: 'notes',
        to,
        sends: [asks(), says('Hi', { metadata: { at: 1 } }), asks()],
        gets: ['error unknown-property messages[1].metadata'],
      },
      {
        title: 'notes on a result',
        to,
        sends: [asks(), calls(A), answers(A, 'Rain.', { artifact: null })],
        gets: ['error unknown-property messages[2].artifact'],
      },
      {
        title: 'reasoning of another provider',
        to,
        sends: [asks(), says('Hi', { reasoning_content: 'A greeting.' }), asks()],
        gets: ['error unsupported-reasoning messages[1].reasoning_content'],
      },
      {
        title: 'takes the name of a function',
        to,
        sends: [asks(), calls(A), answers(A, 'Rain.', { name: 'look' })],
        gets: [],
      },
    ]),
    'content-part-extra-field': [
      {
        title: 'text on an image',
        to: 'zhipu glm-5.1',
        sends: [
          asks([
            { type: 'text', text: 'What?' },
            { type: 'image_url', image_url: { url: 'https://a.example/b.png' }, text: '' },
          ]),
        ],
        gets: ['error unknown-property messages[0].content[1].text'],
      },
    ],
    'message-name-pattern': ['openai gpt-4o', 'azure-openai'].flatMap((to) => [
      {
        title: 'a blank',
        to,
        sends: [rules(), asks('Hi', { name: 'Ann Lee' })],
        gets: ['error message-name-format messages[1].name'],
      },
      {
        title: 'an empty name',
        to,
        sends: [asks('Hi', { name: '' })],
        gets: ['error message-name-format messages[0].name'],
      },
      {
        title: 'a name of the assistant',
        to,
        sends: [asks(), says('Hi', { name: 'Dr. No' }), asks()],
        gets: ['error message-name-format messages[1].name'],
      },
      {
        title: '65 characters',
        to,
        sends: [asks('Hi', { name: 'a'.repeat(65) })],
        gets: ['error message-name-format messages[0].name'],
      },
      { title: 'takes a plain one', to, sends: [asks('Hi', { name: 'Ann_Lee-2' })], gets: [] },
    ]),
  });
});
