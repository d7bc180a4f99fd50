import assert from 'node:assert/strict';
import { ExplainErrorRequest, type ExplainedError } from '../protocol/index.ts';
import { Editor } from '../testing/editor.ts';

/** What a container printed when a gateway refused a request, whole and cut. */
const CUT = `api-1  | Traceback (most recent call last):
api-1  |   File "/srv/app/runner.py", line 308, in stream_agent
api-1  |     async for update in stream:
api-1  |     ...<2 lines>...
api-1  |             yield (kind, data)
`;
const WHOLE = `${CUT}api-1  |   File "/usr/lib/python3/site-packages/openai/_base_client.py", line 1594, in request
api-1  |     raise self._make_status_error_from_response(err.response) from None
api-1  | openai.BadRequestError: Error code: 400 - {'error': {'message': 'Provider returned error', 'code': 400, 'metadata': {'raw': '{\\n  "error": {\\n    "message": "Invalid parameter: messages with role \\'tool\\' must be a response to a preceeding message with \\'tool_calls\\'.",\\n    "type": "invalid_request_error",\\n    "param": "messages.[0].role",\\n    "code": null\\n  }\\n}', 'provider_name': 'OpenAI', 'is_byok': False}}, 'user_id': 'user_1'}
`;

describe("a provider's error in an editor", () => {
  afterEach(() => Editor.stopAll());
  const open = async (text: string) => (await Editor.start()).open(text, 'file:///work/app.log', 'log');

  it('tells in one hover what happened, why, and what to log next', async () => {
    const document = await open(WHOLE);
    assert.deepEqual(
      (await document.problems()).map((problem) => problem.slice(0, 50)),
      ["information provider-error messages with role \\'to"],
    );
    const hover = (await document.hover('must be a response')) ?? '';
    const [what, why, ...next] = hover.split('\n\n');
    assert.match(
      what ?? '',
      /^A tool result answers a call that no message makes\\\. OpenRouter \\\(OpenAI behind it\\\) answered 400\\\. It names `messages\[0\]\.role`\\\.$/,
    );
    assert.match(
      why ?? '',
      /^`messages\[0\]` is the very first message.*the head of the history was trimmed/,
    );
    assert.match(next.join('\n'), /Get hold of the request as it was sent.*`OPENAI_LOG=debug`/);
  });

  it('tells of a traceback that is cut that the error stands below', async () => {
    const document = await open(CUT);
    assert.deepEqual(await document.problems(), []);
    assert.match((await document.hover('Traceback')) ?? '', /^# The text ends before the error/);
    assert.equal(await document.hover('async for'), undefined);
  });

  it('is told of nothing where Chatmend is turned off', async () => {
    const editor = await Editor.start({ settings: { enable: false } });
    const document = editor.open(CUT, 'file:///work/app.log', 'log');
    assert.equal(await document.hover('Traceback'), undefined);
  });

  it('is explained as a Markdown document, the one at the cursor first', async () => {
    const editor = await Editor.start();
    const explain = (text: string, at?: number) =>
      editor.request<ExplainedError | null>(ExplainErrorRequest.method, { text, at });
    assert.match(
      (await explain(WHOLE))?.markdown ?? '',
      /^# A tool result answers a call that no message makes\n/,
    );
    const two = `${WHOLE}400 {"error":{"message":"Tool call id has to be defined.","type":"invalid_request_error"}}`;
    assert.match(
      (await explain(two, two.length))?.markdown ?? '',
      /^# A tool call or its result carries no id\n/,
    );
    assert.equal(await explain('my cat ate the cable'), null);
  });
});
