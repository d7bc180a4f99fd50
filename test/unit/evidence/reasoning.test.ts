import { answers, asks, call, calls, callsWith, holds, rules, says } from './rows.ts';

const A = 'aaaaaaaa1';
const B = 'bbbbbbbb2';
const thinks = (...ids: readonly string[]) => ({ ...calls(...ids), reasoning_content: 'I should look.' });

describe('evidence: reasoning', () => {
  holds({
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
