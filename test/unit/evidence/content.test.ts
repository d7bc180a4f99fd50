import { answers, asks, call, calls, callsWith, holds, rules, says } from './rows.ts';

const A = 'aaaaaaaa1';
const B = 'bbbbbbbb2';
const text = (words: string) => ({ type: 'text', text: words });
const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } };
const round = [asks(), calls(A), answers(A)];

describe('evidence: content', () => {
  holds({
    'assistant-toolcalls-content-key-missing': [
      ...['qwen', 'openrouter openai/gpt-4o', 'llama-cpp', 'moonshot kimi-k2-0905-preview'].map((to) => ({
        title: 'no content beside a call',
        to,
        sends: [rules(), asks(), callsWith({}, A), answers(A)],
        gets: ['error missing-content messages[2]'],
      })),
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
    'content-array-unsupported': [
      {
        title: 'instructions as parts',
        to: 'groq llama-3.3-70b-versatile',
        sends: [rules([text('Be brief.')]), asks()],
        gets: ['error content-parts-unsupported messages[0].content'],
      },
      {
        title: 'a result as parts',
        to: 'groq llama-3.3-70b-versatile',
        sends: [asks(), calls(A), answers(A, [text('Rain.')])],
        gets: ['error content-parts-unsupported messages[2].content'],
      },
      {
        title: 'words of the assistant as parts',
        to: 'groq',
        sends: [asks(), says([text('Nothing.')]), asks()],
        gets: ['error content-parts-unsupported messages[1].content'],
      },
      { title: 'takes a question as parts', to: 'groq', sends: [asks([text('Hi')])], gets: [] },
      {
        title: 'words of the assistant as parts',
        to: 'nvidia-nim meta/llama-3.1-70b-instruct',
        sends: [asks(), says([text('Nothing.')]), asks()],
        gets: ['error content-parts-unsupported messages[1].content'],
      },
      {
        title: 'a question as parts',
        to: 'cloudflare @cf/meta/llama-3.1-8b-instruct',
        sends: [asks([text('Hi')])],
        gets: ['warning content-parts-unsupported messages[0].content'],
      },
      {
        title: 'a question as parts, in 2024',
        to: 'deepseek deepseek-chat',
        on: '2024-12-10',
        sends: [asks([text('Hi')])],
        gets: ['error content-parts-unsupported messages[0].content'],
      },
      {
        title: 'an image',
        to: 'deepseek deepseek-chat',
        sends: [asks([text('What is this?'), image])],
        gets: ['error content-parts-unsupported messages[0].content[1]'],
      },
      {
        title: 'takes parts',
        to: 'openai',
        sends: [rules([text('Be brief.')]), asks([text('Hi')])],
        gets: [],
      },
    ],
    'content-part-unsupported-by-model': [
      {
        title: 'sound',
        to: 'openai gpt-5-mini',
        sends: [
          asks([
            text('What is said?'),
            { type: 'input_audio', input_audio: { data: 'UklGRg==', format: 'wav' } },
          ]),
        ],
        gets: ['error content-parts-unsupported messages[0].content[1]'],
      },
      {
        title: 'sound, behind a round',
        to: 'azure-openai gpt-5',
        sends: [...round, asks([{ type: 'input_audio', input_audio: { data: 'UklGRg==', format: 'wav' } }])],
        gets: ['error content-parts-unsupported messages[3].content[0]'],
      },
      {
        title: 'takes sound',
        to: 'openai gpt-4o-audio-preview',
        sends: [asks([{ type: 'input_audio', input_audio: { data: 'UklGRg==', format: 'wav' } }])],
        gets: [],
      },
    ],
    'content-wrong-type': ['openai gpt-4o', 'azure-openai', 'qwen qwen-plus', 'lm-studio'].flatMap((to) => [
      {
        title: 'an object',
        to,
        sends: [rules(), asks({ text: 'Hi' })],
        gets: ['error content-type messages[1].content'],
      },
      { title: 'a number', to, sends: [asks(7)], gets: ['error content-type messages[0].content'] },
      {
        title: 'an object of the assistant',
        to,
        sends: [asks(), says({ answer: 1 }), asks()],
        gets: ['error content-type messages[1].content'],
      },
    ]),
    'tool-content-not-string': [
      'zhipu glm-4.6',
      'minimax MiniMax-M2',
      'deepseek deepseek-chat',
      'openrouter z-ai/glm-4.6',
      'groq',
      'openai',
      'generic',
    ].flatMap((to) => [
      {
        title: 'a result that is an object',
        to,
        sends: [asks(), calls(A), answers(A, { weather: 'Rain.' }), asks()],
        gets: ['error content-type messages[2].content'],
      },
      {
        title: 'the second of two results',
        to,
        sends: [asks(), calls(A, B), answers(A), answers(B, 7)],
        gets: ['error content-type messages[3].content'],
      },
      {
        title: 'a list that holds what was found',
        to,
        sends: [asks(), calls(A), answers(A, [{ city: 'Ulm' }, { city: 'Bonn' }])],
        gets: ['error content-type messages[2].content[0]'],
      },
    ]),
    'content-part-type-missing': ['openai gpt-4o', 'azure-openai'].flatMap((to) => [
      {
        title: 'a message in the place of a part',
        to,
        sends: [rules(), asks([{ role: 'user', content: 'Hi' }])],
        gets: ['error content-type messages[1].content[0]'],
      },
      {
        title: 'a raw result',
        to,
        sends: [asks(), calls(A), answers(A, [{ temperature: 7 }])],
        gets: ['error content-type messages[2].content[0]'],
      },
      {
        title: 'a part that has only text',
        to,
        sends: [asks([text('One'), { text: 'Two' }])],
        gets: ['error content-type messages[0].content[1]'],
      },
    ]),
    'content-nested-array': [
      {
        title: 'a list in the list',
        to: 'vllm Qwen/Qwen2.5-VL-7B-Instruct',
        sends: [rules(), asks([[text('Hi')]])],
        gets: ['error content-type messages[1].content[0]'],
      },
      { title: 'takes a list in the list', to: 'openrouter', sends: [asks([[text('Hi')]])], gets: [] },
    ],
    'mistral-content-xor-tool-calls': [
      {
        title: 'words and a call, in 2024',
        to: 'mistral mistral-large-latest',
        on: '2024-04-25',
        sends: [asks(), calls(A), answers(A)],
        gets: ['error content-with-tool-calls messages[1].content'],
      },
      {
        title: 'words and an empty list of calls',
        to: 'mistral mistral-large-latest',
        sends: [rules(), asks(), says('Hello.', { tool_calls: [] }), asks()],
        gets: ['error content-with-tool-calls messages[2].tool_calls'],
      },
      { title: 'takes words and a call', to: 'mistral mistral-small-latest', sends: round, gets: [] },
    ],
    'gemini-compat-content-with-tool-calls': [
      {
        title: 'words and a call',
        to: 'vertex google/gemini-3.6-flash',
        sends: [
          asks(),
          { ...calls({ ...call(A), extra_content: { google: { thought_signature: 'AYxhcGk=' } } }) },
          answers(A),
        ],
        gets: ['error content-with-tool-calls messages[1].content'],
      },
      {
        title: 'words and a call, signature lost',
        to: 'vertex google/gemini-3.5-flash-lite',
        sends: [rules(), ...round],
        gets: ['error content-with-tool-calls messages[2].content'],
      },
      {
        title: 'takes words and a call',
        to: 'vertex google/gemini-3.1-pro-preview',
        sends: [
          asks(),
          { ...calls({ ...call(A), extra_content: { google: { thought_signature: 'AYxhcGk=' } } }) },
          answers(A),
        ],
        gets: [],
      },
    ],
  });
});
