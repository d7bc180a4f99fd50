import assert from 'node:assert/strict';
import { ORPHAN, Scene } from './testing/scene.ts';

describe('chatmend explain', () => {
  const explain = async (columns: number, ...topic: string[]) => {
    using scene = new Scene();
    return scene.runIn({ columns }, 'explain', ...topic);
  };

  it('tells what a rule finds, shows it before and after, and who refuses it in which words', async () => {
    const { code, out } = await explain(80, 'missing-content');
    assert.equal(code, 0);
    assert.match(out, /^missing-content\n\nA message has no content field\.\n\n/);
    assert.match(out, /\nBefore and after\n[\s\S]*After “Add empty content” \(add-empty-content, safe\):/);
    assert.match(
      out,
      /- assistant-with-calls: an assistant message with tool calls\n {4}refused by DeepSeek,/,
    );
    assert.match(out, /OpenAI Codex refuses assistant-with-calls: “Instructions are required”\n {2}\(https:/);
    assert.match(out, /\nhttps:\/\/\S+\/docs\/rules\/missing-content\.md\n$/);
  });

  it('tells how a provider is recognised, what it refuses, what it takes and what nobody knows', async () => {
    const { out } = await explain(80, 'mistral');
    assert.match(out, /^Mistral\n\nMistral's own API: it counts results/);
    assert.match(out, /\nHow it is recognised\n[\s\S]*at api\.mistral\.ai/);
    assert.match(
      out,
      /\nRefuses\n[\s\S]*\n- unanswered-tool-call: “Not the same number of function calls and responses”\n/,
    );
    assert.match(out, /\nTakes, and others refuse\n[\s\S]*\nNobody knows\n/);
    assert.match(out, /\nhttps:\/\/\S+\/docs\/providers\/mistral\.md\n$/);
  });

  it('fits the terminal, code and addresses apart', async () => {
    for (const columns of [60, 80, 120]) {
      const { out } = await explain(columns, 'orphan-tool-result');
      const wide = out.split('\n').filter((line) => line.length > columns && !/^ {4}|https:/.test(line));
      assert.deepEqual(wide, []);
    }
  });

  it('takes the name people use', async () => {
    assert.match((await explain(80, 'Qwen', '(DashScope)')).out, /^Qwen \(DashScope\)\n/);
  });

  const wrong: [topic: string, says: string][] = [
    ['mising-content', '"mising-content" is neither a rule nor a provider. Did you mean "missing-content"?'],
    ['content', '"content" is neither a rule nor a provider. Did you mean "content-after-tool-call" or'],
    ['azure', '"azure" is neither a rule nor a provider. Did you mean "azure-ai" or "azure-openai"?'],
    [
      'provider-error',
      '"provider-error" is neither a rule nor a provider. It is what a provider answered: "chatmend',
    ],
    ['xyzzy-plugh', '"xyzzy-plugh" is neither a rule nor a provider. "chatmend rules" and'],
  ];
  for (const [topic, says] of wrong) {
    it(`knows no ${topic}, and says what is near`, async () => {
      const { code, out, err } = await explain(80, topic);
      assert.deepEqual([code, out], [2, '']);
      assert.ok(err.startsWith(`chatmend: explain: ${says}`), err);
    });
  }

  const ERROR = `Error code: 400 - {'error': {'message': "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.", 'type': 'invalid_request_error', 'param': 'messages.[0].role', 'code': None}}`;

  it("tells what a provider's error means, how it comes about and what to do", async () => {
    const { code, out } = await explain(80, ERROR);
    assert.equal(code, 0);
    assert.match(
      out,
      /^A tool result answers a call that no message makes\n\n“messages with role 'tool' must/,
    );
    assert.match(
      out,
      /The server answered 400\. These are the words of OpenAI, and of\s+others\. It names\s+messages\[0\]\.role\./,
    );
    assert.match(out, /the head of the history was trimmed/);
    assert.match(
      out,
      /\nWhat to do\n\n- Get hold of the request as it was sent\. Python: set OPENAI_LOG=debug/,
    );
    assert.match(out, /\nAll about it: orphan-tool-result/);
  });

  it('tells it of a file, of standard input, of an exported thread, as Markdown to paste', async () => {
    using scene = new Scene({
      'app.log': `api-1  | Traceback (most recent call last):\napi-1  | openai.BadRequestError: ${ERROR}\n`,
      'thread.json': JSON.stringify({ title: 'It fails', body: `It fails:\n\`\`\`\n${ERROR}\n\`\`\`` }),
    });
    for (const { out } of [
      await scene.run('explain', '--format', 'markdown', 'app.log'),
      await scene.run('explain', '--format', 'markdown', 'thread.json'),
      await scene.runIn({ stdin: ERROR }, 'explain', '--format', 'markdown', '-'),
    ]) {
      assert.match(out, /^# A tool result answers a call that no message makes\n/);
      assert.match(out, /\[orphan-tool-result\]\(https:/);
    }
  });

  it('tells the place where the request stands in the same text', async () => {
    using scene = new Scene({ 'run.log': `POST ${ORPHAN}\n${ERROR}\n` });
    const { out } = await scene.runIn({ columns: 200 }, 'explain', 'run.log');
    assert.match(out, /the place is in line 1\. messages\[0\] answers call_1/);
  });

  it('tells the place of what our own verdict lets pass, in a request that was shown after its error', async () => {
    using scene = new Scene({
      'thread.md': `It says \`{"object":"error","message":"Unexpected role 'user' after role 'tool'","type":"invalid_request_message_order"}\`.

\`\`\`json
[{"role": "user", "content": "Hi"},
 {"role": "assistant", "content": "", "tool_calls": [{"id": "abcdefghi", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
 {"role": "tool", "tool_call_id": "abcdefghi", "content": "1"},
 {"role": "user", "content": "And now?"}]
\`\`\`
`,
    });
    const { out } = await scene.runIn({ columns: 200 }, 'explain', 'thread.md');
    assert.match(
      out.replace(/\s+/g, ' '),
      /Behind it stands a request, likely the one it answers; the place is in line 7\. messages\[3\] is the user's/,
    );
    assert.match(out, /That is the place to change\. [\s\S]* with\s--provider mistral it judges/);
  });

  const others: [what: string, text: string, says: RegExp][] = [
    [
      'words that mislead',
      `400 {"error":{"message":"Instructions are required","type":"invalid_request_error"}}`,
      /These words mislead: some servers say/,
    ],
    [
      'a refusal that is no fault of the history',
      `Error code: 400 - {'error': {'message': "Failed to call a function.", 'code': 'tool_use_failed'}}`,
      /^The model wrote a tool call[\s\S]*no fault of the history/,
    ],
    [
      'a request that is too long',
      `{"error":{"message":"This model's maximum context length is 128000 tokens. However, your messages resulted in 130211 tokens.","code":"context_length_exceeded"}}`,
      /“This model's maximum context length is 128000 tokens\. However, your messages resulted in 130211\s+tokens\.”/,
    ],
    [
      'a request whose body was lost',
      `WARNING: Unsupported upgrade request.\nINFO: - "POST /v1/chat/completions HTTP/1.1" 400 Bad Request`,
      /^The request came without a body/,
    ],
    [
      'a request whose body was lost, as the client is told it',
      `400 - {"object":"error","message":"[{'type': 'missing', 'loc': ('body',), 'msg': 'Field required', 'input': None}]","code":400}`,
      /^The request came without a body[\s\S]*let the client speak HTTP\/1\.1/,
    ],
    [
      'one of who stands behind a gateway',
      `litellm.RateLimitError: OpenrouterException - Error code: 429 - {"error":{"code":"rate_limit_exceeded","metadata":{"provider_name":"OpenAI"}}}`,
      /OpenRouter \(OpenAI behind it\) answered 429\. This is no fault of the history/,
    ],
    [
      'one nobody has explained',
      `Error code: 400 - {'error': {'message': 'The moon is in the wrong phase', 'type': 'invalid_request_error'}}`,
      /^A provider error we do not know\n\n“The moon is in the wrong phase”/,
    ],
    [
      'an item that is named again below, and no more than its words',
      `Error code: 404 - {'error': {'message': "Item with id 'rs_1a2b3c' not found.", 'param': 'input'}}\nThe agent wrote {"id": "rs_1a2b3c", "summary": []}`,
      /\n“Item with id 'rs_1a2b3c' not found”\n/,
    ],
    [
      'one whose body a terminal wrapped',
      `unexpected status 400 Bad Request: {\n  "error": {\n    "message": "The moon is in the\nwrong phase",\n    "type": "invalid_request_error"\n  }\n}`,
      /^A provider error we do not know\n\n“The moon is in the wrong phase”/,
    ],
    [
      'one as Ruby prints it',
      `OpenAI HTTP Error: {"error" => {"message" => "you must ask the moon", "type" => "invalid_request_error", "param" => nil}}`,
      /^A provider error we do not know\n\n“you must ask the moon”/,
    ],
    [
      'one as Go clients print it',
      'error, status code: 400, message: the moon is in the wrong phase',
      /^A provider error we do not know\n\n“error, status code: 400, message: the moon is in the wrong phase”\n\nThe server answered 400\./,
    ],
    [
      'one as botocore prints it',
      'ClientError: An error occurred (400) when calling the InvokeModel operation: the moon is in the wrong phase',
      /^A provider error we do not know\n\n“ClientError: An error occurred/,
    ],
    [
      'one as Python prints it, its status behind the words',
      'ollama._types.ResponseError: the moon is in the wrong phase (status code: 400)',
      /^A provider error we do not know\n\n“ollama\._types\.ResponseError: the moon/,
    ],
    ...[
      'API Error: 400 status code (no body)',
      '127.0.0.1:62614 - "POST /v1/chat/completions HTTP/1.1" 400 Bad Request',
      'Request failed: Request failed with status: 400 Bad Request',
      'raise_error.rb:16: the server responded with status 400 (Faraday::BadRequestError)',
      '{"args":{},"error_type":"HTTPError","message":"400 Client Error: Bad Request for url: https://llm.example.com/chat/completions"}',
      'org.springframework.ai.retry.NonTransientAiException: 400 - Bad Request',
    ].map((text): [string, string, RegExp] => [
      `a status that is told alone: ${text}`,
      text,
      /^A refusal without its reason\n[\s\S]* answered 400\. Why stands in the body of the answer/,
    ]),
    [
      'a gateway that keeps the words for itself',
      'Bad request - please check your parameters\nProvider returned error',
      /^A refusal without its reason\n[\s\S]*`?error\.metadata\.raw/,
    ],
    [
      'a traceback that ends too early',
      'api-1  | Traceback (most recent call last):\napi-1  |   File "a.py", line 3, in run\napi-1  |     go()',
      /^The text ends before the error/,
    ],
  ];
  for (const [what, text, says] of others) {
    it(`says so of ${what}`, async () => {
      const { code, out } = await explain(200, text);
      assert.equal(code, 0);
      assert.match(out, says);
    });
  }

  it('takes an exception a program reports of itself for no answer of a server', async () => {
    using scene = new Scene({
      'report.md': `**Errors**\n[{"error":"SyntaxError: Unexpected token '/' is not valid JSON\\n    at JSON.parse (<anonymous>)","timestamp":"2025"}]\n`,
    });
    const { code, err } = await scene.run('explain', 'report.md');
    assert.equal(code, 2);
    assert.match(err, /nothing in report\.md looks like the error of a provider/);
  });

  it('says that words are no error of a provider', async () => {
    const { code, err } = await explain(80, 'my cat ate the cable');
    assert.equal(code, 2);
    assert.match(err, /no refusal of a provider that is known/);
  });
});
