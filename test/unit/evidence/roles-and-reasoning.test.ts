import { answers, asks, call, calls, callsWith, holds, rules, says, tool } from './rows.ts';

const A = 'aaaaaaaa1';
const B = 'bbbbbbbb2';
const image = { type: 'image_url', image_url: { url: 'https://a.example/b.png' } };
const text = (words: string) => ({ type: 'text', text: words });
const thinks = (...ids: readonly string[]) => ({ ...calls(...ids), reasoning_content: 'I should look.' });
const developer = { role: 'developer', content: 'Be brief.' };

describe('evidence: roles, order, reasoning', () => {
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
    'mistral-system-position': ['mistral mistral-large-latest'].flatMap((to) => [
      {
        title: 'behind the assistant',
        to,
        sends: [asks(), says(), rules(), asks()],
        gets: ['error system-message-position messages[2].role'],
      },
      {
        title: 'behind a result',
        to,
        sends: [asks(), calls(A), answers(A), rules(), asks()],
        gets: ['error system-message-position messages[3].role'],
      },
      { title: 'takes two in front', to, sends: [rules(), rules('Be kind.'), asks()], gets: [] },
      { title: 'takes one behind a question', to, sends: [asks(), rules(), asks()], gets: [] },
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
    'perplexity-system-not-first': ['perplexity sonar'].flatMap((to) => [
      {
        title: 'behind a question',
        to,
        sends: [asks(), rules(), asks()],
        gets: ['error system-message-position messages[1].role'],
      },
      {
        title: 'behind an answer',
        to,
        sends: [rules(), asks(), says(), rules('Now in French.'), asks()],
        gets: ['error system-message-position messages[3].role'],
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
    'system-not-first': [
      ...[
        'fireworks accounts/fireworks/models/qwen3p8',
        'vllm Qwen/Qwen3.5-122B-A10B',
        'llama-cpp Qwen3.6-27B',
      ].flatMap((to) => [
        {
          title: 'behind a question',
          to,
          sends: [asks(), rules(), asks()],
          gets: ['error system-message-position messages[1].role'],
        },
        {
          title: 'a second one in front',
          to,
          sends: [rules(), rules('Be kind.'), asks()],
          gets: ['error system-message-position messages[1].role'],
        },
      ]),
      {
        title: 'behind an answer',
        to: 'minimax MiniMax-M2',
        sends: [rules(), asks(), says(), rules('Now in French.'), asks()],
        gets: ['error system-message-position messages[3].role'],
      },
      {
        title: 'behind a question',
        to: 'qwen qwen3.5-plus',
        sends: [asks(), rules(), asks()],
        gets: ['warning system-message-position messages[1].role'],
      },
      ...[
        'openai',
        'azure-openai',
        'openrouter',
        'cerebras',
        'fireworks accounts/fireworks/models/kimi-k2',
        'groq',
        'deepseek',
        'xai',
        'zhipu',
        'github-copilot',
      ].map((to) => ({
        title: 'takes them anywhere',
        to,
        sends: [rules(), asks(), says(), rules('Now in French.'), asks()],
        gets: [],
      })),
    ],
    'no-user-message': [
      {
        title: 'instructions alone',
        to: 'qwen qwen-plus',
        sends: [rules()],
        gets: ['error no-user-message messages'],
      },
      {
        title: 'instructions and an answer',
        to: 'qwen qwen-plus',
        sends: [rules(), says()],
        gets: ['error no-user-message messages'],
      },
      {
        title: 'a round without a question',
        to: 'qwen qwen-max',
        sends: [rules(), calls(A), answers(A)],
        gets: ['error no-user-message messages'],
      },
      {
        title: 'instructions alone',
        to: 'vllm Qwen/Qwen3.5-27B',
        sends: [rules()],
        gets: ['error no-user-message messages'],
      },
      { title: 'takes instructions alone', to: 'openai', sends: [rules()], gets: [] },
      {
        title: 'takes a question in the middle',
        to: 'qwen qwen-plus',
        sends: [rules(), says('Hello.'), asks()],
        gets: [],
      },
    ],
    'zhipu-messages-illegal': [
      {
        title: 'instructions alone',
        to: 'zhipu glm-4.6',
        sends: [rules()],
        gets: ['error no-user-message messages'],
      },
      {
        title: 'instructions and an answer',
        to: 'zhipu glm-4.6',
        sends: [rules(), says()],
        gets: ['error no-user-message messages'],
      },
      { title: 'takes a question', to: 'zhipu glm-4.6', sends: [rules(), asks()], gets: [] },
    ],
    'unknown-role': [
      ...['openai gpt-4o', 'deepseek deepseek-chat', 'lm-studio', 'generic'].flatMap((to) => [
        {
          title: 'human',
          to,
          sends: [{ role: 'human', content: 'Hi' }, asks()],
          gets: ['error unknown-role messages[0].role'],
        },
        {
          title: 'ai',
          to,
          sends: [rules(), asks(), { role: 'ai', content: 'Hi' }, asks()],
          gets: ['error unknown-role messages[2].role'],
        },
        {
          title: 'model',
          to,
          sends: [asks(), { role: 'model', content: 'Hi' }, asks()],
          gets: ['error unknown-role messages[1].role'],
        },
      ]),
      ...['deepseek deepseek-chat', 'lm-studio'].flatMap((to) => [
        { title: 'developer', to, sends: [developer, asks()], gets: ['error unknown-role messages[0].role'] },
        {
          title: 'function',
          to,
          sends: [
            asks(),
            says('', { function_call: { name: 'look', arguments: '{}' } }),
            { role: 'function', name: 'look', content: 'Rain.' },
            asks(),
          ],
          gets: ['error unknown-role messages[2].role'],
        },
      ]),
      { title: 'takes developer', to: 'openai gpt-5', sends: [developer, asks()], gets: [] },
    ],
    'role-unsupported-by-model': [
      {
        title: 'system',
        to: 'openai o1-mini',
        sends: [rules(), asks()],
        gets: ['error unsupported-role messages[0].role'],
      },
      {
        title: 'developer',
        to: 'openai o1-preview',
        sends: [developer, asks()],
        gets: ['error unsupported-role messages[0].role'],
      },
      {
        title: 'system',
        to: 'azure-openai o1-preview',
        sends: [rules(), asks()],
        gets: ['error unsupported-role messages[0].role'],
      },
      {
        title: 'system',
        to: 'azure-openai o1-mini-2024-09-12',
        sends: [asks(), rules(), asks()],
        gets: ['error unsupported-role messages[1].role'],
      },
      {
        title: 'developer',
        to: 'qwen qwen-plus',
        sends: [developer, asks()],
        gets: ['error unsupported-role messages[0].role'],
      },
      { title: 'takes system', to: 'openai o3-mini', sends: [rules(), asks()], gets: [] },
      { title: 'takes developer', to: 'openai o1', sends: [developer, asks()], gets: [] },
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
    'image-in-non-user-message': [
      ...['openai gpt-4o', 'azure-openai', 'openai gpt-5'].flatMap((to) => [
        {
          title: 'in a result',
          to,
          sends: [asks(), calls(A), answers(A, [text('Done.'), image])],
          gets: ['error part-role-mismatch messages[2].content[1]'],
        },
        {
          title: 'said by the assistant',
          to,
          sends: [asks(), says([image]), asks()],
          gets: ['error part-role-mismatch messages[1].content[0]'],
        },
        {
          title: 'in instructions',
          to,
          sends: [rules([text('Like this.'), image]), asks()],
          gets: ['error part-role-mismatch messages[0].content[1]'],
        },
        { title: 'takes it of the user', to, sends: [asks([text('What?'), image])], gets: [] },
      ]),
      {
        title: 'takes it in a result',
        to: 'openrouter anthropic/claude-sonnet-4',
        sends: [asks(), calls(A), answers(A, [image])],
        gets: [],
      },
    ],
    'reasoning-content-missing': [
      {
        title: 'a call without it',
        to: 'deepseek deepseek-v4-pro',
        sends: [asks(), calls(A), answers(A)],
        gets: ['error missing-reasoning messages[1]'],
      },
      {
        title: 'a call without it, asked to think',
        to: 'deepseek deepseek-chat',
        sends: { messages: [asks(), calls(A), answers(A)], thinking: { type: 'enabled' } },
        gets: ['error missing-reasoning messages[1]'],
      },
      {
        title: 'the second of two rounds',
        to: 'deepseek deepseek-reasoner',
        sends: [asks(), thinks(A), answers(A), calls(B), answers(B)],
        gets: ['error missing-reasoning messages[3]'],
      },
      {
        title: 'a call without it',
        to: 'xiaomi-mimo mimo-v2.5-pro',
        sends: [rules(), asks(), calls(A), answers(A)],
        gets: ['error missing-reasoning messages[2]'],
      },
      ...['moonshot kimi-k2-thinking', 'moonshot kimi-k2.5', 'moonshot kimi-k2.6'].flatMap((to) => [
        {
          title: 'a call without it',
          to,
          sends: [rules(), asks(), calls(A), answers(A)],
          gets: ['error missing-reasoning messages[2]'],
        },
        {
          title: 'a call of an earlier turn',
          to,
          sends: [asks(), calls(A), answers(A), says(), asks()],
          gets: ['error missing-reasoning messages[1]'],
        },
        { title: 'takes it', to, sends: [asks(), thinks(A), answers(A)], gets: [] },
        {
          title: 'takes none where thinking is off',
          to,
          sends: { messages: [asks(), calls(A), answers(A)], thinking: { type: 'disabled' } },
          gets: [],
        },
      ]),
      {
        title: 'takes an empty one',
        to: 'deepseek deepseek-v4-pro',
        sends: [asks(), { ...calls(A), reasoning_content: '' }, answers(A)],
        gets: [],
      },
      { title: 'takes none', to: 'deepseek deepseek-chat', sends: [asks(), calls(A), answers(A)], gets: [] },
      {
        title: 'takes none',
        to: 'moonshot kimi-k2-0905-preview',
        sends: [asks(), calls(A), answers(A)],
        gets: [],
      },
    ],
    'reasoning-content-unsupported': [
      ...['groq llama-3.3-70b-versatile', 'mistral mistral-large-latest'].flatMap((to) => [
        {
          title: 'words with it',
          to,
          sends: [asks(), says('Hi', { reasoning_content: 'A greeting.' }), asks()],
          gets: ['error unsupported-reasoning messages[1].reasoning_content'],
        },
        {
          title: 'a call with it',
          to,
          sends: [rules(), asks(), thinks(A), answers(A)],
          gets: ['error unsupported-reasoning messages[2].reasoning_content'],
        },
        {
          title: 'in every answer is one problem',
          to,
          sends: [asks(), thinks(A), answers(A), says('Rain.', { reasoning_content: 'So.' }), asks()],
          gets: ['error unsupported-reasoning messages[1].reasoning_content'],
        },
        {
          title: 'an empty one',
          to,
          sends: [asks(), says('Hi', { reasoning_content: '' }), asks()],
          gets: ['error unsupported-reasoning messages[1].reasoning_content'],
        },
      ]),
      {
        title: 'reasoning of a model that does not reason',
        to: 'groq llama-3.3-70b-versatile',
        sends: [asks(), says('Hi', { reasoning: 'A greeting.' }), asks()],
        gets: ['error unsupported-reasoning messages[1].reasoning'],
      },
      {
        title: 'takes reasoning',
        to: 'groq openai/gpt-oss-120b',
        sends: [asks(), says('Hi', { reasoning: 'A greeting.' }), asks()],
        gets: [],
      },
      { title: 'takes it', to: 'zhipu glm-4.6', sends: [asks(), thinks(A), answers(A)], gets: [] },
      {
        title: 'takes it',
        to: 'deepseek deepseek-reasoner',
        sends: [asks(), thinks(A), answers(A)],
        gets: [],
      },
    ],
    'gemini-compat-missing-extra-content': [
      {
        title: 'a call without signature',
        to: 'gemini gemini-3-pro-preview',
        sends: [asks(), callsWith({ content: null }, A), answers(A)],
        gets: ['error reasoning-signature messages[1].tool_calls[0]'],
      },
      {
        title: 'the second of two steps',
        to: 'gemini gemini-3-flash-preview',
        sends: [
          rules(),
          asks(),
          callsWith({}, { ...call(A), extra_content: { google: { thought_signature: 'AYxhcGk=' } } }),
          answers(A),
          callsWith({}, B),
          answers(B),
        ],
        gets: ['error reasoning-signature messages[4].tool_calls[0]'],
      },
      {
        title: 'takes signed calls, the first of parallel ones',
        to: 'gemini gemini-3-pro-preview',
        sends: [
          asks(),
          callsWith({}, { ...call(A), extra_content: { google: { thought_signature: 'AYxhcGk=' } } }, B),
          answers(A),
          answers(B),
        ],
        gets: [],
      },
      {
        title: 'takes unsigned calls',
        to: 'gemini gemini-2.5-flash',
        sends: [asks(), callsWith({}, A), answers(A)],
        gets: [],
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
    'prefill-with-thinking': [
      {
        title: 'an answer at the end',
        to: 'llama-cpp Qwen3-8B',
        sends: [asks(), says('It is')],
        gets: ['error last-message-role messages[1]'],
      },
      {
        title: 'takes it where thinking is off',
        to: 'llama-cpp Qwen3-8B',
        sends: { messages: [asks(), says('It is')], chat_template_kwargs: { enable_thinking: false } },
        gets: [],
      },
    ],
  });
});
