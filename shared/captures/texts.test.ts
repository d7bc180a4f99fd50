import assert from 'node:assert/strict';
import { inspect } from '../index.ts';
import { check } from '../testing/fixture.ts';
import { applyEdits } from '../text/edits.ts';

/** The text after the first fix of its first problem. */
function fixed(text: string, languageId: string): string {
  const inspection = inspect(text, { languageId });
  const [problem] = inspection.problems;
  assert.ok(problem);
  const [fix] = inspection.fixes(problem);
  assert.ok(fix);
  return applyEdits(text, fix.edits);
}

describe('payloads in texts', () => {
  it('in a line of a log, behind words and brackets', () => {
    check(
      `2026-01-02 [INFO] (main.py:12) sending {"model": "gpt-4o", "messages": [{"role": "tool", "tool_call_id": "a", "content": "1"}]} [1 of 2]
                                                                       //^^^^^^^^^^^^^^ error orphan-tool-result: messages[0] answers a
2026-01-02 [INFO] done {`,
      { languageId: 'log' },
    );
  });

  it('in a fence of Markdown, and in one that is quoted', () => {
    check(
      `# Bug [1]

\`\`\`json
{"model": "gpt-4o", "messages": [
  {"role": "tool", "tool_call_id": "a", "content": "1"}
 //^^^^^^^^^^^^^^ error orphan-tool-result
]}
\`\`\`

> \`\`\`json
> {
>   "model": "gpt-4o",
>   "messages": [{"role": "tool", "tool_call_id": "b", "content": "1"}]
                //^^^^^^^^^^^^^^ error orphan-tool-result: messages[0] answers b
> }
> \`\`\`
`,
      { languageId: 'markdown' },
    );
  });

  it('once in a command below a progress bar, whose carriage returns end no lines', () => {
    const body = '{"model": "gpt-4o", "messages": [{"role": "tool", "tool_call_id": "a", "content": "1"}]}';
    const { problems } = inspect(`10%\r20%\r30%\ncurl https://api.openai.com/v1 -d '${body}'\n`);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['orphan-tool-result'],
    );
  });

  it('in a string of a string', () => {
    const body = { model: 'gpt-4o', messages: [{ role: 'tool', tool_call_id: 'a', content: '1' }] };
    const text = JSON.stringify({
      log: JSON.stringify({ url: 'https://api.openai.com', body: JSON.stringify(body) }),
    });
    const { payloads, problems } = inspect(text);
    assert.deepEqual(payloads[0]?.layers, ['json-string', 'json-string']);
    assert.deepEqual(payloads[0]?.path, ['/log', '/body']);
    assert.equal(payloads[0]?.target.reason, 'OpenAI: the host api.openai.com stands beside it.');
    const { start = 0, end = 0 } = problems[0]?.range ?? {};
    assert.equal(text.slice(start, end), String.raw`\\\"role\\\":\\\"tool\\\"`);
  });

  it('a line that is put in gets its neighbour’s prefix, and others keep theirs', () => {
    const call = '{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}';
    const text = `api-1  | POST {
api-1  |   "messages": [
db-1   | checkpoint 7
api-1  |     {
api-1  |       "role": "assistant",
api-1  |       "tool_calls": [${call}]
api-1  |     },
db-1   | checkpoint 8
api-1  |     {"role": "tool", "tool_call_id": "a", "content": "1"}
api-1  |   ]
api-1  | }
`;
    assert.equal(
      fixed(text, 'log'),
      text.replace('api-1  |       "tool_calls"', 'api-1  |       "content": "",\n$&'),
    );
  });

  it('a line that is put into rows of a log collector is a row of its own', () => {
    const lines = [
      'POST {',
      '  "messages": [',
      '    {"role": "user", "content": "Hi"},',
      '    {',
      '      "role": "assistant",',
      '      "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]',
      '    },',
      '    {"role": "tool", "tool_call_id": "a", "content": "1"}',
      '  ]',
      '}',
    ];
    const row = (line: string, time: number) => JSON.stringify({ log: `${line}\n`, stream: 'stdout', time });
    const text = `${lines.map(row).join('\n')}\n`;
    assert.equal(
      fixed(text, 'log'),
      text.replace(row(lines[5] as string, 5), `${row('      "content": "",', 4)}\n$&`),
    );
  });

  it('a body that breaks off: what stands is judged, the call at its end is not, and nothing is rewritten', () => {
    const whole = JSON.stringify({
      model: 'gpt-4o',
      messages: [
        { role: 'tool', tool_call_id: 'a', content: '1' },
        {
          role: 'assistant',
          content: '',
          tool_calls: [{ id: 'b', type: 'function', function: { name: 'f', arguments: '{}' } }],
        },
        { role: 'user', content: 'And now, what is it?' },
      ],
    });
    const python = whole.replaceAll('"', "'");
    const [message, call] = [whole.indexOf('And now') + 3, whole.indexOf('"arguments"') + 3];
    for (const at of [message, call, whole.indexOf(',{"role":"user"')])
      for (const text of [
        `DEBUG body=${whole.slice(0, at)}... (truncated, 512 chars total)\nDEBUG {"next": "line"}\n`,
        `DEBUG body=${whole.slice(0, at)}\nDEBUG [next] line {}\n`,
        `DEBUG body=${whole.slice(0, at)}`,
        `DEBUG body=${JSON.stringify(whole).slice(0, at + 20)}\nDEBUG next\n`,
        `DEBUG body=${python.slice(0, at)}...\nDEBUG next\n`,
      ]) {
        const inspection = inspect(text, { languageId: 'log', provider: 'openai' });
        assert.deepEqual(
          inspection.problems.map(({ rule, pointer }) => [rule, pointer]),
          [['orphan-tool-result', '/messages/0']],
          text,
        );
        assert.deepEqual(
          inspection.problems.flatMap((problem) => inspection.fixes(problem)),
          [],
          text,
        );
      }
  });

  it('in rows of a trace of curl: shown, and not rewritten', () => {
    const body = JSON.stringify({
      model: 'gpt-4o',
      messages: [
        { role: 'user', content: 'What is it?' },
        { role: 'tool', tool_call_id: 'a', content: 'x'.repeat(70) },
      ],
    });
    const rows = (body.match(/.{1,64}/g) ?? []).map(
      (row, at) => `${(at * 64).toString(16).padStart(4, '0')}: ${row}\n`,
    );
    const text = `=> Send header, 9 bytes (0x9)\n0000: POST / HTTP/1.1\n=> Send data, ${body.length} bytes (0x1)\n${rows[0]}${rows[1]}<= Recv data, 5 bytes (0x5)\n0000: {"ok"\n=> Send data, 7 bytes (0x7)\n${rows.slice(2).join('')}== Info: done\n`;
    const inspection = inspect(text, { languageId: 'log' });
    assert.deepEqual(inspection.extract(0), JSON.parse(body));
    assert.equal(inspection.problems[0]?.rule, 'orphan-tool-result');
    assert.deepEqual(inspect(text.replaceAll('\n', '\r\n')).extract(0), JSON.parse(body));
    const { text: after, refusals } = inspection.plan('minimal');
    assert.equal(after, text);
    assert.match(refusals[0]?.reason ?? '', /^curl --trace-ascii wrote this in rows/);
  });

  it('in quotes of a line, however they are escaped', () => {
    const body = { model: 'gpt-4o', messages: [{ role: 'tool', tool_call_id: 'a', content: 'it\'s "1"\n' }] };
    const json = JSON.stringify(body);
    const once = JSON.stringify(json).slice(1, -1);
    for (const line of [
      `level=info body="${once}" status=400`,
      `level=info msg="sent ${JSON.stringify(JSON.stringify({ body: json })).slice(1, -1)}"`,
      `say "hi" Body: ${once}`,
      `"POST /v1" Body: ${once} "400 Bad Request"`,
      `Body: "${once.replaceAll('\\"', '\\u0022')}" sent to "me"`,
      `INFO body='${json.replace(/[\\']/g, '\\$&')}' (it's sent)`,
      `INFO data=b'${json.replace(/[\\']/g, '\\$&')}'`,
      `("POST", "${once}\\a")`.replace('\\a', ''),
    ]) {
      const inspection = inspect(`start\n${line}\nend "{\n`, { languageId: 'log' });
      assert.deepEqual(inspection.extract(0), body, line);
      assert.deepEqual(inspection.payloads.length, 1, line);
      assert.equal(inspection.problems[0]?.rule, 'orphan-tool-result', line);
    }
  });

  it('a string is written as its writer wrote it', () => {
    const call = { id: 'a', type: 'function', function: { name: 'f', arguments: '{}' } };
    const messages = [
      { role: 'user', content: 'Ça va?' },
      { role: 'assistant', tool_calls: [call] },
      { role: 'tool', tool_call_id: 'a', content: '1' },
    ];
    const dotnet = (text: string) =>
      text
        .replaceAll('"', '\\u0022')
        .replace(/[^ -~]/g, (c) => `\\u00${c.charCodeAt(0).toString(16).toUpperCase()}`);
    const text = `{"Body":"${dotnet(JSON.stringify({ messages }).replaceAll('\\"', '\\\\"'))}"}`;
    const after = fixed(text, 'json');
    assert.equal(after, text.replace(dotnet('"tool_calls"'), dotnet('"content":"","tool_calls"')));
  });

  it('a string that is no JSON may hold text that does: an issue that was exported', () => {
    const text = JSON.stringify({
      title: 'Broken',
      body: 'See:\n\n```json\n{"model":"gpt-4o","messages":[{"role":"tool","tool_call_id":"a","content":"1"}]}\n```',
    });
    assert.deepEqual(
      inspect(text).problems.map(({ rule, range }) => [rule, text.slice(range.start, range.end)]),
      [['orphan-tool-result', String.raw`\"role\":\"tool\"`]],
    );
  });

  it('nothing is found in texts without a payload, however they begin', () => {
    for (const text of [
      '[2026-01-02 03:04:05] INFO {"messages": 3}\n[2026-01-02] {"role": "admin"}\n',
      '{\n  say: "messages"\n}\nfunction f() { return {"role": 1} }\n',
      '"messages" [ { '.repeat(500),
      '{"role": '.repeat(5000),
      `${'['.repeat(20_000)}"messages"${']'.repeat(20_000)} x`,
    ]) {
      assert.deepEqual(inspect(text, { languageId: 'log' }).payloads, []);
    }
  });

  it('in lines with a prefix behind a byte order mark', () => {
    const body = JSON.stringify({ model: 'gpt-4o', messages: [{ role: 'user', content: 'Hi' }] }, null, 2);
    const inspection = inspect(`\ufeff${body.replace(/^/gm, 'api-1  | ')}\n`, { languageId: 'log' });
    assert.deepEqual(inspection.extract(0), JSON.parse(body));
  });

  it('as Node prints it, a request of results alone', () => {
    const text = `sent {
  model: 'gpt-4.1',
  conversation: 'conv_1',
  input: [ { type: 'function_call_output', call_id: 'call_1', output: '5222' } ]
}`;
    assert.equal(inspect(text, { languageId: 'log' }).payloads[0]?.dialect, 'openai-responses');
  });

  it('in what a program hands to a function', () => {
    const body = "{'messages': [{'role': 'tool', 'tool_call_id': 'a', 'content': '1'}]}";
    for (const text of [
      `client.send(**${body})\n`,
      `print(repr(${body}), end='')`,
      `log.debug("sent", ${body})`,
    ]) {
      assert.deepEqual(
        inspect(text, { languageId: 'python' }).problems.map(({ rule }) => rule),
        ['orphan-tool-result'],
        text,
      );
    }
  });

  it('messages of LangChain as Python and Node print them', () => {
    const calls = "[{'name': 'f', 'args': {}, 'id': 'a', 'type': 'tool_call'}]";
    const python = `[HumanMessage(content='Hi', additional_kwargs={}), AIMessage(content='', tool_calls=${calls}), HumanMessage(content='Ho')]`;
    const node = `[\n  HumanMessage {\n    "content": "Hi"\n  },\n  AIMessage {\n    "content": "",\n    "tool_calls": ${calls.replaceAll("'", '"')}\n  },\n  HumanMessage {\n    "content": "Ho"\n  }\n]`;
    for (const text of [python, node]) {
      const inspection = inspect(`sent ${text}\n`, { languageId: 'log' });
      assert.deepEqual(
        inspection.problems.map(({ rule, pointer }) => [rule, pointer]),
        [['unanswered-tool-call', '/1/tool_calls/0']],
      );
      assert.deepEqual(
        inspect(inspection.plan('complete').text, { languageId: 'log' }).problems.filter(
          ({ severity }) => severity === 'error',
        ),
        [],
      );
    }
  });

  it('escaped quotes that lead nowhere take no longer than their length', function () {
    this.timeout(20_000);
    for (const some of [
      'role\\ ',
      'role\\" ',
      '\\"role\\": [{',
      "'{ role\\",
      '"{\\"role\\',
      '\'{"role"',
      '\\\\\\\\',
      '[ [{\n',
    ])
      for (const end of ['', '"', '\nrole\\'])
        assert.deepEqual(
          inspect(`"messages\\" ${some.repeat(20_000)}${end}`, { languageId: 'log' }).payloads,
          [],
        );
  });

  it('a log that breaks off in a string of many quotes takes no longer than its length', function () {
    this.timeout(20_000);
    for (const quoted of ['\\"role\\": ', "\\'role\\': "]) {
      const text = `sent {"role": {'role': "'${quoted.repeat(50_000)}`;
      assert.deepEqual(inspect(text, { languageId: 'log' }).payloads, []);
    }
  });
});
