import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type MendingOptions, mendingFetch, type Report } from '../../docs/examples/mending-fetch.ts';

const user = { role: 'user', content: 'Weather in Oslo?' };
const call = {
  role: 'assistant',
  content: null,
  tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'get_weather', arguments: '{}' } }],
};
const result = { role: 'tool', tool_call_id: 'call_1', content: 'rain' };
const sound = [user, call, result];
const broken = { orphan: [user, result], unanswered: [user, call, user] };

describe('the fetch wrapper for the OpenAI SDK', () => {
  let server: Server;
  let url: string;
  let received: { body: string; length: string | undefined }[];

  before((done) => {
    server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      received.push({ body, length: request.headers['content-length'] });
      const message = refusal(body);
      response.writeHead(message === undefined ? 200 : 400, { 'content-type': 'application/json' });
      response.end(JSON.stringify(message === undefined ? {} : { error: { message } }));
    }).listen(0, '127.0.0.1', () => {
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/chat/completions`;
      done();
    });
  });
  beforeEach(() => {
    received = [];
  });
  after((done) => {
    server.closeAllConnections();
    server.close(done);
  });

  const send = (messages: unknown, options: MendingOptions, headers: Record<string, string> = {}) =>
    mendingFetch({ provider: 'openai', ...options })(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ model: 'gpt-4o', messages }, null, 1),
    });

  for (const [name, messages] of Object.entries(broken)) {
    it(`repairs: ${name}`, async () => {
      // A length set by hand is the old body's.
      const response = await send(
        messages,
        { mode: 'repair', policy: 'complete' },
        { 'content-length': '10' },
      );
      assert.equal(response.status, 200);
      assert.equal(received[0]?.length, String(Buffer.byteLength(received[0]?.body ?? '')));
    });

    it(`refuses before anything is sent: ${name}`, async () => {
      await assert.rejects(send(messages, { mode: 'refuse' }), /at \/messages\/1.* openai says: /s);
      assert.deepEqual(received, []);
    });

    it(`only reports: ${name}`, async () => {
      const reports: Report[] = [];
      const response = await send(messages, { mode: 'report', onReport: (report) => reports.push(report) });
      assert.equal(response.status, 400);
      assert.equal(reports.length, 1);
      assert.deepEqual(JSON.parse(received[0]?.body ?? '').messages, messages);
    });
  }

  it('sends the very same string when nothing is wrong', async () => {
    await send(sound, { mode: 'repair', policy: 'complete' });
    assert.equal(received[0]?.body, JSON.stringify({ model: 'gpt-4o', messages: sound }, null, 1));
  });

  it('passes through what it does not read: no JSON, another type, a Request', async () => {
    const mending = mendingFetch({ mode: 'refuse', provider: 'openai' });
    const body = JSON.stringify({ messages: broken.orphan });
    await mending(url, { method: 'POST', body: '{"messages": [' });
    await mending(url, { method: 'POST', body, headers: { 'content-type': 'text/plain' } });
    await mending(new Request(url, { method: 'POST', body }));
    assert.deepEqual(
      received.map((one) => one.body),
      ['{"messages": [', body, body],
    );
  });
});

/** OpenAI's words for a result without its call and a call without its result. */
function refusal(body: string): string | undefined {
  let open: string[] = [];
  let messages: { role: string; tool_call_id?: string; tool_calls?: { id: string }[] }[];
  try {
    messages = JSON.parse(body).messages;
  } catch {
    return 'We could not parse the JSON body of your request.';
  }
  const unanswered = () =>
    `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${open.join(', ')}`;
  for (const message of messages) {
    if (message.role === 'tool') {
      if (!open.includes(message.tool_call_id ?? ''))
        return "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.";
      open = open.filter((id) => id !== message.tool_call_id);
      continue;
    }
    if (open.length > 0) return unanswered();
    open = (message.tool_calls ?? []).map(({ id }) => id);
  }
  return open.length > 0 ? unanswered() : undefined;
}
