import assert from 'node:assert/strict';
import { recognise } from './recognise.ts';

/** What was recognised, on a line each: rule, place, ids, who, status, how often. */
function seen(text: string): string[] {
  return recognise(text).map(({ rules, places: [place], ids, provider, upstream, status, repeats }) =>
    [
      rules[0],
      place?.text,
      ids.length > 0 ? ids.join(' ') : undefined,
      [provider, upstream].filter(Boolean).join(' > ') || undefined,
      status,
      repeats.length > 0 ? `×${repeats.length + 1}` : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(' | '),
  );
}

const ORPHAN =
  "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.";

describe("a provider's error", () => {
  it('is recognised as JSON', () => {
    assert.deepEqual(
      seen(
        `{"error": {"message": "${ORPHAN}", "type": "invalid_request_error", "param": "messages.[3].role", "code": null}}`,
      ),
      ['orphan-tool-result | messages[3].role'],
    );
  });

  it('is recognised as the repr of an exception, quotes escaped or not', () => {
    const repr = `Error code: 400 - {'error': {'message': "${ORPHAN}", 'type': 'invalid_request_error', 'param': 'messages.[3].role', 'code': None}}`;
    assert.deepEqual(seen(repr), ['orphan-tool-result | messages[3].role | 400']);
    assert.deepEqual(seen(`BadRequestError('${repr.replaceAll("'", "\\'")}')`), [
      'orphan-tool-result | messages[3].role | 400',
    ]);
    assert.deepEqual(seen(`ServiceResponseException("failed", BadRequestError('${repr}'))`), [
      'orphan-tool-result | messages[3].role | 400',
    ]);
  });

  it("is recognised in a gateway's envelope, with who answered behind it", () => {
    const raw = JSON.stringify({
      error: { message: ORPHAN, type: 'invalid_request_error', param: 'messages.[0].role' },
    });
    const body = {
      error: { message: 'Provider returned error', code: 400, metadata: { raw, provider_name: 'Anthropic' } },
    };
    assert.deepEqual(seen(JSON.stringify(body)), [
      'orphan-tool-result | messages[0].role | openrouter > anthropic | 400',
    ]);
    assert.deepEqual(seen(`litellm.BadRequestError: OpenrouterException - ${JSON.stringify(body)}`), [
      'orphan-tool-result | messages[0].role | openrouter > anthropic | 400',
    ]);
  });

  it("is recognised in Google's envelope around Anthropic's", () => {
    const inner = JSON.stringify({
      type: 'error',
      error: {
        type: 'invalid_request_error',
        message:
          'messages.7: `tool_use` ids were found without `tool_result` blocks immediately after: toolu_vrtx_01abc. Each `tool_use` block must have a corresponding `tool_result` block in the next message.',
      },
      request_id: 'req_vrtx_1',
    });
    assert.deepEqual(
      seen(JSON.stringify({ error: { code: 400, message: inner, status: 'INVALID_ARGUMENT' } })),
      ['unanswered-tool-call | messages[7] | toolu_vrtx_01abc | vertex | 400'],
    );
  });

  it('is recognised as FastAPI lists what it found: one error, several places', () => {
    const entry = (at: number) => ({
      type: 'missing',
      loc: ['body', 'messages', at, 'content'],
      msg: 'Field required',
    });
    const [error, ...more] = recognise(`HTTP 422 ${JSON.stringify({ detail: [entry(1), entry(3)] })}`);
    assert.equal(more.length, 0);
    assert.equal(error?.rules[0], 'missing-content');
    assert.deepEqual(
      error?.places.map(({ pointer }) => pointer),
      ['/messages/1/content', '/messages/3/content'],
    );
  });

  it('is recognised as FastAPI lists it with no status in front, quotes escaped or not, compact or not', () => {
    const detail = [
      {
        type: 'missing',
        loc: ['body', 'messages', 1, 'tool_call_id'],
        msg: 'Field required',
        input: { role: 'tool', content: 'x' },
      },
    ];
    const expected = ['missing-tool-call-id | messages[1].tool_call_id'];
    const body = JSON.stringify({ detail });
    const texts = [
      body,
      JSON.stringify({ detail }, undefined, 2),
      JSON.stringify({ body }),
      body.replaceAll('"', "'"),
    ];
    for (const text of texts) assert.deepEqual(seen(text), expected, text);
    assert.deepEqual(seen(body.replace('messages', 'orders')), []);
  });

  it('is recognised as .NET, Java, Go and Rust print it', () => {
    assert.deepEqual(
      seen(
        `System.ClientModel.ClientResultException: HTTP 400 (invalid_request_error: )\nParameter: messages.[3].role\n\n${ORPHAN}\n   at OpenAI.Chat.ChatClient.CompleteChatAsync()`,
      ),
      ['orphan-tool-result | messages[3].role | 400'],
    );
    assert.deepEqual(
      seen(
        `com.openai.errors.BadRequestException: 400: ${ORPHAN}\n\tat com.openai.core.handlers.ErrorHandler.handle(ErrorHandler.kt:50)`,
      ),
      ['orphan-tool-result | 400'],
    );
    assert.deepEqual(
      seen(`2026/03/01 10:00:00 error, status code: 400, status: 400 Bad Request, message: ${ORPHAN}`),
      ['orphan-tool-result | 400'],
    );
    assert.deepEqual(
      seen(
        `Error: ApiError(ApiError { message: "${ORPHAN}", type: Some("invalid_request_error"), param: Some("messages.[3].role"), code: None })`,
      ),
      ['orphan-tool-result | messages[3].role'],
    );
  });

  it('is recognised between the frames of a stack, and where it goes on in a line that begins as they do', () => {
    const frames = Array.from(
      { length: 40 },
      (_, at) => `    at Runner.run (/app/dist/runner.js:${at}:7)`,
    ).join('\n');
    const body =
      'data: {"error":{"message":"No tool call found for function call output with call_id call_9.","code":400}}';
    const expected = ['orphan-tool-result | call_9 | 400'];
    assert.deepEqual(seen(`Error: 400 status code\n${frames}\n${body}\n${frames}\n`), expected);
    const wrapped = body.replace('call_id', '\n     at call_id');
    assert.deepEqual(seen(`Error: 400 status code\n${frames}\n${wrapped.replace(' at ', ' ')}`), expected);
  });

  it('is recognised where a terminal wrapped it, a container named its lines, a box stands around it', () => {
    const words = [
      'API Error: 400 {"type":"error","error":{"type":"invalid_request_error","message":"messages.8: `tool_use` ids',
      'were found without `tool_result` blocks immediately after: toolu_01abcdef. Each `tool_use`',
      'block must have a corresponding `tool_result` block in the next message."}}',
    ];
    const expected = ['unanswered-tool-call | messages[8] | toolu_01abcdef | 400'];
    assert.deepEqual(seen(words.join('\n     ')), expected);
    assert.deepEqual(seen(words.map((line) => `api-1  | ${line}`).join('\n')), expected);
    assert.deepEqual(
      seen(words.map((line) => `2025-07-12T09:14:17.26240${line.length % 10}Z ${line}`).join('\n')),
      expected,
    );
    assert.deepEqual(seen(words.map((line) => `│ ${line.padEnd(110)} │`).join('\n')), expected);
  });

  it('is recognised with its place where others list ids', () => {
    assert.deepEqual(
      seen(
        `<400> InternalError.Algo.InvalidParameter: An assistant message with "tool_calls" must be followed by tool messages responding to each "tool_call_id". The following tool_call_ids did not have response messages: message[532].role`,
      ),
      ['unanswered-tool-call | messages[532].role | qwen | 400'],
    );
  });

  it('is recognised with an index that ends it, which is no id', () => {
    assert.deepEqual(
      seen(
        'HTTP 400 (invalid_request_error)\n\nMissing reasoning_content field in the assistant message at message index 4. See https://example.com',
      ),
      ['missing-reasoning | messages[4] | 400'],
    );
  });

  it('is about what was given where a validator shows it: null, or a list', () => {
    const refused = (value: string, type: string) =>
      `400 1 validation error for ChatCompletionRequest
messages.0.ChatCompletionMessageGenericParam.content.str
  Input should be a valid string [type=string_type, input_value=${value}, input_type=${type}]`;
    const place = 'messages[0].content | 400';
    assert.deepEqual(seen(refused('None', 'NoneType')), [`null-content | ${place}`]);
    assert.deepEqual(seen(refused("[{'text': 'Hi'}]", 'list')), [`content-parts-unsupported | ${place}`]);
  });

  it('is recognised as older servers check a schema, and Google a list where one type is wanted', () => {
    for (const [words, expected] of [
      [
        "'' is not one of ['system', 'assistant', 'user', 'function'] - 'messages.0.role'",
        'unknown-role | messages[0].role',
      ],
      [
        "'bot' is not one of ['system', 'assistant', 'user', 'function'] - 'messages.1.role'",
        'unknown-role | messages[1].role',
      ],
      ["'content' is a required property - 'messages.3'", 'missing-content | messages[3]'],
      [
        `Invalid JSON payload received. Unknown name \\"type\\" at 'tools[0].function_declarations[5].parameters.properties[1].value': Proto field is not repeating, cannot start list.`,
        'tool-definition | tools[0].function_declarations[5].parameters.properties[1].value',
      ],
    ] as const)
      assert.deepEqual(seen(`{"error": {"message": "${words}", "code": 400}}`), [`${expected} | 400`]);
  });

  it('is recognised in a box of any width, which breaks words', () => {
    const words = `400 Bad Request: ${ORPHAN}`;
    for (let width = 24; width < 120; width++) {
      const lines = words.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
      const box = lines.map((line) => `│ ${line.padEnd(width)} │`).join('\n');
      assert.deepEqual(seen(`BadRequestError\n${box}`), ['orphan-tool-result | 400'], `${width}`);
    }
  });

  it('is recognised where Chinese is written as escapes', () => {
    assert.deepEqual(
      seen(
        '{"error":{"code":"1214","message":"messages \\u53c2\\u6570\\u975e\\u6cd5\\u3002\\u8bf7\\u68c0\\u67e5\\u6587\\u6863\\u3002"}}',
      ),
      ['no-user-message'],
    );
  });

  it('is one where it stands again: a retry, the exception around it, its body', () => {
    const line = `Error code: 400 - {'error': {'message': "${ORPHAN}", 'param': 'messages.[3].role'}}`;
    assert.deepEqual(seen(`openai.BadRequestError: ${ORPHAN}\n${line}\nretrying\n${line}`), [
      'orphan-tool-result | messages[3].role | 400 | ×3',
    ]);
  });

  it('is two where another place is refused', () => {
    const line = (at: number) =>
      `Error code: 400 - {'error': {'message': "${ORPHAN}", 'param': 'messages.[${at}].role'}}`;
    assert.deepEqual(seen(`${line(3)}\n${line(5)}`), [
      'orphan-tool-result | messages[3].role | 400',
      'orphan-tool-result | messages[5].role | 400',
    ]);
  });

  it('names the ids of every call it lists', () => {
    assert.deepEqual(
      seen(`ValidationException when calling the ConverseStream operation: Expected
         toolResult blocks at messages.2.content for the following Ids: tooluse_aaaaaa,
         tooluse_bbbbbb, tooluse_cccccc`),
      ['unanswered-tool-call | messages[2].content | tooluse_aaaaaa tooluse_bbbbbb tooluse_cccccc | bedrock'],
    );
  });

  it('says all rules that are answered in the same words', () => {
    const [error] = recognise(
      '{"error":{"message":"Instructions are required","type":"invalid_request_error"}}',
    );
    assert.deepEqual(error?.rules, ['missing-content', 'request-field']);
  });

  it("is recognised as Google's parser names a member it does not know, by where it stands", () => {
    const refused = (where: string) =>
      JSON.stringify({
        error: {
          code: 400,
          message: `Invalid JSON payload received. Unknown name "id"${where}: Cannot find field.`,
          status: 'INVALID_ARGUMENT',
        },
      });
    assert.deepEqual(seen(refused(" at 'tools[0].function_declarations[2].parameters'")), [
      'tool-definition | tools[0].function_declarations[2].parameters | 400',
    ]);
    assert.deepEqual(seen(refused(" at 'contents[7].parts[0].function_response'")), [
      'part-role-mismatch | contents[7].parts[0].function_response | 400',
    ]);
    assert.deepEqual(seen(refused(" at 'tools[0]'").replace('\\"id\\"', '\\"name\\"')), [
      'tool-definition | tools[0] | 400',
    ]);
    assert.deepEqual(seen(refused('')), []);
    assert.deepEqual(seen(refused(" at 'instance.disks[0]'")), []);
  });

  it("is recognised as the AI SDK's by the class it throws", () => {
    assert.deepEqual(seen('AI_InvalidPromptError: Invalid prompt: messages must not be empty'), [
      'empty-messages',
    ]);
  });

  it('is none where another program says so of its own messages', () => {
    for (const line of [
      'level=error msg="400 Bad Request" path=/v1/users error="messages must not be empty"',
      'botocore.exceptions.ClientError: An error occurred (ValidationException)\nlevel=error msg="400 Bad Request" error="messages must not be empty"',
      '{"error":{"code":400,"message":"Invalid JSON payload received. Unknown name \\"foo\\"","status":"INVALID_ARGUMENT"}}',
    ])
      assert.deepEqual(seen(line), [], line);
  });

  it('is none where Python says the same of any program: only in the body of a server it is about a request', () => {
    const words = 'can only concatenate str (not "dict") to str';
    const body = JSON.stringify({ object: 'error', message: words, type: 'BadRequestError', code: 400 });
    assert.deepEqual(
      recognise(`Traceback (most recent call last):\n  File "a.py", line 3\nTypeError: ${words}\n`),
      [],
    );
    assert.deepEqual(recognise(`400 - ${body}`)[0]?.rules, ['arguments-type']);
  });

  it('is none where a payload speaks of it', () => {
    const text = `{"error": "${ORPHAN}"}`;
    assert.deepEqual(recognise(text, { except: [{ start: 0, end: text.length }] }), []);
  });
});
