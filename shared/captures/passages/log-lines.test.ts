import assert from 'node:assert/strict';
import { inspect } from '../../index.ts';

const call = '{"id": "c", "type": "function", "function": {"name": "f", "arguments": "{}"}}';
const user = '{"role": "user", "content": "Hi"}';
const open = `{"model": "m", "messages": [${user}, {"role": "assistant", "content": "", "tool_calls": [${call}]}, ${user}]}`;

/** `form provider rule …` of the payloads of a log. */
function seen(log: string): string[] {
  const { payloads, problems } = inspect(log, { name: 'a.log' });
  return payloads.map(({ index, capture, target }) =>
    [
      capture,
      target.provider,
      ...problems.filter(({ payload }) => payload === index).map(({ rule }) => rule),
    ].join(' '),
  );
}

describe('the lines of a log around a body', () => {
  it('tell what was answered, and whom httpx asked', () => {
    const asked = `DEBUG sending ${open}\n`;
    assert.deepEqual(
      seen(
        `${asked}INFO httpx HTTP Request: POST https://api.openai.com/v1/chat/completions "HTTP/1.1 200 OK"\n`,
      ),
      ['in-text openai'],
    );
    assert.deepEqual(
      seen(
        `${asked}INFO httpx HTTP Request: POST https://api.openai.com/v1/chat/completions "HTTP/1.1 400 Bad"\n`,
      ),
      ['in-text openai unanswered-tool-call'],
    );
    assert.deepEqual(seen(`${asked}INFO: 127.0.0.1:5 - "POST /v1/chat/completions HTTP/1.1" 200 OK\n`), [
      'in-text generic',
    ]);
    assert.deepEqual(seen(`${asked}\nHTTP/1.1 200 OK\ncontent-length: 1\n`), ['in-text generic']);
  });

  it('tell what was answered in front of its body', () => {
    const answer = '{"object": "chat.completion", "choices": []}';
    for (const line of [
      `resp 200 ${answer}`,
      `12:00 <- response: 200 OK ${answer}`,
      `Response 200: ${answer}`,
    ])
      assert.deepEqual(seen(`req ${open}\n${line}\n`), ['in-text generic'], line);
    for (const line of [`resp 400 ${answer}`, `resp 200 tokens`, `resp 2000 ${answer}`, `wasp 200 ${answer}`])
      assert.deepEqual(seen(`req ${open}\n${line}\n`), ['in-text generic unanswered-tool-call'], line);
    assert.deepEqual(seen(`req ${open}\nreq ${open}\nresp 200 ${answer}\n`), [
      'in-text generic unanswered-tool-call',
      'in-text generic',
    ]);
  });

  it('tell it of the request they stand behind, not of the one before', () => {
    const log = `sending ${open}\nfailed\nsending ${open}\nINFO: "POST /v1/chat/completions HTTP/1.1" 200 OK\n`;
    assert.deepEqual(seen(log), ['in-text generic unanswered-tool-call', 'in-text generic']);
    const dump = `${open}\nPOST /v1/models HTTP/1.1\nHost: x.example\n\nHTTP/1.1 200 OK\n`;
    assert.deepEqual(seen(dump), ['in-text generic unanswered-tool-call']);
  });

  it('tell the server of LM Studio, and when: it refused empty texts once', () => {
    const log = (date: string) =>
      `[${date} 13:16:26.308] [INFO] Received POST request to /v1/chat/completions with body: {
  "messages": [{"role": "user", "content": ""}],
  "model": "local"
}\n`;
    assert.deepEqual(seen(log('2023-12-16')), ['lm-studio-log lm-studio empty-content']);
    assert.deepEqual(seen(log('2026-02-16')), ['lm-studio-log lm-studio']);
  });

  it('long lines without an end cost no more than their length', function () {
    this.timeout(5000);
    const log = `${'POST x'.repeat(100_000)} ${open} ${'HTTP Request: POST https://'.repeat(50_000)}`;
    assert.deepEqual(seen(log), ['in-text generic unanswered-tool-call']);
  });
});
