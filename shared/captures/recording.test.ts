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
    const entry = { request, response: { status: 400 } };
    // Some tools strip the times.
    for (const one of [entry, { ...entry, startedDateTime: '2026-01-01' }])
      assert.deepEqual(firstFix(JSON.stringify({ log: { entries: [one] } }), 'a.har'), [
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

  it('a recording of Polly: its name is a hash of the request', () => {
    const request = {
      url: 'https://api.deepseek.com/chat/completions',
      headers: [{ name: 'content-length', value: '9' }],
      bodySize: 9,
      postData: { text: JSON.stringify(body) },
    };
    const entry = { _id: '0a', startedDateTime: '2026-01-01', request, response: { status: 400 } };
    assert.deepEqual(firstFix(JSON.stringify({ log: { entries: [entry] } }), 'a.har'), [
      'unsafe',
      'This is recorded traffic; record it again afterwards: _id, bodySize and content-length are made of the old body.',
    ]);
  });

  it('a recording of httpmock: a document of YAML for each request, and what was answered with 200 is silent', () => {
    const exchange = (status: number) => `when:
  path: /chat/completions
  method: POST
  body: '${JSON.stringify(body)}'
then:
  status: ${status}
  body: ''
`;
    const text = [exchange(200), exchange(400), exchange(200)].join('---\n');
    const { payloads, problems } = inspect(text, { name: 'a.yaml', provider: 'deepseek' });
    assert.deepEqual(
      payloads.map(({ capture, target }) => [capture, target.accepted]),
      [
        ['httpmock', true],
        ['httpmock', false],
        ['httpmock', true],
      ],
    );
    assert.deepEqual(
      problems.map(({ rule, payload }) => [rule, payload]),
      [['missing-content', 1]],
    );
    const again = inspect(inspect(text, { name: 'a.yaml', provider: 'deepseek' }).plan('complete').text, {
      name: 'a.yaml',
      provider: 'deepseek',
    });
    assert.deepEqual(again.problems, []);
    assert.equal(again.payloads.length, 3);
  });

  it('a cassette of go-vcr', () => {
    const text = `version: 2
interactions:
- id: 0
  request:
    content_length: 9
    headers:
      Content-Length: ['9']
    body: '${JSON.stringify(body)}'
    url: https://api.deepseek.com/chat/completions
  response:
    status: 400 Bad Request
    code: 400
`;
    assert.deepEqual(firstFix(text, 'a.yaml'), [
      'unsafe',
      'This is recorded traffic; record it again afterwards: content_length and Content-Length are made of the old body.',
    ]);
    assert.deepEqual(inspect(text.replaceAll('400', '200'), { name: 'a.yaml' }).problems, []);
  });

  it('a stub of WireMock', () => {
    const request = { bodyPatterns: [{ equalToJson: body }] };
    assert.deepEqual(firstFix(JSON.stringify({ request, response: { status: 400 } }), 'a.json'), [
      'unsafe',
      'This is recorded traffic; record it again afterwards.',
    ]);
  });

  it('a refusal that was recorded is told once, as what it is, and mended whole', () => {
    const open = (id: string) => ({
      role: 'assistant',
      content: '',
      tool_calls: [{ id, type: 'function', function: { name: 'f', arguments: '{}' } }],
    });
    const asked = { role: 'user', content: 'Well?' };
    const refused = { model: 'gpt-4o', messages: [asked, open('a'), asked, open('b'), asked] };
    const recorded = (status: number) =>
      JSON.stringify([
        { scope: 'https://api.openai.com', path: '/v1/chat/completions', body: refused, status },
      ]);
    const told = (text: string) =>
      inspect(text, { name: 'a.json' }).problems.map(({ message, related }) => [message, related.length]);
    const first = 'f (a) in messages[1] has no result before the next user message. OpenAI refuses this.';
    const second = 'f (b) in messages[3] has no result before the next user message. OpenAI refuses this.';
    assert.deepEqual(told(recorded(400)), [
      [`${first} The server refused it when this was recorded (400).`, 1],
    ]);
    // Too many requests: what they say is no matter of that.
    assert.deepEqual(told(recorded(429)), [
      [first, 0],
      [second, 0],
    ]);
    assert.deepEqual(told(recorded(200)), []);
    const { steps, remaining } = inspect(recorded(400), { name: 'a.json' }).plan('complete');
    assert.deepEqual([steps.length, remaining.length], [2, 0]);
  });

  it('a log line is none', () => {
    assert.equal(firstFix(JSON.stringify({ request: body, response: { status: 400 } }), 'a.json')[0], 'safe');
  });
});
