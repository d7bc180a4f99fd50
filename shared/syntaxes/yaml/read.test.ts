import assert from 'node:assert/strict';
import { inspect } from '../../index.ts';

const payload = `{
  "model": "gpt-4o",
  "messages": [
    {"role": "tool", "tool_call_id": "a", "content": "1"},
    {"role": "user", "content": "Hi"}
  ]
}`;

/** A cassette whose last member is the body, as a literal block. */
function cassette(header: string): string {
  return `interactions:\n- request:\n    body: ${header}\n${payload.replace(/^/gm, '      ')}\n`;
}

describe('a body in a block of YAML', () => {
  for (const header of ['|', '|-', '|+']) {
    it(`${header} is rewritten where lines end in CRLF`, () => {
      const text = cassette(header).replaceAll('\n', '\r\n');
      const { text: after } = inspect(text, { languageId: 'yaml' }).plan('minimal');
      assert.equal(after, text.replace(/ {10}\{"role": "tool".*\r\n/, ''));
    });
  }

  it('is rewritten in a folded one, whose lines go on', () => {
    const folded = `{"model": "gpt-4o",\n"messages": [{"role": "tool", "tool_call_id": "a",\n"content": "1"},\n{"role": "user", "content": "Hi"}]}`;
    for (const header of ['>', '>-', '>+']) {
      const text = cassette(header).replace(
        payload.replace(/^/gm, '      '),
        folded.replace(/^/gm, '      '),
      );
      const inspection = inspect(text, { languageId: 'yaml' });
      assert.deepEqual(
        inspection.problems.map(({ rule, range }) => [rule, text.slice(range.start, range.end)]),
        [['orphan-tool-result', '"role": "tool"']],
      );
      assert.equal(inspection.plan('minimal').text, text.replace(/\{"role": "tool"[^}]*\},\n {6}/, ''));
    }
  });

  it('is read where the file ends without a line end', () => {
    for (const header of ['|', '|-', '|+']) {
      const { problems } = inspect(cassette(header).trimEnd(), { languageId: 'yaml' });
      assert.deepEqual(
        problems.map(({ rule }) => rule),
        ['orphan-tool-result'],
      );
    }
  });

  it('is read behind a byte order mark', () => {
    const { payloads } = inspect(`\ufeff${cassette('|')}`, { languageId: 'yaml' });
    assert.deepEqual(payloads[0]?.layers, ['yaml', 'json-string']);
  });

  it('takes no longer than its length for blanks and empty lines', function () {
    this.timeout(5000);
    const many = 200_000;
    const texts = [
      `interactions:\n- "role": "a${' '.repeat(many)}b"\n`,
      `interactions:\n- "role": |\n    a\n${'\n'.repeat(many)}    b\n`,
    ];
    for (const text of texts) assert.deepEqual(inspect(text, { languageId: 'yaml' }).problems, []);
  });
});

describe('a body in double quotes of YAML', () => {
  const asPyYaml = (says: string) => `interactions:
- request:
    body: "{\\"model\\": \\"gpt-4o\\", \\"messages\\": [{\\"role\\": \\"user\\", \\"content\\"\\
      : \\"Caf\\xE9 \\U0001F600 na\\xEFve\\"}, {\\"role\\": \\"tool\\", \\"tool_call_id\\": \\"\\
      c1\\", \\"content\\": \\"${says}\\"}]}"
    uri: https://api.openai.com/v1/chat/completions
  response:
    status: {code: 400}
`;

  it('is read and rewritten around an emoji', () => {
    const text = asPyYaml('x');
    const inspection = inspect(text, { languageId: 'yaml' });
    assert.deepEqual(
      inspection.problems.map(({ rule, range }) => [rule, text.slice(range.start, range.end)]),
      [['orphan-tool-result', '\\"role\\": \\"tool\\"']],
    );
    assert.equal(inspection.plan('minimal').text, text.replace(/, \{\\"role\\": \\"tool[^}]*\}/, ''));
  });

  it('keeps what YAML 1.1 takes for line breaks as escapes', () => {
    const { text } = inspect(asPyYaml('a\\Lb\\Pc\\Nd\\U0001F600'), { languageId: 'yaml' }).plan('complete');
    assert.match(text, /"\[chatmend\] [^[]*a\\u2028b\\u2029c\\u0085d/);
    assert.doesNotMatch(text, /[\u0085\u2028\u2029]/);
  });
});

describe('a body as nodes of YAML', () => {
  const nodes = `interactions:
- request:
    parsed_body:
      messages:
      - role: assistant   # asks
        content: ''
        tool_calls:
        - id: a
          type: function
          function: {name: f, arguments: '{}'}
      # who goes on
      - role: user
        content: |-
          Hi
          there
      model: gpt-4o
    uri: https://api.openai.com/v1/chat/completions
  response:
    body: !!binary aGk=
    status: {code: 400}
`;
  const options = { languageId: 'yaml' };

  it('gets an item put in between others', () => {
    const { text } = inspect(nodes, options).plan('complete');
    assert.equal(
      text,
      nodes.replace(
        /( +)# who goes on/,
        `      - role: tool
        tool_call_id: a
        content: '[chatmend] No result was recorded for this tool call.'
$&`,
      ),
    );
    assert.deepEqual(
      inspect(text, options).problems.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('loses one, and a key', () => {
    const orphan = nodes.replace(
      '- role: assistant   # asks',
      '- role: tool\n        tool_call_id: b\n        content: x\n      $&',
    );
    const left = inspect(orphan, options).plan('minimal').text;
    assert.ok(!left.includes('tool_call_id: b'));
    assert.ok(left.startsWith(nodes.slice(0, nodes.indexOf('- role: assistant'))));
  });

  it('is not rewritten where a node stands elsewhere, and the reason is said', () => {
    const shared = nodes
      .replace('content: |-\n          Hi\n          there', 'content: &hi Hi')
      .replace("content: ''", 'content: *hi');
    const { problems } = inspect(shared, options);
    assert.deepEqual(problems, []);
  });
});

describe('a cassette of PyYAML in another style', () => {
  const options = { languageId: 'yaml' };
  const rules = (text: string) => inspect(text, options).problems.map(({ rule }) => rule);
  const single = `'interactions':
- 'request':
    'body': '{"model":"gpt-4o","messages":[{"role":"user","content":"It''s
      \\"so\\""},{"role":"tool","tool_call_id":"c","content":"x"}]}'
    'uri': 'https://api.openai.com/v1/chat/completions'
  'response':
    'status':
      'code': !!int '400'
`;
  const double = `"version": !!int "1"
"interactions":
- "request":
    "body": "{\\"model\\":\\"gpt-4o\\",\\"messages\\":[{\\"role\\":\\"user\\",\\"content\\"\\
      :\\"Hi\\"},{\\"role\\":\\"tool\\",\\"tool_call_id\\":\\"c\\",\\"content\\":\\"x\\"}]}"
    "uri": "https://api.openai.com/v1/chat/completions"
  "response":
    "status":
      "code": !!int "400"
`;
  const flow = `{interactions: [{request: {method: POST, parsed_body: {messages: [{content: 'Don''t',
              role: user}, {content: x, role: tool, tool_call_id: c}], model: gpt-4o},
        uri: 'https://api.openai.com/v1/chat/completions'}, response: {status: {code: 400}}}], version: 1}
`;
  const quotedFlow = `{"version": !!int "1", "interactions": [{"request": {"body": "{\\"model\\":\\"gpt-4o\\",\\"messages\\"\\
        :[{\\"role\\":\\"user\\",\\"content\\":\\"Hi\\"},{\\"role\\":\\"tool\\",\\"tool_call_id\\":\\"c\\"\\
        ,\\"content\\":\\"x\\"}]}", "uri": "https://api.openai.com/v1/chat/completions"}, "response": {
      "status": {"code": !!int "400"}}}]}
`;
  for (const [name, text] of Object.entries({ single, double, flow, quotedFlow }))
    it(`is read: ${name}`, () => {
      assert.deepEqual(rules(text), ['orphan-tool-result']);
      assert.deepEqual(inspect(text, options).notices, []);
      assert.deepEqual(rules(inspect(text, options).plan('complete').text), []);
    });

  it('keeps its style, its quotes and its comments in flow style', () => {
    const { text: after } = inspect(flow, options).plan('minimal');
    assert.equal(after, flow.replace(', {content: x, role: tool, tool_call_id: c}', ''));
    const noted = flow.replace(', {content: x,', ', # the first\n              {content: x,');
    assert.equal(
      inspect(noted, options).plan('minimal').text,
      noted.replace(/, # the first(\s+)\{[^}]*\}/, ' # the first$1'),
    );
  });

  it('gets an item in flow style beside such items, and one in quotes where keys stand in them', () => {
    const call =
      "{role: assistant, content: '', tool_calls: [{id: a, type: function, function: {name: f, arguments: '{}'}}]}";
    const told = "'[chatmend] No result was recorded for this tool call.'";
    const block = `interactions:
- request:
    parsed_body:
      messages:
      - ${call}
      - {role: user, content: 'Hi, you'}
`;
    const list = block.replace(/messages:\n {6}- (.*)\n {6}- (.*)\n/, 'messages: [$1, $2]\n');
    const double = list
      .replace(/\[\{role(.|\n)*/, '$&')
      .replace(/(\w+):(?= [\w{['])/g, '"$1":')
      .replaceAll("'{}'", '"{}"');
    for (const [text, added, before] of [
      [block, `- {role: tool, tool_call_id: a, content: ${told}}\n      `, '- {role: user'],
      [list, `{role: tool, tool_call_id: a, content: ${told}}, `, '{role: user'],
      [
        double,
        `{"role": "tool", "tool_call_id": "a", "content": ${told.replaceAll("'", '"')}}, `,
        '{"role": user',
      ],
    ] as const)
      assert.equal(inspect(text, options).plan('complete').text, text.replace(before, added + before));
  });

  it('has a text in quotes where what it says would end it', () => {
    const text = `interactions:
- request:
    parsed_body: {model: gpt-4o, messages: [{role: tool, tool_call_id: c, content: see}, {role: user, content: Hi}]}
`;
    const { text: after } = inspect(text, options).plan('complete');
    assert.deepEqual(rules(after), []);
    assert.ok(after.includes(', {role: user, content: Hi}]}'));
    assert.match(after, /content: (?:"|')\[chatmend\]/);
  });

  it('is JSON where it is spelled so', () => {
    const body = JSON.parse(payload);
    const text = JSON.stringify({ interactions: [{ request: { body }, response: {} }] }, undefined, 2);
    assert.deepEqual(inspect(text, options).payloads[0]?.layers, []);
  });

  it('is said to break off nowhere in YAML that is none', () => {
    const { payloads, notices } = inspect(double.replace('interactions', 'requests'), options);
    assert.deepEqual([payloads.length, notices], [1, []]);
  });
});
