import { answers, asks, call, calls, callsWith, holds, rules, says } from './rows.ts';

const A = 'aaaaaaaa1';
const text = (words: string) => ({ type: 'text', text: words });
const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } };

describe('evidence: content that is empty', () => {
  holds({
    'assistant-toolcalls-content-empty-rejected': [
      ...[
        'nvidia-nim meta/llama-3.3-70b-instruct',
        'gemini gemini-2.5-flash',
        'openrouter amazon/nova-lite-v1',
      ].map((to) => ({
        title: 'an empty text beside a call',
        to,
        sends: [rules(), asks(), callsWith({ content: '' }, A), answers(A)],
        gets: ['error empty-content messages[2].content'],
      })),
      ...[
        'openai',
        'azure-ai',
        'deepseek',
        'mistral',
        'xai',
        'openrouter anthropic/claude-sonnet-4',
        'llama-cpp',
        'minimax',
        'zhipu',
        'generic',
      ].map((to) => ({
        title: 'takes an empty text beside a call',
        to,
        sends: [asks(), callsWith({ content: '' }, A), answers(A)],
        gets: [],
      })),
    ],
    'assistant-message-empty': ['moonshot kimi-k2-0905-preview'].flatMap((to) => [
      {
        title: 'an empty text',
        to,
        sends: [asks(), says(''), asks()],
        gets: ['error empty-content messages[1].content'],
      },
      {
        title: 'null',
        to,
        sends: [asks(), says(null), asks()],
        gets: ['error null-content messages[1].content'],
      },
      {
        title: 'an empty list',
        to,
        sends: [asks(), says([]), asks()],
        gets: ['error empty-content messages[1].content'],
      },
      {
        title: 'an empty text and an empty list of calls are one problem',
        to,
        sends: [asks(), says('', { tool_calls: [] }), asks()],
        gets: ['error empty-content messages[1].content'],
      },
      { title: 'takes words', to, sends: [asks(), says('Hi'), asks()], gets: [] },
    ]),
    'mistral-assistant-empty': ['mistral mistral-large-latest'].flatMap((to) => [
      {
        title: 'an empty text',
        to,
        sends: [asks(), says(''), asks()],
        gets: ['error empty-content messages[1].content'],
      },
      {
        title: 'null',
        to,
        sends: [asks(), says(null), asks()],
        gets: ['error null-content messages[1].content'],
      },
      {
        title: 'an empty list',
        to,
        sends: [rules(), asks(), says([]), asks()],
        gets: ['error empty-content messages[2].content'],
      },
      {
        title: 'no content',
        to,
        sends: [asks(), { role: 'assistant' }, asks()],
        gets: ['error missing-content messages[1]'],
      },
      {
        title: 'an empty text and an empty list of calls are one problem',
        to,
        sends: [asks(), says('', { tool_calls: [] }), asks()],
        gets: ['error empty-content messages[1].content'],
      },
    ]),
    'zhipu-content-and-toolcalls-empty': ['zhipu glm-4-plus'].flatMap((to) => [
      {
        title: 'an empty text',
        to,
        sends: [asks(), says(''), asks()],
        gets: ['error empty-content messages[1].content'],
      },
      {
        title: 'null',
        to,
        sends: [asks(), says(null), asks()],
        gets: ['error null-content messages[1].content'],
      },
      {
        title: 'no content',
        to,
        sends: [asks(), { role: 'assistant' }, asks()],
        gets: ['error missing-content messages[1]'],
      },
    ]),
    'zhipu-text-empty': [
      {
        title: 'a part without text, of the user',
        to: 'zhipu glm-4.6',
        sends: [asks([text(''), text('Hi')])],
        gets: ['error empty-content messages[0].content[0].text'],
      },
      {
        title: 'a part without text, beside an image',
        to: 'zhipu glm-4.5v',
        sends: [asks(), says(), asks([image, text('')])],
        gets: ['error empty-content messages[2].content[1].text'],
      },
    ],
    'xai-content-element-required': [
      {
        title: 'an empty list',
        to: 'xai grok-4',
        sends: [asks(), says([]), asks()],
        gets: ['error empty-content messages[1].content'],
      },
      {
        title: 'null',
        to: 'xai grok-4',
        sends: [asks(), says(null), asks()],
        gets: ['error null-content messages[1].content'],
      },
      {
        title: 'no content',
        to: 'xai grok-4',
        sends: [asks(), { role: 'assistant' }, asks()],
        gets: ['error missing-content messages[1]'],
      },
      {
        title: 'empty instructions',
        to: 'xai grok-3',
        sends: [rules(''), asks()],
        gets: ['error empty-content messages[0].content'],
      },
      {
        title: 'an empty question',
        to: 'xai grok-3',
        sends: [rules(), asks('')],
        gets: ['error empty-content messages[1].content'],
      },
      {
        title: 'an empty list beside a call',
        to: 'xai grok-4',
        sends: [asks(), callsWith({ content: [] }, A), answers(A)],
        gets: ['error empty-content messages[1].content'],
      },
    ],
    'lmstudio-content-nonempty': [
      {
        title: 'empty instructions, in 2023',
        to: 'lm-studio',
        on: '2023-12-20',
        sends: [rules(''), asks()],
        gets: ['error empty-content messages[0].content'],
      },
      { title: 'takes them since', to: 'lm-studio', sends: [rules(''), asks()], gets: [] },
    ],
    'databricks-empty-assistant-text': [
      {
        title: 'an empty text beside a call, with Opus',
        to: 'databricks databricks-claude-opus-4-6',
        sends: [asks(), callsWith({ content: '' }, A), answers(A)],
        gets: ['error empty-content messages[1].content'],
      },
      {
        title: 'an empty text without a call',
        to: 'databricks databricks-claude-sonnet-4',
        sends: [asks(), says(''), asks()],
        gets: ['error empty-content messages[1].content'],
      },
      {
        title: 'a part without text',
        to: 'databricks databricks-claude-3-7-sonnet',
        sends: [asks(), says([text('')]), asks()],
        gets: ['error empty-content messages[1].content[0].text'],
      },
      {
        title: 'a part without text beside a call',
        to: 'databricks databricks-claude-sonnet-4',
        sends: [asks(), callsWith({ content: [text('')] }, A), answers(A)],
        gets: ['error empty-content messages[1].content[0].text'],
      },
      {
        title: 'takes an empty text beside a call, with Sonnet',
        to: 'databricks databricks-claude-sonnet-4',
        sends: [asks(), callsWith({ content: '' }, A), answers(A)],
        gets: [],
      },
    ],
    'tool-content-empty': [
      {
        title: 'null in a result',
        to: 'deepseek deepseek-chat',
        sends: [asks(), calls(A), answers(A, null)],
        gets: ['error null-content messages[2].content'],
      },
      {
        title: 'null in a question',
        to: 'deepseek deepseek-chat',
        sends: [asks(null)],
        gets: ['error null-content messages[0].content'],
      },
      {
        title: 'an empty result',
        to: 'vertex deepseek-ai/deepseek-v3.2-maas',
        sends: [asks(), calls(A), answers(A, ''), asks()],
        gets: ['error empty-content messages[2].content'],
      },
      { title: 'takes an empty result', to: 'deepseek', sends: [asks(), calls(A), answers(A, '')], gets: [] },
      { title: 'takes an empty result', to: 'generic', sends: [asks(), calls(A), answers(A, '')], gets: [] },
    ],
  });
});
