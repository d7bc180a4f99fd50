import { answers, asks, calls, holds, rules, says } from './rows.ts';

const A = 'aaaaaaaa1';
const image = { type: 'image_url', image_url: { url: 'https://a.example/b.png' } };
const text = (words: string) => ({ type: 'text', text: words });
const developer = { role: 'developer', content: 'Be brief.' };

describe('evidence: roles', () => {
  holds({
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
  });
});
