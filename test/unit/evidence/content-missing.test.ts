import { answers, asks, call, calls, callsWith, holds, rules, says } from './rows.ts';

const A = 'aaaaaaaa1';
const B = 'bbbbbbbb2';
const round = [asks(), calls(A), answers(A)];

describe('evidence: content that is missing or null', () => {
  holds({
    'assistant-toolcalls-content-key-missing': [
      ...['qwen', 'openrouter openai/gpt-4o', 'moonshot kimi-k2-0905-preview'].map((to) => ({
        title: 'no content beside a call',
        to,
        sends: [rules(), asks(), callsWith({}, A), answers(A)],
        gets: ['error missing-content messages[2]'],
      })),
      {
        title: 'no content beside a call, which llama-cpp-python refuses and llama.cpp takes',
        to: 'llama-cpp',
        sends: [rules(), asks(), callsWith({}, A), answers(A)],
        gets: ['warning missing-content messages[2]'],
      },
      {
        title: 'takes none beside a call',
        to: 'llama-cpp openai/gpt-oss-20b',
        sends: [rules(), asks(), callsWith({}, A), answers(A)],
        gets: [],
      },
      {
        title: 'no content in the second round, a model that thinks',
        to: 'moonshot kimi-k2.5',
        sends: [
          asks(),
          { ...calls(A), reasoning_content: 'Look.' },
          answers(A),
          { ...callsWith({}, B), reasoning_content: 'Look again.' },
          answers(B),
        ],
        gets: ['error missing-content messages[3]'],
      },
      {
        title: 'some servers refuse it',
        to: 'generic',
        sends: [asks(), callsWith({}, A), answers(A), asks()],
        gets: ['warning missing-content messages[1]'],
      },
      ...['openai gpt-4o', 'azure-openai', 'groq', 'gemini gemini-2.5-flash', 'cohere command-a-03-2025'].map(
        (to) => ({
          title: 'takes none beside a call',
          to,
          sends: [asks(), callsWith({}, A), answers(A), asks()],
          gets: [],
        }),
      ),
    ],
    'tgi-missing-content': [
      {
        title: 'a user without content',
        to: 'tgi tgi',
        sends: [{ role: 'user' }],
        gets: ['error missing-content messages[0]'],
      },
      {
        title: 'instructions without content',
        to: 'tgi meta-llama/Llama-3.1-8B-Instruct',
        sends: [{ role: 'system' }, asks()],
        gets: ['error missing-content messages[0]'],
      },
    ],
    'missing-content-field': [
      {
        title: 'a user without content',
        to: 'deepseek deepseek-chat',
        sends: [rules(), { role: 'user' }],
        gets: ['error missing-content messages[1]'],
      },
      {
        title: 'an assistant without content or calls',
        to: 'deepseek deepseek-chat',
        sends: [asks(), { role: 'assistant' }, asks()],
        gets: ['error missing-content messages[1]'],
      },
      {
        title: 'a result without content',
        to: 'deepseek',
        sends: [asks(), calls(A), { role: 'tool', tool_call_id: A }],
        gets: ['error missing-content messages[2]'],
      },
    ],
    'content-field-required': [
      {
        title: 'null beside a call',
        to: 'qwen qwen-plus',
        sends: [asks(), callsWith({ content: null }, A), answers(A), asks()],
        gets: [],
      },
      {
        title: 'an assistant with null and no calls',
        to: 'qwen glm-5.1',
        sends: [asks(), says(null), asks()],
        gets: ['error null-content messages[1].content'],
      },
      {
        title: 'a user without content',
        to: 'qwen qwen-max',
        sends: [rules(), { role: 'user' }],
        gets: ['error missing-content messages[1]'],
      },
    ],
    'content-null-not-allowed': ['openai gpt-4o', 'azure-openai'].flatMap((to) => [
      { title: 'a user', to, sends: [rules(), asks(null)], gets: ['error null-content messages[1].content'] },
      {
        title: 'instructions',
        to,
        sends: [rules(null), asks()],
        gets: ['error null-content messages[0].content'],
      },
      {
        title: 'a result',
        to,
        sends: [asks(), calls(A), answers(A, null), asks()],
        gets: ['error null-content messages[2].content'],
      },
      {
        title: 'the assistant, with no calls',
        to,
        sends: [asks(), says(null), asks()],
        gets: ['error null-content messages[1].content'],
      },
      {
        title: 'the assistant, its list of calls null too',
        to,
        sends: [asks(), says(null, { tool_calls: null }), asks()],
        gets: ['error null-content messages[1].content'],
      },
      {
        title: 'no content',
        to,
        sends: [asks(), { role: 'assistant' }, asks()],
        gets: ['error missing-content messages[1]'],
      },
      {
        title: 'takes null beside a call',
        to,
        sends: [asks(), callsWith({ content: null }, A), answers(A)],
        gets: [],
      },
      { title: 'takes a refusal', to, sends: [asks(), says(null, { refusal: 'No.' }), asks()], gets: [] },
      {
        title: 'takes the old form of a call',
        to,
        sends: [
          asks(),
          says(null, { function_call: { name: 'look', arguments: '{}' } }),
          { role: 'function', name: 'look', content: 'Rain.' },
        ],
        gets: [],
      },
    ]),
    'assistant-toolcalls-content-null-rejected': [
      ...['llama-cpp gemma4:26b', 'lm-studio', 'cloudflare @cf/meta/llama-3.3-70b-instruct-fp8-fast'].map(
        (to) => ({
          title: 'null beside a call',
          to,
          sends: [rules(), asks(), callsWith({ content: null }, A), answers(A)],
          gets: ['error null-content messages[2].content'],
        }),
      ),
      {
        title: 'null beside a call, in 2025',
        to: 'xai grok-4',
        on: '2025-11-20',
        sends: [asks(), callsWith({ content: null }, A), answers(A)],
        gets: ['error null-content messages[1].content'],
      },
      {
        title: 'takes null beside a call',
        to: 'xai grok-4.3',
        on: '2026-05-06',
        sends: [asks(), callsWith({ content: null }, A), answers(A)],
        gets: [],
      },
      ...['deepseek', 'groq', 'openrouter', 'snowflake', 'nvidia-nim', 'tgi'].map((to) => ({
        title: 'takes null beside a call',
        to,
        sends: [asks(), callsWith({ content: null }, A), answers(A)],
        gets: [],
      })),
    ],
    'cerebras-messages-format': [
      {
        title: 'null beside a call',
        to: 'cerebras llama-3.3-70b',
        sends: [asks(), callsWith({ content: null }, A), answers(A), asks()],
        gets: ['error null-content messages[1].content'],
      },
      {
        title: 'a list of calls that is null',
        to: 'cerebras llama-3.3-70b',
        sends: [rules(), asks(), says('Hello.', { tool_calls: null }), asks()],
        gets: ['error null-content messages[2].tool_calls'],
      },
      {
        title: 'both null are one problem',
        to: 'cerebras',
        sends: [asks(), says(null, { tool_calls: null }), asks()],
        gets: ['error null-content messages[1].content'],
      },
      { title: 'takes words', to: 'cerebras', sends: [asks(), says(), asks()], gets: [] },
    ],
  });
});
