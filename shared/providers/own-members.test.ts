import assert from 'node:assert/strict';
import { inspect, inspectRequest } from '../index.ts';

/** Whom a body without an address is judged for, and what is found in it. */
function judged(body: object, beside: object = {}): string[] {
  const { payloads, problems } = inspect(JSON.stringify({ ...beside, body }));
  return [
    ...payloads.map(({ target: { provider, reason } }) => `${provider} ${reason}`),
    ...problems.map(({ rule }) => rule),
  ];
}

const messages = [
  { role: 'system', content: [{ type: 'text', text: 'Be brief.', cache_control: { type: 'ephemeral' } }] },
  { role: 'user', content: 'Hi' },
];
const body = { model: 'meta-llama/llama-3.3-70b-instruct', messages };
const ROUTER = 'openrouter OpenRouter: the body has members that only it takes.';

describe('a body with members that only one provider takes', () => {
  const members: Record<string, object> = {
    'an order of providers': { provider: { order: ['together'], allow_fallbacks: false } },
    'providers to pass over': { provider: { ignore: ['azure'] } },
    'what providers may keep': { provider: { data_collection: 'deny' } },
    transforms: { transforms: ['middle-out'] },
    'models to fall back on': { models: ['meta-llama/llama-3.3-70b-instruct', 'openai/gpt-4o'] },
    plugins: { plugins: [{ id: 'web', max_results: 3 }] },
  };
  for (const [name, more] of Object.entries(members))
    it(`is judged for that one: ${name}`, () => {
      assert.deepEqual(judged({ ...body, ...more }), [ROUTER]);
      assert.equal(inspectRequest({ ...body, ...more }).target.provider, 'openrouter');
    });

  it('is so where its reasoning comes back, with a model named by its maker', () => {
    const answer = (details: unknown) => [
      ...messages,
      { role: 'assistant', content: 'Hello.', reasoning_details: details },
      { role: 'user', content: 'And?' },
    ];
    const details = [{ type: 'reasoning.text', text: 'I greet.', format: 'unknown', index: 0 }];
    assert.deepEqual(judged({ ...body, messages: answer(details) }), [ROUTER]);
    assert.match(judged({ model: 'MiniMax-M2', messages: answer(details) })[0] ?? '', /^minimax/);
  });

  it('goes where its address says', () => {
    const text = judged(
      { ...body, provider: { order: ['x'] } },
      { url: 'https://api.groq.com/openai/v1/chat/completions' },
    );
    assert.match(text[0] ?? '', /^groq/);
  });

  it('is not told from what others call so', () => {
    const others = [
      { provider: 'together' },
      { provider: {} },
      { models: ['gpt-4o'] },
      { models: [] },
      { plugins: ['search'] },
      { transforms: [] },
    ];
    for (const more of others) assert.match(judged({ ...body, ...more })[0] ?? '', /^generic/);
  });
});
