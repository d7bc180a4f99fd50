import assert from 'node:assert/strict';
import { inspect } from '../inspect.ts';

const ORPHAN_WORDS =
  "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.";

const orphaned = (at: number) =>
  `openai.BadRequestError: Error code: 400 - {'error': {'message': "${ORPHAN_WORDS}", 'param': 'messages.[${at}].role'}}`;

const user = { role: 'user', content: 'Weather?' };
const system = { role: 'system', content: 'Be brief.' };
const call = (id: string) => ({
  role: 'assistant',
  content: '',
  tool_calls: [{ id, type: 'function', function: { name: 'weather', arguments: '{}' } }],
});
const result = (id: string) => ({ role: 'tool', tool_call_id: id, content: '22 C' });

const request = (...messages: object[]) => JSON.stringify({ model: 'gpt-4o', messages });

/** Everything that is told, on a line each: severity, rule, words underlined, and those of related places. */
function told(text: string, name = 'run.log'): string[] {
  const { problems } = inspect(text, { name });
  const words = ({ start, end }: { start: number; end: number }) =>
    text.slice(start, Math.min(end, start + 30));
  return problems.map(
    ({ severity, rule, range, related }) =>
      `${severity} ${rule} ‹${words(range)}›${related.map((place) => ` → ‹${words(place.range)}›`).join('')}`,
  );
}

/** What is said of the first error. */
function message(text: string, name = 'run.log'): string {
  return inspect(text, { name }).problems.find(({ rule }) => rule === 'provider-error')?.message ?? '';
}

describe("a provider's error in a document", () => {
  it('is an information where it stands, and tells how that comes about', () => {
    const text = `api-1  | ${orphaned(0)}`;
    assert.deepEqual(told(text), ["information provider-error ‹messages with role 'tool' must›"]);
    assert.match(
      message(text),
      /^A tool result answers a call that no message makes\. .* the head of the history was trimmed/,
    );
    assert.match(message(`api-1  | ${orphaned(1)}`), /only one message before it/);
    assert.match(message(`api-1  | ${orphaned(7)}`), /in the middle of the history/);
  });

  it('and the fault in the request before it point at each other, with both verdicts', () => {
    const text = `POST ${request(result('call_1'), user)}\n${orphaned(0)}`;
    assert.deepEqual(told(text), [
      'error orphan-tool-result ‹"role":"tool"› → ‹messages with role \'tool\' must›',
      'information provider-error ‹messages with role \'tool\' must› → ‹"role":"tool"›',
    ]);
    assert.match(
      message(text),
      /The place is in line 1\. messages\[0\] answers call_1, but no earlier message/,
    );
  });

  it('that names several places points at each, and each at it', () => {
    const silent = { ...call('call_1'), content: undefined };
    const entry = (at: number) => ({
      type: 'missing',
      loc: ['body', 'messages', at, 'content'],
      msg: 'Field required',
    });
    const text = `${request(user, silent, result('call_1'), { ...silent, tool_calls: call('call_2').tool_calls }, result('call_2'))}
litellm.BadRequestError: DeepseekException - 422 ${JSON.stringify({ detail: [entry(1), entry(3)] })}`;
    const lines = inspect(text, { provider: 'deepseek' }).problems.map(
      ({ rule, related }) => `${rule} ${related.length}`,
    );
    assert.deepEqual(lines, ['missing-content 1', 'missing-content 1', 'provider-error 3']);
  });

  it('is about the newest request before it', () => {
    const sound = request(system, user);
    const text = `POST ${sound}\nPOST ${request(system, result('call_1'))}\n${orphaned(1)}\nPOST ${sound}`;
    assert.match(message(text), /The place is in line 2\./);
  });

  it('is about the request in the same record, wherever it stands there', () => {
    const error = {
      message: ORPHAN_WORDS,
      statusCode: 400,
      requestBodyValues: { model: 'gpt-4o', messages: [result('call_1'), user] },
    };
    assert.match(
      message(JSON.stringify({ error }), 'error.json'),
      /The place is in line 1\. messages\[0\] answers call_1/,
    );
  });

  it('is about the request behind it where none is in front: who reports an error shows what was sent last', () => {
    const refused = request(result('call_1'), user);
    assert.match(
      message(`${orphaned(0)}\nWhat I sent:\n${refused}`),
      /The place is in line 3\. messages\[0\]/,
    );
    assert.match(message(`${orphaned(0)}\nWhat I sent:\n${request(system, user)}`), /is not in this text\.$/);
  });

  it('tells the place its rule finds where our own verdict lets the request pass', () => {
    const refusal = `400 {"object":"error","message":"Unexpected role 'user' after role 'tool'","type":"invalid_request_message_order","code":"3230"}`;
    const sent = (...messages: object[]) => `POST ${JSON.stringify({ messages })}\n${refusal}`;
    const refused = sent(user, call('call_1'), result('call_1'), user);
    assert.deepEqual(told(refused), [
      'information provider-error ‹{"role":"user","content":"Weat› → ‹Unexpected role \'user\' after r›',
      'information provider-error ‹Unexpected role \'user\' after r› → ‹{"role":"user","content":"Weat›',
    ]);
    assert.match(message(refused), /refused with 400, and the error is about this place\. messages\[3\] is/);
    assert.match(message(sent(user, call('call_1'), result('call_1'))), /is not in this text\.$/);
  });

  it('is not sure of a request behind it, and silent about one whose own answer is recorded', () => {
    const refusal = `400 {"object":"error","message":"Unexpected role 'user' after role 'tool'","type":"invalid_request_message_order","code":"3230"}`;
    const body = { messages: [user, call('call_1'), result('call_1'), user] };
    const problems = (sent: object) => inspect(`${refusal}\n${JSON.stringify(sent)}\n`).problems;
    assert.match(
      problems(body)[1]?.message ?? '',
      /^A request, likely this one, was refused above with 400, and/,
    );
    const answered = {
      request: { url: 'https://llm.example.com/v1/chat/completions', body },
      response: { status: 200 },
    };
    assert.equal(inspect(`${JSON.stringify(answered)}\n`).payloads[0]?.target.accepted, true);
    assert.deepEqual(
      problems(answered).map(({ message }) => /is not in this text\.$/.test(message)),
      [true],
    );
  });

  it('names another message than is at fault: who counts differently is told', () => {
    const unanswered = (at: number) =>
      `400 {"type":"error","error":{"type":"invalid_request_error","message":"messages.${at}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: call_9."}}`;
    const history = request(system, user, call('call_1'), result('call_1'), user, call('call_9'), user);
    assert.match(
      message(`${history}\n${unanswered(4)}`),
      /Its messages\[4\] is messages\[5\] here: it counts without system messages\.$/,
    );
    assert.match(
      message(`${history}\n${unanswered(3)}`),
      /Its messages\[3\] is messages\[5\] here: it counts without system messages, and those of one speaker in a row as one\.$/,
    );
    assert.match(
      message(`${history}\n${unanswered(6)}`),
      /The error names messages\[6\], the message behind; the fault is at messages\[5\]\.$/,
    );
    assert.match(
      message(`${history}\n${unanswered(1)}`),
      /The error names messages\[1\]; the fault is at messages\[5\]\.$/,
    );
    assert.doesNotMatch(message(`${history}\n${unanswered(5)}`), /counts|names messages\[5\];/);
  });

  it('that misleads is told by what was found', () => {
    const text = `POST ${request(user, { ...call('call_1'), content: [] }, result('call_1'))}\n${orphaned(2)}`;
    assert.match(
      message(text),
      /^A message has empty content\. .* The place is in line 1\. messages\[1\].* The error names messages\[2\], the message behind; the fault is at messages\[1\]\.$/,
    );
    const [said] = inspect(text).problems.filter(({ rule }) => rule === 'provider-error');
    assert.match(said?.details?.join(' ') ?? '', /These words mislead at times: OpenAI also gives them/);
  });

  it('that speaks of a signature is told by what the signature is tied to', () => {
    const answer = (more: string) =>
      `{"type":"error","error":{"type":"invalid_request_error","message":"messages.1.content.0: Invalid \`signature\` in \`thinking\` block${more}"}}`;
    const details = (text: string) =>
      inspect(text)
        .problems.flatMap((one) => one.details ?? [])
        .join(' ');
    assert.match(
      details(answer('. The block is bound to a different conversation. Remove the block.')),
      /The signature itself is sound/,
    );
    assert.doesNotMatch(details(answer('')), /The signature itself is sound/);
  });

  it('that nothing of ours explains is told at the place it names', () => {
    const text = `POST ${request(system, user)}\n${orphaned(1)}`;
    assert.deepEqual(told(text), [
      'information provider-error ‹"user"› → ‹messages with role \'tool\' must›',
      'information provider-error ‹messages with role \'tool\' must› → ‹"user"›',
    ]);
    assert.match(message(text), /Chatmend finds nothing there/);
  });

  it('stays with the request that was repaired', () => {
    const text = `POST ${request(user, result('call_1'))}\n${orphaned(1)}`;
    const { text: repaired, remaining } = inspect(text).plan('complete');
    assert.deepEqual(remaining, []);
    assert.ok(repaired.endsWith(orphaned(1)));
  });

  it('is one where it stands again', () => {
    const text = `${orphaned(0)}\n${orphaned(0)}`;
    assert.deepEqual(told(text), [
      "information provider-error ‹messages with role 'tool' must› → ‹messages with role 'tool' must›",
    ]);
  });

  it('is not told of a rule that is off or expected', () => {
    const text = orphaned(0);
    assert.equal(inspect(text, { rules: { 'orphan-tool-result': 'off' } }).problems.length, 0);
    assert.deepEqual(
      inspect(text, { expect: ['orphan-tool-result'] }).problems.map(({ rule }) => rule),
      ['unmet-expectation'],
    );
  });

  it('is none in prose of Markdown, in a payload, in a text about refusals', () => {
    assert.deepEqual(told(`It says ${orphaned(0)}`, 'notes.md'), []);
    assert.equal(told(`\`\`\`\n${orphaned(0)}\n\`\`\``, 'notes.md').length, 1);
    assert.equal(
      told(`1. Run it:\n\n    \`\`\`python\n    ${orphaned(0)}\n    \`\`\`\n`, 'notes.md').length,
      1,
    );
    assert.equal(told(`> \`\`\`\n> ${orphaned(0)}\n> \`\`\`\n\nI see.`, 'notes.md').length, 1);
    assert.deepEqual(told(request({ role: 'user', content: `Why ${orphaned(0)}?` }), 'request.json'), []);
    assert.deepEqual(told(Array.from({ length: 20 }, (_, at) => orphaned(at)).join('\n')), []);
  });
});
