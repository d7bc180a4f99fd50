import { answers, asks, calls, callsWith, holds, rules, says, tool } from './rows.ts';

const A = 'aaaaaaaa1';
const B = 'bbbbbbbb2';

describe('evidence: the order of messages', () => {
  holds({
    'messages-empty': ['openai gpt-4o', 'azure-openai', 'generic'].flatMap((to) => [
      {
        title: 'no message',
        to,
        sends: { messages: [], temperature: 0 },
        gets: ['error empty-messages messages'],
      },
      {
        title: 'no message, but tools',
        to,
        sends: { messages: [], tools: [tool()], tool_choice: 'auto', temperature: 0 },
        gets: ['error empty-messages messages'],
      },
    ]),
    'mistral-empty-conversation': ['mistral mistral-large-latest'].flatMap((to) => [
      {
        title: 'no message',
        to,
        sends: { messages: [], temperature: 0 },
        gets: ['error empty-messages messages'],
      },
    ]),
    'mistral-last-role': ['mistral mistral-large-latest', 'openrouter mistralai/mistral-large'].flatMap(
      (to) => [
        {
          title: 'the assistant',
          to,
          sends: [rules(), asks(), says()],
          gets: ['error last-message-role messages[2]'],
        },
        {
          title: 'two of the assistant',
          to,
          sends: [asks(), says(), says('And more.')],
          gets: ['error last-message-role messages[2]'],
        },
        {
          title: 'behind a round',
          to,
          sends: { messages: [asks(), calls(A), answers(A), says()], tools: [tool()] },
          gets: ['error last-message-role messages[3]'],
        },
        { title: 'takes a beginning', to, sends: [asks(), says('It is', { prefix: true })], gets: [] },
        { title: 'takes a result', to, sends: [asks(), calls(A), answers(A)], gets: [] },
      ],
    ),
    'mistral-prefix-not-last': ['mistral mistral-large-latest'].flatMap((to) => [
      {
        title: 'a question behind it',
        to,
        sends: [asks(), says('It is', { prefix: true }), asks()],
        gets: ['error prefix-not-last messages[1].prefix'],
      },
      {
        title: 'in an earlier round',
        to,
        sends: [rules(), asks(), says('It is', { prefix: true }), asks(), says('Yes.'), asks()],
        gets: ['error prefix-not-last messages[2].prefix'],
      },
      {
        title: 'takes a mark that is off',
        to,
        sends: [asks(), says('It is', { prefix: false }), asks()],
        gets: [],
      },
    ]),
    'mistral-user-after-tool': [
      {
        title: 'a question behind a result, in 2025',
        to: 'mistral mistral-small-latest',
        on: '2025-10-01',
        sends: [asks(), calls(A), answers(A), asks()],
        gets: ['error role-after-tool-result messages[3]'],
      },
      {
        title: 'a question behind a result',
        to: 'nvidia-nim mistralai/mistral-large-3-675b-instruct-2512',
        sends: [asks(), calls(A, B), answers(A), answers(B), asks()],
        gets: ['error role-after-tool-result messages[4]'],
      },
      {
        title: 'takes it since',
        to: 'mistral mistral-small-latest',
        on: '2026-08-19',
        sends: [asks(), calls(A), answers(A), asks()],
        gets: [],
      },
    ],
    'perplexity-alternate': ['perplexity sonar-pro'].flatMap((to) => [
      {
        title: 'two questions',
        to,
        sends: [rules(), asks(), asks('And?')],
        gets: ['error roles-alternate messages[2]'],
      },
      {
        title: 'two answers',
        to,
        sends: [asks(), says(), says('More.'), asks()],
        gets: ['error roles-alternate messages[2]'],
      },
      {
        title: 'two runs are two problems',
        to,
        sends: [asks(), asks(), says(), asks(), asks()],
        gets: ['error roles-alternate messages[1]', 'error roles-alternate messages[4]'],
      },
      {
        title: 'a question behind a result',
        to,
        sends: [asks(), calls(A), answers(A), asks()],
        gets: ['error role-after-tool-result messages[3]'],
      },
      {
        title: 'takes several instructions in front',
        to,
        sends: [rules(), rules('Be kind.'), asks()],
        gets: [],
      },
      { title: 'takes turns', to, sends: [rules(), asks(), says(), asks()], gets: [] },
    ]),
    'perplexity-last-role': ['perplexity sonar'].flatMap((to) => [
      { title: 'the assistant', to, sends: [asks(), says()], gets: ['error last-message-role messages[1]'] },
      {
        title: 'the assistant, with a beginning',
        to,
        sends: [rules(), asks(), says('It is')],
        gets: ['error last-message-role messages[2]'],
      },
      {
        title: 'instructions behind the question are told where they stand',
        to,
        sends: [asks(), rules()],
        gets: ['error system-message-position messages[1].role'],
      },
    ]),
    'databricks-roles-alternate': ['databricks databricks-meta-llama-3-3-70b-instruct'].flatMap((to) => [
      {
        title: 'two questions',
        to,
        sends: [rules(), asks(), asks()],
        gets: ['error roles-alternate messages[2]'],
      },
      {
        title: 'two answers',
        to,
        sends: [asks(), says(), says(), asks()],
        gets: ['error roles-alternate messages[2]'],
      },
      {
        title: 'a result behind a question',
        to,
        sends: [asks(), answers(A)],
        gets: ['error orphan-tool-result messages[1]'],
      },
      { title: 'takes rounds', to, sends: [rules(), asks(), calls(A), answers(A), says(), asks()], gets: [] },
    ]),
    'deepseek-reasoner-successive-roles': [
      {
        title: 'two questions, in 2025',
        to: 'deepseek deepseek-reasoner',
        on: '2025-02-01',
        sends: [asks(), asks('And?')],
        gets: ['error roles-alternate messages[1]'],
      },
      {
        title: 'two answers, in 2025',
        to: 'deepseek deepseek-reasoner',
        on: '2025-03-01',
        sends: [asks(), says(), says(), asks()],
        gets: ['error roles-alternate messages[2]'],
      },
      {
        title: 'takes them with the other model',
        to: 'deepseek deepseek-chat',
        on: '2025-02-01',
        sends: [asks(), asks('And?')],
        gets: [],
      },
      {
        title: 'takes them today',
        to: 'deepseek deepseek-reasoner',
        sends: [asks(), asks('And?')],
        gets: [],
      },
    ],
    'roles-must-alternate': [
      ...[
        'vllm google/gemma-3-27b-it',
        'tgi google/gemma-3-12b-it',
        'llama-cpp gemma-2-9b-it',
        'lm-studio gemma-3-4b',
      ].flatMap((to) => [
        {
          title: 'two questions',
          to,
          sends: [asks(), asks('And?')],
          gets: ['error roles-alternate messages[1]'],
        },
      ]),
      {
        title: 'the assistant begins',
        to: 'vllm google/gemma-3-27b-it',
        sends: [says('Hello.'), asks()],
        gets: ['error first-message-role messages[0]'],
      },
    ],
    'gemini-function-response-name-empty': [
      {
        title: 'an empty id on both sides',
        to: 'gemini gemini-2.5-flash',
        sends: [asks(), callsWith({}, ''), answers('')],
        gets: ['error missing-function-name messages[2]'],
      },
    ],
    'tool-results-out-of-order': [
      {
        title: 'takes any order',
        to: 'zhipu glm-4.6',
        sends: [asks(), calls(A, B), answers(B), answers(A)],
        gets: [],
      },
      {
        title: 'takes any order, with a hint',
        to: 'vllm Qwen/Qwen3-8B',
        sends: [asks(), calls(A, B), answers(B), answers(A)],
        gets: [],
      },
    ],
    'two-trailing-assistants': [
      {
        title: 'two answers at the end',
        to: 'llama-cpp',
        sends: [asks(), says(), says('More.')],
        gets: ['error last-message-role messages[2]'],
      },
      { title: 'takes one', to: 'llama-cpp', sends: [asks(), says()], gets: [] },
    ],
  });
});
