import assert from 'node:assert/strict';
import { inspect } from '../index.ts';

const call = { id: 'c', type: 'function', function: { name: 'f', arguments: '{}' } };
const user = { role: 'user', content: 'Hi' };
const chat = {
  model: 'gpt-4o',
  messages: [user, { role: 'assistant', content: '', tool_calls: [call] }, user],
};
const anthropic = {
  model: 'claude-sonnet-4-5',
  max_tokens: 100,
  messages: [
    user,
    { role: 'assistant', content: [{ type: 'tool_use', id: 'c', name: 'f', input: {} }] },
    user,
  ],
};
const converse = {
  toolConfig: { tools: [{ toolSpec: { name: 'f', inputSchema: { json: { type: 'object' } } } }] },
  messages: [
    { role: 'user', content: [{ text: 'Hi' }] },
    { role: 'assistant', content: [{ toolUse: { toolUseId: 'c', name: 'f', input: {} } }] },
    { role: 'user', content: [{ text: 'Well?' }] },
  ],
};
const gemini = {
  contents: [
    { role: 'user', parts: [{ text: 'Hi' }] },
    { role: 'model', parts: [{ functionCall: { name: 'f', args: {} } }] },
    { role: 'user', parts: [{ text: 'Well?' }] },
  ],
};
const aiSdk = [
  user,
  { role: 'assistant', content: [{ type: 'tool-call', toolCallId: 'c', toolName: 'f', input: {} }] },
  user,
];
const answer = {
  choices: [{ index: 0, message: { role: 'assistant', content: 'Ho' }, finish_reason: 'stop' }],
};
const said = { candidates: [{ content: { role: 'model', parts: [{ text: 'Ho' }] } }] };
const text = JSON.stringify;

/** A form, as it holds a request that was refused and one that was answered. */
interface Example {
  readonly name: string;
  /** `form context dialect provider` of its payload. */
  readonly seen: string;
  readonly refused: unknown;
  /** Absent where a form keeps no answer. */
  readonly answered?: unknown;
}

const entry = (status: number, more: object = {}) => ({
  log: {
    entries: [
      {
        startedDateTime: '2026-01-02T03:04:05Z',
        request: {
          method: 'POST',
          url: 'https://api.openai.com/v1/chat/completions',
          headers: [{ name: 'content-length', value: '99' }],
          postData: { mimeType: 'application/json', text: text(chat) },
          bodySize: 99,
        },
        response: { status, content: { text: text(answer) } },
        ...more,
      },
    ],
  },
});
const vcrpy = (code: number) => ({
  interactions: [
    {
      request: {
        body: text(chat),
        headers: {},
        method: 'POST',
        uri: 'https://api.openai.com/v1/chat/completions',
      },
      response: { status: { code, message: '' }, body: { string: text(answer) } },
    },
  ],
  version: 1,
});
const nock = (status: number) => [
  {
    scope: 'https://api.openai.com:443',
    method: 'POST',
    path: '/v1/chat/completions',
    body: chat,
    status,
    response: {},
  },
];
const wiremock = (status: number) => ({
  mappings: [
    {
      request: {
        method: 'POST',
        urlPath: '/v1/chat/completions',
        bodyPatterns: [{ equalToJson: text(chat) }],
      },
      response: { status, jsonBody: answer },
    },
  ],
});
const postman = (code: number) => ({
  info: { name: 'Chat' },
  variable: [{ key: 'base', value: 'https://api.openai.com' }],
  item: [
    {
      name: 'Ask',
      response: [
        {
          originalRequest: {
            method: 'POST',
            url: { raw: '{{base}}/v1/chat/completions', host: ['{{base}}'] },
            body: { mode: 'raw', raw: text(chat, null, 2) },
          },
          code,
          body: text(answer),
        },
      ],
    },
  ],
});
const invocation = (more: object) => ({
  schemaType: 'ModelInvocationLog',
  schemaVersion: '1.0',
  timestamp: '2026-01-02T03:04:05Z',
  operation: 'ConverseStream',
  modelId: 'anthropic.claude-sonnet-4-5',
  input: { inputContentType: 'application/json', inputBodyJson: converse },
  ...more,
});
const cloudWatch = (more: object) => ({
  logEvents: [{ id: '1', timestamp: 1_767_000_000_000, message: text(invocation(more)) }],
});
const span = (attributes: object, code: number) => ({ name: 'chat', attributes, status: { code } });
const aiSdkSpan = (code: number) => [
  span(
    { 'ai.model.id': 'gpt-4o', 'ai.model.provider': 'openai.chat', 'ai.prompt.messages': text(aiSdk) },
    code,
  ),
];
const openInference = (code: number) =>
  span({ 'openinference.span.kind': 'LLM', 'llm.provider': 'openai', 'input.value': text(chat) }, code);
const otlp = (code: number) => ({
  resourceSpans: [
    {
      scopeSpans: [
        {
          spans: [
            {
              name: 'chat',
              attributes: [
                { key: 'openinference.span.kind', value: { stringValue: 'LLM' } },
                { key: 'llm.provider', value: { stringValue: 'openai' } },
                { key: 'input.value', value: { stringValue: text(chat) } },
              ],
              status: { code },
            },
          ],
        },
      ],
    },
  ],
});
const run = (more: object) => ({ id: '1', run_type: 'llm', inputs: chat, ...more });
const observation = (more: object) => ({
  id: '1',
  traceId: '2',
  type: 'GENERATION',
  model: 'gpt-4o',
  input: chat.messages,
  ...more,
});
const apiCallError = (statusCode: number) => ({
  error: {
    name: 'AI_APICallError',
    url: 'https://api.openai.com/v1/chat/completions',
    requestBodyValues: chat,
    statusCode,
  },
});
const litellm = (status: string) => ({
  id: '1',
  call_type: 'acompletion',
  status,
  api_base: 'https://api.openai.com/v1',
  custom_llm_provider: 'openai',
  model_group: 'gpt',
  ...chat,
  response: status === 'success' ? answer : null,
});
const proxied = (status: string) => ({
  litellm_params: {
    proxy_server_request: { url: 'http://0.0.0.0:4000/chat/completions', method: 'POST', body: chat },
    status,
  },
});
const portkey = (status: number) => ({
  request: { url: 'https://api.openai.com/v1/chat/completions', method: 'POST', body: chat },
  response: { status, body: answer },
  metadata: { trace_id: '1' },
});
const helicone = (status: number) => ({
  request_id: '1',
  request_created_at: '2026-01-02 03:04:05',
  request_path: 'https://api.openai.com/v1/chat/completions',
  request_body: chat,
  response_status: status,
  response_body: answer,
  provider: 'OPENAI',
});
const evaluation = (response: object) => ({
  version: 2,
  samples: [{ events: [{ event: 'model', model: 'openai/gpt-4o', call: { request: chat, response } }] }],
});

const EXAMPLES: readonly Example[] = [
  { name: 'HAR', seen: 'har request openai-chat openai', refused: entry(400), answered: entry(200) },
  {
    name: 'Polly',
    seen: 'polly request openai-chat openai',
    refused: entry(400, { _id: 'ab' }),
    answered: entry(200, { _id: 'ab' }),
  },
  {
    name: 'vcrpy, as JSON',
    seen: 'cassette request openai-chat openai',
    refused: vcrpy(400),
    answered: vcrpy(200),
  },
  { name: 'nock', seen: 'nock request openai-chat openai', refused: nock(400), answered: nock(200) },
  {
    name: 'WireMock',
    seen: 'wiremock request openai-chat openai',
    refused: wiremock(400),
    answered: wiremock(200),
  },
  {
    name: 'Postman',
    seen: 'postman request openai-chat openai',
    refused: postman(400),
    answered: postman(200),
  },
  {
    name: 'a row of a batch for OpenAI',
    seen: 'openai-batch request openai-chat openai',
    refused: { custom_id: '1', method: 'POST', url: '/v1/chat/completions', body: chat },
  },
  {
    name: 'a batch for Anthropic',
    seen: 'anthropic-batch request anthropic-messages anthropic',
    refused: { requests: [{ custom_id: '1', params: anthropic }] },
  },
  {
    name: 'a row of a batch for Gemini',
    seen: 'gemini-batch request gemini generic',
    refused: { key: '1', request: gemini },
    answered: { key: '1', request: gemini, response: said },
  },
  {
    name: 'a row of a batch on Bedrock',
    seen: 'bedrock-batch request anthropic-messages bedrock',
    refused: { recordId: '1', modelInput: { anthropic_version: 'bedrock-2023-05-31', ...anthropic } },
    answered: {
      recordId: '1',
      modelInput: anthropic,
      modelOutput: { content: [{ type: 'text', text: 'Ho' }] },
    },
  },
  {
    name: 'a model invocation log of Bedrock',
    seen: 'bedrock-invocation request bedrock-converse bedrock',
    refused: invocation({ errorCode: 'ValidationException' }),
    answered: invocation({ output: { outputBodyJson: [{ messageStart: { role: 'assistant' } }] } }),
  },
  {
    name: 'the same in CloudWatch',
    seen: 'bedrock-invocation request bedrock-converse bedrock',
    refused: cloudWatch({ errorCode: 'ValidationException' }),
    answered: cloudWatch({ output: { outputBodyJson: { output: {} } } }),
  },
  {
    name: 'CloudWatch',
    seen: 'cloudwatch request openai-chat openai',
    refused: [{ '@timestamp': '2026-01-02 03:04:05.000', '@message': text({ sent: chat }) }],
  },
  {
    name: 'Cloud Logging',
    seen: 'cloud-logging request openai-chat openai',
    refused: [
      { logName: 'x', jsonPayload: { message: 'sent', sent: text(chat) }, timestamp: '2026-01-02T03:04:05Z' },
    ],
  },
  {
    name: 'a span of the AI SDK',
    seen: 'ai-sdk-span trace ai-sdk ai-sdk',
    refused: aiSdkSpan(2),
    answered: aiSdkSpan(0),
  },
  {
    name: 'a span of OpenInference',
    seen: 'openinference trace openai-chat openai',
    refused: openInference(2),
    answered: openInference(1),
  },
  {
    name: 'the same as OTLP writes it',
    seen: 'openinference trace openai-chat openai',
    refused: otlp(2),
    answered: otlp(0),
  },
  {
    name: 'a run of LangSmith',
    seen: 'langsmith-run request openai-chat openai',
    refused: run({ error: 'BadRequestError(…)', outputs: null }),
    answered: run({ error: null, outputs: { generations: [] } }),
  },
  {
    name: 'an observation of Langfuse',
    seen: 'langfuse request openai-chat openai',
    refused: observation({ level: 'ERROR', output: null }),
    answered: observation({ level: 'DEFAULT', output: { role: 'assistant', content: 'Ho' } }),
  },
  {
    name: 'an error of the AI SDK',
    seen: 'ai-sdk-error request openai-chat openai',
    refused: apiCallError(400),
  },
  {
    name: 'a standard payload of LiteLLM',
    seen: 'litellm-log request openai-chat openai',
    refused: litellm('failure'),
    answered: litellm('success'),
  },
  {
    name: 'a request to the proxy of LiteLLM',
    seen: 'litellm-log request openai-chat openai',
    refused: proxied('failure'),
  },
  {
    name: 'a log of Portkey',
    seen: 'portkey-log request openai-chat openai',
    refused: portkey(400),
    answered: portkey(200),
  },
  {
    name: 'an export of Helicone',
    seen: 'helicone-log request openai-chat openai',
    refused: helicone(400),
    answered: helicone(200),
  },
  {
    name: 'a log of Inspect',
    seen: 'inspect-eval request openai-chat openai',
    refused: evaluation({ error: { message: 'no' } }),
    answered: evaluation(answer),
  },
];

describe('named capture forms', () => {
  for (const { name, seen, refused, answered } of EXAMPLES) {
    it(`${name}: the open call of what was refused, and nothing of what was answered`, () => {
      for (const indent of [undefined, 2]) {
        const document = JSON.stringify(refused, null, indent);
        const { payloads, problems } = inspect(document, { name: 'capture.json' });
        assert.deepEqual(
          payloads.map(
            ({ capture, context, dialect, target }) => `${capture} ${context} ${dialect} ${target.provider}`,
          ),
          [seen],
        );
        assert.deepEqual(
          problems.map(({ rule }) => rule),
          ['unanswered-tool-call'],
        );
        const [{ range }] = problems as [(typeof problems)[0]];
        assert.match(document.slice(range.start, range.end), /c\\*"$|^\{/);
      }
      if (answered === undefined) return;
      const inspection = inspect(JSON.stringify(answered), { name: 'capture.json' });
      assert.equal(inspection.payloads.length, 1);
      assert.equal(inspection.payloads[0]?.target.accepted, true);
      assert.deepEqual(inspection.problems, []);
    });
  }
});

const assistant = { role: 'assistant', content: '', tool_calls: [call] };
const open = [user, assistant];
const waiting = {
  role: 'assistant',
  content: [{ type: 'tool-call', toolCallId: 'c', toolName: 'f', input: {} }],
};

/** Documents in which an open call is right, or was taken as it stands. */
const SOUND: Readonly<Record<string, unknown>> = {
  'an answer in a HAR that was refused otherwise': entry(429, {
    request: { postData: { text: text({ ...chat, messages: [user] }) } },
    response: { status: 429, content: { text: text({ object: 'list', data: open }) } },
  }),
  'a stream in a HAR': entry(200, {
    request: {},
    response: {
      content: {
        text: `event: x\ndata: ${text({ response: { output: [{ type: 'function_call', call_id: 'c', name: 'f', arguments: '{}' }] } })}\n\n`,
      },
    },
  }),
  'what a chain began with, and ended with': run({
    run_type: 'chain',
    inputs: { messages: open },
    outputs: { messages: open },
  }),
  'the output of an observation': observation({ input: [user], output: open }),
  'the state a step of an agent began with': {
    traceId: '1',
    type: 'SPAN',
    input: { messages: open },
    output: null,
  },
  'the output of a span': span({ 'openinference.span.kind': 'CHAIN', 'output.value': text(open) }, 2),
  'the answer in a span of the AI SDK': span(
    {
      'ai.prompt.messages': text([{ role: 'user', content: [{ type: 'text', text: 'Hi' }] }]),
      'ai.response.messages': text([waiting]),
    },
    2,
  ),
  'what a span was given and gave': span(
    { 'gen_ai.prompt': text(open), 'gen_ai.completion': text([assistant]) },
    2,
  ),
  'answers to choose between': { prompt: [user], chosen: [assistant], rejected: [assistant] },
  'an answer to be measured by': { input: [user], ideal: [assistant] },
  'the way an agent went': { instance_id: '1', trajectory: open },
  'a request with its answer beside it': { request: chat, response: answer },
  'a record of a request with its answer': { ...chat, response: answer },
  'an answer as text': { request_body: chat, response_body: text(answer) },
  'rows of a proxy that keeps both': { input: chat, output: answer },
};

describe('no false alarm', () => {
  for (const [name, document] of Object.entries(SOUND)) {
    it(name, () => {
      for (const row of [text(document), `${text(document)}\n${text(document)}\n`]) {
        const { payloads, problems } = inspect(row);
        assert.notEqual(payloads.length, 0);
        assert.deepEqual(
          problems.map(({ rule, pointer }) => `${rule} ${pointer}`),
          [],
        );
      }
    });
  }

  it('an error beside a request is no answer', () => {
    const refused = { request: chat, response: { error: { message: 'no' }, choices: [] } };
    assert.equal(inspect(text(refused)).problems.length, 1);
  });
});

describe('a form with something else where its own members should be', () => {
  /** Every value of a document in turn, with another in its place. */
  function* spoilt(value: unknown, by: unknown): Generator<unknown> {
    if (value === null || typeof value !== 'object') return;
    for (const key of Object.keys(value)) {
      const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
      copy[key] = by;
      yield copy;
      for (const inner of spoilt((value as Record<string, unknown>)[key], by))
        yield { ...copy, [key]: inner };
    }
  }

  const odd = [null, 7, [], [null], { toString: 1, valueOf: 1 }];
  for (const { name, refused } of EXAMPLES) {
    it(`${name} is read without failing`, () => {
      for (const by of odd) for (const document of spoilt(refused, by)) inspect(text(document));
    });
  }
});
