import assert from 'node:assert/strict';
import { inspect } from '../../index.ts';

/** What is told of what a text left out, where, and the rules of its problems. */
function told(text: string, languageId = 'log'): [string | undefined, string | undefined, string[]] {
  const { notices, problems } = inspect(text, { languageId, provider: 'openai' });
  const [notice, ...others] = notices.filter(({ kind }) => kind === 'elision');
  assert.deepEqual(others, []);
  return [
    notice?.message,
    notice && text.slice(notice.range.start, notice.range.end),
    problems.map(({ rule }) => rule),
  ];
}

const call = (args: string) =>
  `{"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": ${args}}}]}`;
const result = '{"role": "tool", "tool_call_id": "a", "content": "1"}';
const body = (...messages: string[]) => `{"model": "gpt-4o", "messages": [${messages.join(', ')}]}`;

describe('what a log left out', () => {
  it('messages that were logged as [Array]', () => {
    const text = `[log_64b43b] sending request {
  body: {
    model: 'gpt-4o',
    messages: [Array],
    tools: [Array]
  }
}
`;
    assert.deepEqual(told(text), [
      'messages was logged as [Array]: nothing to check here. Give the client a `logger` whose `debug` writes JSON.stringify of what it is given.',
      'messages: [Array]',
      [],
    ]);
    assert.deepEqual(
      told("POST { model: 'o3', input: [ [Object], [Object] ] }\n")[0]?.slice(0, 58).trimEnd(),
      'input was logged as [Object]: nothing to check here. Print',
    );
  });

  it('values in a body that node printed two levels deep', () => {
    const text = `{
  model: 'gpt-4o',
  messages: [
    { role: 'user', content: 'Hi' },
    { role: 'assistant', content: null, tool_calls: [Array] },
    { role: 'user', content: 'Ho' }
  ]
}
`;
    assert.deepEqual(told(text), [
      'tool_calls was logged as [Array]: nothing to check here. Print it with console.dir(body, { depth: null, maxArrayLength: null, maxStringLength: null }).',
      'tool_calls: [Array]',
      [],
    ]);
  });

  it('texts that were shortened: arguments are not judged, pairs are', () => {
    const node = `{ role: 'assistant', content: '', tool_calls: [ { id: 'a', type: 'function', function: { name: 'f', arguments: '{"a": "b'... 87 more characters } } ] }`;
    const python = node.replace(/(\w+):/g, "'$1':").replace("'... 87 more characters", "'+58");
    for (const [text, advice] of [
      [body(call('"{\\"a\\": \\"b... <Truncated in logs> ..."')), 'LM Studio'],
      [body(call('"redacted-by-litellm"')), 'LiteLLM'],
      [`{ messages: [ ${node} ] }`, 'console.dir'],
      [`{'messages': [${python}]}`, 'rich'],
    ] as const) {
      const [message, , rules] = told(`sent ${text}\n`);
      assert.ok(message?.includes(advice), `${message} ${text}`);
      assert.deepEqual(
        rules.filter((rule) => rule !== 'unanswered-tool-call'),
        [],
        text,
      );
    }
  });

  it('a body that breaks off', () => {
    const [message, , rules] = told(
      `DEBUG ${body(call('"{}"'), result).slice(0, -40)}... (truncated, 300 chars)\n`,
    );
    assert.equal(
      message,
      'The body breaks off here: the rest was not logged. Log it whole, on one line: JSON.stringify(body), json.dumps(body).',
    );
    assert.deepEqual(rules, []);
  });

  it('a body that breaks off in a string', () => {
    const short = JSON.stringify(body(call('"{}"'), result).slice(0, -40));
    for (const text of [`DEBUG body=${short}\n`, `{"msg": "sent", "body": ${short}}\n{"msg": "done"}\n`])
      assert.equal(told(text)[0]?.slice(0, 47), 'The body breaks off here: the rest was not logg', text);
  });

  it('placeholders where lists and objects belong', () => {
    const said = 'What stood here was not logged: it is not judged.';
    const user = '{"role": "user", "content": "Hi"}';
    for (const mark of ['"[REDACTED]"', '"[Array]"', '"<Truncated in logs>"', '"redacted-by-litellm"'])
      for (const calls of [mark, `[${mark}]`, `[{"id": "a", "type": "function", "function": ${mark}}]`]) {
        const text = body(user, `{"role": "assistant", "content": null, "tool_calls": ${calls}}`, result);
        for (const languageId of ['log', 'json']) {
          const [message, at, rules] = told(languageId === 'log' ? `sent ${text}\n` : text, languageId);
          assert.deepEqual([message?.slice(0, said.length), at, rules], [said, mark, []], text);
        }
      }
  });

  it('placeholders in blocks', () => {
    const gemini = (part: string) =>
      `{"contents": [{"role": "user", "parts": [{"text": "Hi"}]}, {"role": "model", "parts": [${part}]}, {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {}}}]}]}`;
    const converse = (block: string) =>
      `{"modelId": "x", "toolConfig": {"tools": [{"toolSpec": {"name": "f", "inputSchema": {"json": {"type": "object"}}}}]}, "messages": [{"role": "user", "content": [{"text": "Hi"}]}, {"role": "assistant", "content": [${block}]}, {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "1"}]}}]}]}`;
    const anthropic = (block: string) =>
      `{"model": "claude-sonnet-4-5", "max_tokens": 5, "messages": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": [${block}]}, {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t", "content": "1"}]}]}`;
    const mark = '"[REDACTED]"';
    for (const text of [
      gemini(mark),
      gemini(`{"functionCall": ${mark}}`),
      converse(`{"toolUse": ${mark}}`),
      anthropic(mark),
      anthropic(`{"type": "tool_use", "id": "t", "name": "f", "input": ${mark}}`),
    ]) {
      const { notices, problems } = inspect(`sent ${text}\n`, { languageId: 'log' });
      assert.deepEqual(
        [notices.map(({ kind }) => kind), problems.map(({ rule }) => rule)],
        [['elision'], []],
        text,
      );
    }
  });

  it('placeholders among messages', () => {
    const marks = ['...', '<Truncated in logs>', '[Object]', '... (12 more)', '<truncated 12 messages>'];
    for (const mark of marks)
      for (const before of [[], ['{"role": "user", "content": "Hi"}']]) {
        const text = body(...before, JSON.stringify(mark), result);
        for (const languageId of ['log', 'json', 'jsonl']) {
          const [message, at, rules] = told(languageId === 'log' ? `sent ${text}\n` : text, languageId);
          assert.deepEqual([message !== undefined, at, rules], [true, JSON.stringify(mark), []], text);
        }
      }
  });

  it('messages that were redacted as a whole', () => {
    const notLogged = 'What stood here was not logged: it is not judged. Log it whole, on one line:';
    const rest = '"temperature": 0, "tools": []';
    for (const text of [
      body('"[REDACTED]"', '"[REDACTED]"'),
      `{"model": "gpt-4o", "messages": "[REDACTED]"}`,
      `{"messages": "[REDACTED]", ${rest}}`,
      `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": ["[REDACTED]", "[REDACTED]"]}`,
      `{"model": "claude-sonnet-4-5", "max_tokens": 9, "system": "[REDACTED]", "messages": "[REDACTED]"}`,
      `{"contents": ["[REDACTED]"], "generationConfig": {"temperature": 0}}`,
      `{"contents": "[REDACTED]", "generationConfig": {"temperature": 0}}`,
      `{"modelId": "m", "messages": ["[REDACTED]"], "inferenceConfig": {}}`,
    ]) {
      const literal = text.replaceAll('"', "'");
      for (const [one, languageId] of [
        [text, 'json'],
        [`sent ${text}\n`, 'log'],
        [`sent ${literal}\n`, 'log'],
      ] as const) {
        const inspection = inspect(one, { languageId });
        assert.equal(inspection.payloads.length, 1, one);
        assert.deepEqual(inspection.problems, [], one);
        assert.equal(inspection.notices.length, 1, one);
        assert.ok(told(one, languageId)[0]?.startsWith(notLogged), one);
        assert.equal(inspection.plan('complete').text, one);
        assert.ok(inspection.cuts(0).every(({ offset }) => offset <= one.length));
      }
    }
    assert.equal(inspect('{"messages": "[REDACTED]"}').payloads.length, 0);
  });

  it('words that were redacted: what stands around them is judged', () => {
    const user = '{"role": "user", "content": "[REDACTED]"}';
    assert.deepEqual(told(body(user), 'json').slice(1), ['"[REDACTED]"', []]);
    assert.deepEqual(told(body(user, result), 'json').slice(1), ['"[REDACTED]"', ['orphan-tool-result']]);
    assert.deepEqual(told(body(call('"{}"'), user)).slice(1), ['"[REDACTED]"', ['unanswered-tool-call']]);
    const part = '{"role": "user", "content": [{"type": "text", "text": "<redacted>"}]}';
    assert.deepEqual(told(`sent ${body(part, result)}`).slice(1), ['"<redacted>"', ['orphan-tool-result']]);
    const broken = body(user, result);
    assert.equal(inspect(broken).plan('minimal').text, body(user));
  });

  it('words of blocks that were redacted: calls may have been among them', () => {
    const text = (said: string) =>
      `{"model": "claude-sonnet-4-5", "max_tokens": 5, "messages": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": ${said}}, {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t", "content": "1"}]}]}`;
    assert.deepEqual(told(text('"[REDACTED]"'), 'json').slice(1), ['"[REDACTED]"', []]);
    assert.deepEqual(told(text('["[REDACTED]"]'), 'json').slice(1), ['"[REDACTED]"', []]);
    assert.deepEqual(told(text('"Ho"'), 'json').slice(1), [undefined, ['orphan-tool-result']]);
  });

  it('what a person wrote is nobody’s elision', () => {
    for (const text of [
      body('{"role": "user", "content": "messages: [Array] and 3... (truncated)"}'),
      body('{"role": "user", "content": "see ... 87 more characters, [REDACTED]"}'),
      body(
        '{"role": "user", "content": [{"type": "text", "text": "..."}]}',
        '{"role": "user", "content": "[Array]"}',
      ),
      '{"model": "gpt-4o", "input": "..."}',
      body('{"role": "user", "content": "\'a\'+5, attachment://file.txt"}'),
      `${body('{"role": "user", "content": "Hi"}')}\nmessages: 3 [Array]\n`,
    ]) {
      assert.equal(told(text)[0], undefined, text);
      assert.equal(told(`sent ${text}`)[0], undefined, text);
      assert.equal(told(text, 'json')[0], undefined, text);
    }
  });
});
