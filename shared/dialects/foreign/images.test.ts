import assert from 'node:assert/strict';
import { inspect } from '../../index.ts';

const MESSAGES = 'https://api.anthropic.com/v1/messages';
const RESPONSES = 'https://api.openai.com/v1/responses';
const GEMINI = 'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent';
const CONVERSE = 'https://bedrock-runtime.us-east-1.amazonaws.com/model/us.amazon.nova-pro-v1:0/converse';

const inPlace = 'data:image/png;base64,iVBORw0KGgo=';
const elsewhere = 'https://a.example/b.png';
const part = (url: string, more: object = {}) => ({ type: 'image_url', image_url: { url, ...more } });
const words = { type: 'text', text: 'What is it?' };

/** What is found in a body sent to an address, and the body `careful` makes of it. */
function mended(url: string, body: object) {
  const inspection = inspect(JSON.stringify({ url, body }));
  return {
    found: inspection.problems.map(
      ({ severity, rule, pointer, message }) => `${severity} ${rule} ${pointer} ${message}`,
    ),
    body: JSON.parse(inspection.plan('careful').text).body,
  };
}

describe('an image as Chat Completions writes it', () => {
  const anthropic = (content: unknown) => ({
    model: 'claude-sonnet-4-5',
    max_tokens: 9,
    messages: [{ role: 'user', content }],
  });

  it('becomes an image of Anthropic', () => {
    const { found, body } = mended(MESSAGES, anthropic([words, part(inPlace), part(elsewhere)]));
    assert.deepEqual(found, [
      'error part-role-mismatch /messages/0/content/1 messages[0].content[1] holds an image as Chat Completions writes it; so does one more place. Anthropic refuses this.',
    ]);
    assert.deepEqual(
      body,
      anthropic([
        words,
        { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'iVBORw0KGgo=' } },
        { type: 'image', source: { type: 'url', url: elsewhere } },
      ]),
    );
  });

  it('becomes an image of Responses', () => {
    const body = (content: object[]) => ({ model: 'gpt-5', input: [{ role: 'user', content }] });
    assert.deepEqual(
      mended(RESPONSES, body([{ type: 'input_text', text: 'x' }, part(elsewhere)])).body,
      body([
        { type: 'input_text', text: 'x' },
        { type: 'input_image', image_url: elsewhere },
      ]),
    );
  });

  it('becomes data of Gemini and Converse, where it holds any', () => {
    const gemini = (parts: object[]) => ({ contents: [{ role: 'user', parts }] });
    const converse = (content: object[]) => ({ messages: [{ role: 'user', content }] });
    assert.deepEqual(
      mended(GEMINI, gemini([{ text: 'x' }, part(inPlace)])).body,
      gemini([{ text: 'x' }, { inlineData: { mimeType: 'image/png', data: 'iVBORw0KGgo=' } }]),
    );
    assert.deepEqual(
      mended(CONVERSE, converse([{ text: 'x' }, part(inPlace)])).body,
      converse([{ text: 'x' }, { image: { format: 'png', source: { bytes: 'iVBORw0KGgo=' } } }]),
    );
    for (const [url, body] of [
      [GEMINI, gemini([{ text: 'x' }, part(elsewhere)])],
      [CONVERSE, converse([{ text: 'x' }, part(elsewhere)])],
    ] as const) {
      const { found, body: left } = mended(url, body);
      assert.equal(found.length, 1);
      assert.deepEqual(left, body);
    }
  });

  it('is told in a result too, and keeps what it says of its size', () => {
    const history = (content: unknown) => ({
      ...anthropic('Look.'),
      messages: [
        { role: 'user', content: 'Look.' },
        { role: 'assistant', content: [{ type: 'tool_use', id: 't', name: 'f', input: {} }] },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't', content }] },
      ],
    });
    const { found, body } = mended(MESSAGES, history([part(inPlace)]));
    assert.deepEqual(found, [
      'error part-role-mismatch /messages/2/content/0/content/0 messages[2].content[0].content[0] holds an image as Chat Completions writes it. Anthropic refuses this.',
    ]);
    assert.deepEqual(body, history([part(inPlace)]));
    const sized = anthropic([words, part(inPlace, { detail: 'low' })]);
    assert.deepEqual(mended(MESSAGES, sized).body, sized);
  });

  it('is right in Chat Completions', () => {
    const body = { model: 'gpt-4o', messages: [{ role: 'user', content: [words, part(inPlace)] }] };
    assert.deepEqual(mended('https://api.openai.com/v1/chat/completions', body).found, []);
  });
});
