/**
 * An agent that forgot what the model streamed, as logs of several kinds hold it: a request, its answer in small pieces,
 * the request that sends the result without the call, and the refusal.
 */
const TOOLS = [
  {
    type: 'function',
    function: {
      name: 'find_invoice',
      parameters: { type: 'object', properties: { number: { type: 'string' } } },
    },
  },
];
const QUESTION = { role: 'user', content: 'What did invoice R-2291 come to?' };
const RESULT = { role: 'tool', tool_call_id: 'call_h2Vt8KqLw0ZsNf31', content: '{"total": "412.80 EUR"}' };

/** What the model said. */
export const LOST = {
  role: 'assistant',
  content: 'Let me look that up.',
  tool_calls: [
    {
      id: 'call_h2Vt8KqLw0ZsNf31',
      type: 'function',
      function: { name: 'find_invoice', arguments: '{"number": "R-2291"}' },
    },
  ],
};

export const FIRST = { model: 'gpt-4o-mini', stream: true, tools: TOOLS, messages: [QUESTION] };
export const SECOND = { ...FIRST, messages: [QUESTION, RESULT] };
export const MENDED = { ...FIRST, messages: [QUESTION, LOST, RESULT] };

/** The request an agent of Anthropic's format sends, with the same fault. */
export const REFUSAL = {
  error: {
    message:
      "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
    type: 'invalid_request_error',
    param: 'messages.[1].role',
    code: null,
  },
};

const chunk = (delta: object, reason: string | null = null) => ({
  id: 'chatcmpl-Cx81',
  object: 'chat.completion.chunk',
  created: 1_781_000_000,
  model: 'gpt-4o-mini-2024-07-18',
  choices: [{ index: 0, delta, finish_reason: reason }],
});

const call = (piece: string, head: object = {}) =>
  chunk({
    tool_calls: [
      {
        index: 0,
        ...head,
        function: { ...('id' in head ? { name: 'find_invoice' } : {}), arguments: piece },
      },
    ],
  });

/** The pieces of the answer. */
export const CHUNKS = [
  chunk({ role: 'assistant', content: '' }),
  ...['Let ', 'me lo', 'ok that', ' up.'].map((content) => chunk({ content })),
  call('', { id: 'call_h2Vt8KqLw0ZsNf31', type: 'function' }),
  ...['{"nu', 'mber', '": "R', '-2291', '"}'].map((piece) => call(piece)),
  chunk({}, 'tool_calls'),
];

/** The same as a stream goes over the wire. */
export const STREAM = [...CHUNKS.map((one) => `data: ${JSON.stringify(one)}`), 'data: [DONE]'];

/** Logs, by the name of the file; `request` stands for the second request. */
export const LOGS: Readonly<Record<string, (request: object) => string>> = {
  'docker-compose.log': (request) =>
    [
      'agent-1  | INFO:     Started server process [1]',
      'agent-1  | DEBUG POST https://api.openai.com/v1/chat/completions',
      `agent-1  | DEBUG > ${JSON.stringify(FIRST)}`,
      'redis-1  | 1:M 02 Mar 2026 09:14:07.120 * Background saving started',
      ...STREAM.map((line) => `agent-1  | DEBUG < ${line}`),
      'agent-1  | INFO find_invoice returned in 41 ms',
      'agent-1  | DEBUG POST https://api.openai.com/v1/chat/completions',
      `agent-1  | DEBUG > ${JSON.stringify(request)}`,
      `agent-1  | ERROR Error code: 400 - ${JSON.stringify(REFUSAL)}`,
      '',
    ].join('\n'),
  'pino.ndjson': (request) =>
    [
      { level: 30, time: 1, msg: 'request', body: FIRST },
      ...CHUNKS.map((piece, at) => ({ level: 20, time: 2 + at, msg: 'chunk', chunk: piece })),
      { level: 30, time: 40, msg: 'request', body: request },
      { level: 50, time: 41, msg: 'refused', err: { status: 400, ...REFUSAL } },
    ]
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
  'body-as-text.ndjson': (request) =>
    [
      {
        level: 30,
        time: 1,
        req: { url: 'https://api.openai.com/v1/chat/completions', body: JSON.stringify(FIRST) },
      },
      { level: 30, time: 2, res: { statusCode: 200, body: `${STREAM.join('\n\n')}\n\n` } },
      {
        level: 30,
        time: 3,
        req: { url: 'https://api.openai.com/v1/chat/completions', body: JSON.stringify(request) },
      },
      { level: 30, time: 4, res: { statusCode: 400, body: JSON.stringify(REFUSAL) } },
    ]
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
  'openai-python.log': (request) =>
    [
      `[2026-03-02 09:14:07 - openai._base_client:482 - DEBUG] Request options: {'method': 'post', 'url': '/chat/completions', 'json_data': ${inPython(FIRST)}}`,
      '[2026-03-02 09:14:07 - httpx:1025 - INFO] HTTP Request: POST https://api.openai.com/v1/chat/completions "HTTP/1.1 200 OK"',
      "[2026-03-02 09:14:08 - agent:61 - DEBUG] ChatCompletion(id='chatcmpl-Cx81', choices=[Choice(finish_reason='tool_calls', index=0, logprobs=None, message=ChatCompletionMessage(content='Let me look that up.', refusal=None, role='assistant', annotations=[], audio=None, function_call=None, tool_calls=[ChatCompletionMessageFunctionToolCall(id='call_h2Vt8KqLw0ZsNf31', function=Function(arguments='{\"number\": \"R-2291\"}', name='find_invoice'), type='function')]))], created=1781000000, model='gpt-4o-mini-2024-07-18', object='chat.completion')",
      `[2026-03-02 09:14:09 - openai._base_client:482 - DEBUG] Request options: {'method': 'post', 'url': '/chat/completions', 'json_data': ${inPython(request)}}`,
      '[2026-03-02 09:14:09 - httpx:1025 - INFO] HTTP Request: POST https://api.openai.com/v1/chat/completions "HTTP/1.1 400 Bad Request"',
      '',
    ].join('\n'),
  'session.har': (request) => {
    const entry = (at: number, body: object, status: number, text: string, mimeType: string) => ({
      startedDateTime: `2026-03-02T09:14:0${at}.000Z`,
      request: {
        method: 'POST',
        url: 'https://api.openai.com/v1/chat/completions',
        postData: { mimeType: 'application/json', text: JSON.stringify(body) },
      },
      response: { status, content: { mimeType, text } },
    });
    const entries = [
      entry(7, FIRST, 200, `${STREAM.join('\n\n')}\n\n`, 'text/event-stream'),
      entry(9, request, 400, JSON.stringify(REFUSAL), 'application/json'),
    ];
    return `${JSON.stringify({ log: { version: '1.2', entries } }, null, 2)}\n`;
  },
};

/** As `repr` writes it. */
function inPython(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') {
    const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
    return quote + value.replace(/\\/g, '\\\\').replaceAll(quote, `\\${quote}`) + quote;
  }
  if (Array.isArray(value)) return `[${value.map(inPython).join(', ')}]`;
  if (typeof value === 'object')
    return `{${Object.entries(value)
      .map(([key, member]) => `${inPython(key)}: ${inPython(member)}`)
      .join(', ')}}`;
  return String(value);
}
