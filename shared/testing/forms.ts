/** A call of Chat Completions. */
export const call = { id: 'c', type: 'function', function: { name: 'f', arguments: '{}' } };
/** What somebody says. */
export const user = { role: 'user', content: 'Hi' };
/** A request of Chat Completions that leaves a call open. */
export const chat = {
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
/** What answers one. */
export const answer = {
  choices: [{ index: 0, message: { role: 'assistant', content: 'Ho' }, finish_reason: 'stop' }],
};
const said = { candidates: [{ content: { role: 'model', parts: [{ text: 'Ho' }] } }] };
const text = JSON.stringify;

/** A form, as it holds a request that was refused and one that was answered. */
export interface Example {
  readonly name: string;
  /** `form context dialect provider` of its payload. */
  readonly seen: string;
  readonly refused: unknown;
  /** Absent where a form keeps no answer. */
  readonly answered?: unknown;
}

/** Traffic with one request, as HAR has it. */
export const entry = (status: number, more: object = {}) => ({
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
const httpmock = (status: number) => ({
  when: {
    method: 'POST',
    path: '/v1/chat/completions',
    header: [{ name: 'accept', value: '*/*' }],
    body: text(chat),
  },
  then: { status, body: text(answer) },
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
/** A span with attributes. */
export const span = (attributes: object, code: number) => ({ name: 'chat', attributes, status: { code } });
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
/** A run of LangSmith. */
export const run = (more: object) => ({ id: '1', run_type: 'llm', inputs: chat, ...more });
/** An observation of Langfuse. */
export const observation = (more: object) => ({
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

/** The forms. */
export const EXAMPLES: readonly Example[] = [
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
    name: 'httpmock',
    seen: 'httpmock request openai-chat openai',
    refused: httpmock(400),
    answered: httpmock(200),
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
