import assert from 'node:assert/strict';
import { inspect } from '../index.ts';

const body = {
  model: 'gpt-4o',
  messages: [
    {
      role: 'assistant',
      tool_calls: [{ id: 'a', type: 'function', function: { name: 'f', arguments: '{}' } }],
    },
    { role: 'tool', tool_call_id: 'a', content: '1' },
  ],
};

/** Safety and reason of the first fix of the first problem. */
function firstFix(text: string, name: string): (string | undefined)[] {
  const inspection = inspect(text, { name, provider: 'deepseek' });
  const [problem] = inspection.problems;
  assert.equal(problem?.rule, 'missing-content');
  const [fix] = inspection.fixes(problem);
  return [fix?.safety, fix?.reason.replace(/^.*(?=This is)/, '')];
}

describe('recorded traffic', () => {
  it('a HAR: nothing is safe, and what goes stale is named', () => {
    const request = {
      url: 'https://api.deepseek.com/chat/completions',
      headers: [{ name: 'Content-Length', value: '9' }],
      bodySize: 9,
      postData: { text: JSON.stringify(body) },
    };
    const entry = { startedDateTime: '2026-01-01', request, response: { status: 400 } };
    assert.deepEqual(firstFix(JSON.stringify({ log: { entries: [entry] } }), 'a.har'), [
      'unsafe',
      'This is recorded traffic; record it again afterwards: bodySize and Content-Length are made of the old body.',
    ]);
  });

  it('a cassette', () => {
    const text = `interactions:
- request:
    body: '${JSON.stringify(body)}'
    headers:
      content-length: ['9']
  response:
    status: {code: 400}
`;
    assert.deepEqual(firstFix(text, 'a.yaml'), [
      'unsafe',
      'This is recorded traffic; record it again afterwards: content-length is made of the old body.',
    ]);
  });

  it('a scope of nock', () => {
    const text = JSON.stringify([{ scope: 'https://api.deepseek.com', path: '/', body }]);
    assert.deepEqual(firstFix(text, 'a.json'), [
      'unsafe',
      'This is recorded traffic; record it again afterwards.',
    ]);
  });

  it('a log line is none', () => {
    assert.equal(firstFix(JSON.stringify({ request: body, response: { status: 400 } }), 'a.json')[0], 'safe');
  });
});
