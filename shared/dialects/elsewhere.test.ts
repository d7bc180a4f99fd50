import assert from 'node:assert/strict';
import { inspect, type Options } from '../index.ts';

const GEMINI = 'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent';
const RESPONSES = 'https://api.openai.com/v1/responses';
const CHAT = 'https://api.openai.com/v1/chat/completions';
const MESSAGES = 'https://api.anthropic.com/v1/messages';

const messages = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'Hi' },
];
const bodies = {
  chat: { model: 'm', messages, tools: [{ type: 'function', function: { name: 'f' } }] },
  responses: { model: 'gpt-5', instructions: 'Be brief.', input: [{ role: 'user', content: 'Hi' }] },
  gemini: { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }] },
};

/** What is said of a body sent to an address. */
function said(url: string, body: object, options: Options = {}): string[] {
  const { payloads, problems } = inspect(JSON.stringify({ url, body }), options);
  return [
    ...payloads.map(({ dialect, dialectReason: reason }) => `${dialect}, ${reason}`),
    ...problems.map(({ severity, rule, pointer, message }) => `${severity} ${rule} ${pointer} ${message}`),
  ];
}

describe('a body whose messages stand where its address looks for none', () => {
  it('is told once, in the words of whom it was sent to', () => {
    assert.deepEqual(said(GEMINI, bodies.chat), [
      'gemini, the path of its address tells',
      'error request-field /messages The request has messages, as openai-chat has them; its address takes contents. Gemini API refuses this.',
    ]);
    assert.deepEqual(said(RESPONSES, bodies.chat), [
      'openai-responses, the path of its address tells',
      'error request-field /messages The request has messages, as openai-chat has them; its address takes input. OpenAI refuses this.',
    ]);
    assert.deepEqual(said(CHAT, bodies.responses), [
      'openai-chat, the path of its address tells',
      'error request-field /input The request has input, as openai-responses has it; its address takes messages. OpenAI answers "\'messages\' is a required property".',
    ]);
    assert.deepEqual(said(MESSAGES, bodies.gemini), [
      'anthropic-messages, the path of its address tells',
      'error request-field /contents The request has contents, as gemini has them; its address takes messages. Anthropic refuses this.',
    ]);
  });

  it('quotes them', () => {
    const [problem] = inspect(JSON.stringify({ url: RESPONSES, body: bodies.chat })).problems;
    assert.match(problem?.evidence?.text ?? '', /this parameter has moved to `input`/);
  });

  it('is left as it is', () => {
    const text = JSON.stringify({ url: GEMINI, body: bodies.chat });
    assert.equal(inspect(text).plan('complete').text, text);
  });

  it('is no mistake at the endpoint that takes it, nor where no path tells, nor where it was answered', () => {
    const compatible = 'https://generativelanguage.googleapis.com/v1beta/openai/chat/completions';
    assert.equal(said(compatible, bodies.chat).length, 1);
    for (const provider of ['gemini', 'anthropic'])
      assert.deepEqual(inspect(JSON.stringify(bodies.chat), { provider }).problems, []);
    const answered = { url: GEMINI, status: 200, body: bodies.chat };
    assert.deepEqual(inspect(JSON.stringify(answered)).problems, []);
  });

  it('is no history an agent keeps in a format of its own', () => {
    const history = [
      { type: 'human', content: 'Hi' },
      { type: 'ai', content: 'Yes?' },
    ];
    assert.deepEqual(said(GEMINI, { messages: history }).length, 1);
  });
});
