import { answers, asks, call, calls, holds, rules, says } from './rows.ts';

const A = 'aaaaaaaa1';
const B = 'bbbbbbbb2';
const text = (words: string) => ({ type: 'text', text: words });
const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } };
const round = [asks(), calls(A), answers(A)];

describe('evidence: content of another type, and beside calls', () => {
  holds({
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
