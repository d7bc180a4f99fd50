import assert from 'node:assert/strict';
import { inspect, repairRequest } from '../index.ts';

const call = (id: string, args = '{}') => ({
  id,
  type: 'function',
  function: { name: 'f', arguments: args },
});
const asks = { role: 'user', content: 'Hi' };
const calls = (...list: unknown[]) => ({ role: 'assistant', content: 'I look.', tool_calls: list });
const answer = (id: string) => ({ role: 'tool', tool_call_id: id, content: '1' });
const round = [calls(call('c12345678')), answer('c12345678')];
/** A round of one call whose assistant message has this content, or none. */
const beside = (content: object) => [
  asks,
  { role: 'assistant', ...content, tool_calls: [call('c12345678')] },
  answer('c12345678'),
];

/** Histories, each with one thing somebody refuses. */
const HISTORIES = {
  sound: [asks, ...round],
  omitted: beside({}),
  null: beside({ content: null }),
  'empty string': beside({ content: '' }),
  'empty list': beside({ content: [] }),
  'empty assistant': [asks, { role: 'assistant', content: '' }, asks],
  'empty system': [{ role: 'system', content: '' }, asks],
  'empty part': [{ role: 'user', content: [{ type: 'text', text: '' }] }],
  'null user': [{ role: 'user', content: null }],
  object: [{ role: 'user', content: { a: 1 } }],
  'result is an object': [asks, calls(call('c12345678')), { ...answer('c12345678'), content: { a: 1 } }],
  orphan: [asks, answer('c12345678')],
  unanswered: [asks, calls(call('c12345678')), asks],
  'answered late': [asks, calls(call('c12345678')), asks, answer('c12345678'), asks],
  'answered twice': [asks, ...round, answer('c12345678')],
  'ids doubled': [asks, calls(call('c'), call('c')), answer('c'), answer('c')],
  'call without id': [asks, calls({ ...call(''), id: undefined }), answer('c12345678')],
  'result without id': [asks, calls(call('c12345678')), { role: 'tool', content: '1' }],
  'arguments cut off': [asks, calls(call('c12345678', '{"a":')), answer('c12345678')],
  'no arguments': [asks, calls(call('c12345678', '')), answer('c12345678')],
  'role ai': [asks, { role: 'ai', content: 'x' }, asks],
  'role developer': [{ role: 'developer', content: 'x' }, asks],
} as const;

type History = keyof typeof HISTORIES;

/** What stops a request, by provider; ` @ ` names the model where it matters. */
const ERRORS: Readonly<Record<string, readonly History[]>> = {
  'azure-ai': [],
  bedrock: [],
  cerebras: ['null', 'null user'],
  cloudflare: ['null', 'null user', 'object', 'result is an object'],
  'cohere @ command-a-03-2025': ['unanswered', 'answered late', 'result without id'],
  'cohere @ command-r-plus': ['answered late'],
  'databricks @ databricks-claude-opus-4-5': ['empty string', 'empty assistant', 'empty part'],
  'databricks @ databricks-claude-sonnet-4-5': ['empty assistant', 'empty part'],
  'databricks @ databricks-llama-4-maverick': ['orphan'],
  fireworks: [],
  gemini: ['empty string', 'empty list'],
  'github-copilot': ['orphan', 'answered late'],
  groq: ['empty list', 'result is an object', 'result without id'],
  'llama-cpp': ['object', 'result is an object'],
  'llama-cpp @ gemma4:26b': ['null', 'object', 'result is an object'],
  'lm-studio': ['null', 'null user', 'object', 'result is an object', 'role ai', 'role developer'],
  minimax: [
    'result is an object',
    'orphan',
    'unanswered',
    'answered late',
    'answered twice',
    'call without id',
    'arguments cut off',
    'no arguments',
  ],
  moonshot: [
    'omitted',
    'empty assistant',
    'empty system',
    'empty part',
    'object',
    'result is an object',
    'unanswered',
    'answered late',
    'ids doubled',
  ],
  'nvidia-nim': ['empty string', 'empty list', 'empty assistant'],
  ollama: ['null', 'null user', 'result is an object'],
  openrouter: ['omitted', 'result is an object', 'orphan', 'answered late'],
  'openrouter @ anthropic/claude-haiku-4.5': ['result is an object', 'orphan', 'answered late'],
  'openrouter @ amazon/nova-pro-v1': [
    'omitted',
    'empty string',
    'result is an object',
    'orphan',
    'answered late',
  ],
  'openrouter @ qwen/qwen3-coder': [
    'omitted',
    'result is an object',
    'orphan',
    'answered late',
    'arguments cut off',
    'no arguments',
  ],
  perplexity: [],
  qwen: [
    'omitted',
    'null user',
    'object',
    'result is an object',
    'orphan',
    'unanswered',
    'answered late',
    'arguments cut off',
    'no arguments',
    'role developer',
  ],
  snowflake: [],
  tgi: [],
  vertex: [],
  vllm: ['arguments cut off'],
  'vllm @ openai/gpt-oss-120b': ['orphan', 'arguments cut off'],
  'vllm @ mistralai/Mistral-Small-3.2': ['empty assistant', 'arguments cut off'],
  writer: [],
  xai: ['empty list', 'empty assistant', 'empty system', 'null user'],
  'xiaomi-mimo': ['empty list', 'empty assistant', 'answered late'],
  zhipu: ['empty assistant', 'empty part', 'result is an object'],
};

describe('what providers refuse', () => {
  for (const [name, refused] of Object.entries(ERRORS)) {
    const [provider = '', model] = name.split(' @ ');
    const request = (history: History) => ({ ...(model && { model }), messages: HISTORIES[history] });
    const found = (history: History) => inspect(JSON.stringify(request(history)), { provider }).problems;

    it(`${name}: ${refused.join(', ') || 'nothing that is known'}`, () => {
      const errors = (Object.keys(HISTORIES) as History[]).filter((history) =>
        found(history).some((problem) => problem.severity === 'error'),
      );
      assert.deepEqual(errors, refused);
    });

    it(`${name}: every other spelling of no content is made one it takes`, () => {
      for (const history of ['omitted', 'null', 'empty string', 'empty list'] as const) {
        const { remaining } = repairRequest(request(history), { provider });
        assert.deepEqual(remaining, [], history);
      }
    });
  }

  it('one cause is one problem', () => {
    for (const [name, refused] of Object.entries(ERRORS)) {
      const [provider = '', model] = name.split(' @ ');
      for (const history of refused) {
        const { problems } = inspect(
          JSON.stringify({ ...(model && { model }), messages: HISTORIES[history] }),
          { provider },
        );
        assert.equal(problems.length, 1, `${name}: ${history}`);
      }
    }
  });

  it('what is sound is silent everywhere', () => {
    for (const name of Object.keys(ERRORS)) {
      const [provider = '', model] = name.split(' @ ');
      const text = JSON.stringify({ ...(model && { model }), messages: HISTORIES.sound });
      assert.deepEqual(inspect(text, { provider }).problems, [], name);
    }
  });

  it('what ended is said of captures of its time only', () => {
    const at = (provider: string, history: History, date?: string) =>
      inspect(JSON.stringify({ messages: HISTORIES[history] }), {
        provider,
        ...(date && { asOf: date }),
      }).problems.map((problem) => problem.severity);
    assert.deepEqual(at('xai', 'null', '2025-11-30'), ['error']);
    assert.deepEqual(at('xai', 'null', '2026-05-06'), []);
    assert.deepEqual(at('xai', 'null'), []);
    assert.deepEqual(at('lm-studio', 'empty system', '2023-12-16'), ['error']);
    assert.deepEqual(at('lm-studio', 'empty system'), []);
  });
});
