import assert from 'node:assert/strict';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import OpenAI from 'openai';
import {
  type MendingOptions,
  mendingFetch,
  RefusedRequest,
  type Report,
} from '../../docs/examples/mending-fetch.ts';

const user = { role: 'user', content: 'Weather in Oslo?' };
const call = {
  role: 'assistant',
  content: null,
  tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'get_weather', arguments: '{}' } }],
};
const another = { id: 'call_2', type: 'function', function: { name: 'get_time', arguments: '{}' } };
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
      if (body.includes('"stream":true')) return stream(response);
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

  it('passes through what it does not read: no JSON, another type, compressed, a Request', async () => {
    const mending = mendingFetch({ mode: 'refuse', provider: 'openai' });
    const body = JSON.stringify({ messages: broken.orphan });
    await mending(url, { method: 'POST', body: '{"messages": [' });
    await mending(url, { method: 'POST', body, headers: { 'content-type': 'text/plain' } });
    await mending(url, { method: 'POST', body, headers: { 'content-encoding': 'gzip' } });
    await mending(new Request(url, { method: 'POST', body }));
    assert.deepEqual(
      received.map((one) => one.body),
      ['{"messages": [', body, body, body],
    );
  });

  it('hands over a GET and a form as they are', async () => {
    const asked: (RequestInit | undefined)[] = [];
    const mending = mendingFetch({ mode: 'refuse', provider: 'openai' }, async (_, init) => {
      asked.push(init);
      return new Response();
    });
    const form = new FormData();
    form.set('file', new Blob([JSON.stringify({ messages: broken.orphan })]), 'requests.jsonl');
    const inits = [undefined, { method: 'GET' }, { method: 'POST', body: form }];
    for (const init of inits) await mending(url, init);
    assert.deepEqual(
      asked.map((init, at) => init === inits[at]),
      [true, true, true],
    );
  });

  it('reads a body that is bytes, sent to a URL', async () => {
    const text = JSON.stringify({ model: 'gpt-4o', messages: broken.orphan });
    const bytes = new TextEncoder().encode(text);
    const mending = mendingFetch({ mode: 'repair', policy: 'complete', provider: 'openai' });
    for (const body of [bytes, bytes.buffer, new DataView(bytes.buffer)]) {
      const response = await mending(new URL(url), { method: 'post', body });
      assert.equal(response.status, 200);
    }
    const notUtf8 = new Uint8Array([...bytes.slice(0, -1), 0xff]);
    assert.equal((await mending(url, { method: 'POST', body: notUtf8 })).status, 400);
  });

  it('repairs several faults at once', async () => {
    const reports: Report[] = [];
    const many = [result, user, { ...call, tool_calls: call.tool_calls.concat(another) }, user];
    const response = await send(many, {
      mode: 'repair',
      policy: 'complete',
      onReport: (report) => reports.push(report),
    });
    assert.equal(response.status, 200);
    assert.equal(reports[0]?.problems.length, 2);
    assert.deepEqual(reports[0]?.remaining, []);
  });

  it('sends what it could not repair, and reports what remains; who wants that kept back throws', async () => {
    const reports: Report[] = [];
    const response = await send(broken.orphan, {
      mode: 'repair',
      onReport: (report) => reports.push(report),
    });
    assert.equal(response.status, 400);
    assert.deepEqual(JSON.parse(received[0]?.body ?? '').messages, broken.orphan);
    assert.deepEqual(
      reports[0]?.remaining.map(({ rule }) => rule),
      ['orphan-tool-result'],
    );

    const onReport = ({ remaining }: Report) => {
      if (remaining.some(({ severity }) => severity === 'error')) throw new RefusedRequest(remaining);
    };
    await assert.rejects(send(broken.orphan, { mode: 'repair', onReport }), RefusedRequest);
    assert.equal(received.length, 1);
  });

  it('never tells what a person, a model or a tool said', async () => {
    const secret = 'tell-nobody';
    const secrets = [
      { role: 'tool', tool_call_id: 'call_0', content: secret },
      { role: 'user', content: [{ type: 'text', text: secret }, secret] },
      {
        role: 'assistant',
        content: { said: secret },
        tool_calls: [
          {
            id: 'call_1',
            type: 'function',
            function: { name: 'get_weather', arguments: `{"a": "${secret}` },
          },
          { id: 'call_2', type: 'function', function: { name: 'get_time', arguments: { a: secret } } },
        ],
      },
      { role: 'tool', tool_call_id: 'call_1', content: secret },
      { role: 'tool', tool_call_id: 'call_1', content: `another ${secret}` },
      { role: 'user', content: secret },
    ];
    const told: string[] = [];
    for (const mode of ['repair', 'refuse', 'report'] as const) {
      for (const policy of ['careful', 'complete', 'minimal'] as const) {
        const onReport = (report: Report) => told.push(JSON.stringify(report));
        await send(secrets, { mode, policy, onReport }).catch((error: RefusedRequest) => {
          told.push(error.message, JSON.stringify(error), String(error.stack));
        });
      }
    }
    assert.ok(told.length > 9);
    assert.match(told.join(), /get_time/);
    assert.deepEqual(
      told.filter((text) => text.includes(secret)),
      [],
    );
  });

  describe('under the SDK itself', () => {
    const client = (options: MendingOptions) =>
      new OpenAI({
        apiKey: 'none',
        baseURL: url.replace('/chat/completions', ''),
        maxRetries: 0,
        fetch: mendingFetch({ provider: 'openai', ...options }),
      });
    const request = (messages: unknown) => ({
      model: 'gpt-4o',
      messages: messages as OpenAI.ChatCompletionMessageParam[],
    });

    it('repairs what it sends', async () => {
      const { completions } = client({ mode: 'repair', policy: 'complete' }).chat;
      await completions.create(request(broken.unanswered));
      assert.equal(JSON.parse(received[0]?.body ?? '').messages[2].tool_call_id, 'call_1');
    });

    it('refuses: the error is the cause of what the SDK throws', async () => {
      const { completions } = client({ mode: 'refuse' }).chat;
      await assert.rejects(
        completions.create(request(broken.unanswered)),
        ({ cause }: Error) => cause instanceof RefusedRequest,
      );
      assert.deepEqual(received, []);
    });

    it('hands over a streamed answer as it comes', async () => {
      const { completions } = client({ mode: 'repair', policy: 'complete' }).chat;
      let said = '';
      for await (const chunk of await completions.create({ ...request(broken.orphan), stream: true })) {
        said += chunk.choices[0]?.delta.content ?? '';
      }
      assert.equal(said, 'It rains.');
    });
  });

  it('gives back the very answer it got', async () => {
    const answer = new Response('data: [DONE]\n\n');
    const mending = mendingFetch({ mode: 'repair', policy: 'complete' }, async () => answer);
    const body = JSON.stringify({ model: 'gpt-4o', stream: true, messages: broken.orphan });
    assert.equal(await mending(url, { method: 'POST', body }), answer);
    assert.equal(answer.bodyUsed, false);
  });
});

/** An answer in pieces, as server-sent events. */
function stream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const content of ['It ', 'rains.']) {
    response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`);
  }
  response.end('data: [DONE]\n\n');
}

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
