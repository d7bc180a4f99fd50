import assert from 'node:assert/strict';
import type { DocumentOptions } from '../../api.ts';
import { inspect } from '../../index.ts';

/** What is told of what was wrapped in a text: by whom, and at which lines; nothing else may be told. */
function told(text: string, options: DocumentOptions = { languageId: 'log' }): [string, number][] {
  const { notices, payloads, problems } = inspect(text, options);
  assert.deepEqual([payloads.length, problems], [0, []], text);
  return notices.map(({ kind, message, range }) => {
    assert.equal(kind, 'wrapped', message);
    const by = /whose texts (.+) broke over lines/.exec(message)?.[1] ?? 'line ends';
    return [by, text.slice(0, range.start).split('\n').length];
  });
}

/** Breaks lines as a terminal does: at a width, wherever that is. */
function hard(text: string, width: number): string {
  return text.replace(new RegExp(`.{${width}}(?=.)`, 'g'), '$&\n');
}

/** Breaks lines in front of the word that would not fit. */
function soft(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1)}${lines.at(-1) === '' ? '' : ' '}${word}`;
    if (line.length > width && lines.at(-1) !== '') lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines.join('\n');
}

const says = 'Answer the following questions as best you can, and call a tool where one helps. '
  .repeat(3)
  .trim();
const json = JSON.stringify({
  model: 'gpt-4o',
  messages: [
    { role: 'system', content: says },
    { role: 'user', content: 'Weather?' },
    { role: 'tool', tool_call_id: 'call_9a8b7c6d5e4f3a2b1c0d', content: '18 C' },
  ],
});
const spaced = json.replace(/([:,])(?=["{[])/g, '$1 ');
const python = spaced.replaceAll('"', "'");

describe('a payload that was wrapped', () => {
  it('by a terminal, in the middle of words or between them, is told where it begins', () => {
    for (const width of [80, 100])
      for (const body of [json, spaced, python])
        for (const wrapped of [
          hard(`INFO sent ${body}`, width),
          // Where a word is longer than a line, who wraps between words breaks it too.
          soft(`INFO sent ${body === json ? spaced : body}`, width),
        ])
          for (const text of [`${wrapped}\n`, `ready\n${wrapped}\nready\n`, `a\n${wrapped}\n${wrapped}\n`]) {
            const lines = text
              .split('\n')
              .flatMap((line, at) => (line.startsWith('INFO sent') ? [at + 1] : []));
            assert.deepEqual(
              told(text),
              lines.map((line) => ['a terminal', line]),
            );
            assert.deepEqual(told(text.replaceAll('\n', '\r\n')).length, lines.length);
          }
  });

  it('by rich, as a dictionary it prints and by the handler it logs with', () => {
    const printed = `{
    'model': 'gpt-4o',
    'messages': [
        {
            'content': 'Please call the "get_something_by_name" tool with 
non-existent parameters to test error handling; on the second try you can use 
valid ones',
            'role': 'user'
        }
    ]
}
`;
    assert.deepEqual(told(printed), [['rich', 1]]);
    const logged = `[11/21/26 02:22:17] DEBUG    sent {'model': 'gpt-4o', 'messages':                  app.py:22
                             [{'role': 'user', 'content': 'Please call the tool with none of its          
                             parameters to test what comes of it'}]}                                      
`;
    assert.deepEqual(told(logged), [['rich', 1]]);
    assert.match(inspect(logged, { languageId: 'log' }).notices[0]?.message ?? '', /soft_wrap=True/);
  });

  it('by a terminal, as a document of its own and in a command', () => {
    const pretty = JSON.stringify(JSON.parse(json), undefined, 2).split('\n');
    const lines = pretty.map((line) => hard(line, 80)).join('\n');
    for (const body of [hard(spaced, 80), lines]) {
      assert.deepEqual(told(`${body}\n`, { name: 'body.json' }), [['a terminal', 1]]);
      assert.deepEqual(told(`\n${body}\n`, {}), [['a terminal', 2]]);
      assert.deepEqual(told(`curl https://api.openai.com/v1/chat/completions -d '${body}'\n`), [
        ['a terminal', 1],
      ]);
    }
  });

  it('by a terminal, behind a prefix on every line', () => {
    const lines = hard(spaced, 70).split('\n');
    assert.deepEqual(told(lines.map((line) => `api-1  | ${line}\n`).join('')), [['a terminal', 1]]);
    assert.deepEqual(told(lines.map((line) => `│ ${line.padEnd(70)} │\n`).join('')), [['rich', 1]]);
  });

  it('is one that is being written where a quote lacks', () => {
    const text = spaced.replace('Weather?"', 'Weather?').replaceAll('}, ', '},\n');
    assert.equal(inspect(text, { name: 'body.json' }).payloads.length, 1);
  });

  it('by Markdown, outside of fences', () => {
    const text = soft(`The body was ${spaced} and it failed.`, 80);
    assert.deepEqual(told(text, { languageId: 'markdown' }), [['Markdown', 1]]);
    assert.deepEqual(told(`\`\`\`\n${text}\n\`\`\`\n`, { languageId: 'markdown' }), [['a terminal', 2]]);
  });

  it('and breaks off', () => {
    const text = soft(
      `DEBUG:openai:Request options: {'method': 'post', 'json_data': ${python}, 'stream': `,
      80,
    );
    assert.deepEqual(told(`\`\`\`\n${text}\n\`\`\`\n`, { name: 'issue.md' }), [['a terminal', 2]]);
    assert.deepEqual(told(text), [['a terminal', 1]]);
  });

  it('with line ends somebody wrote', () => {
    assert.deepEqual(
      told(`sent {"model": "gpt-4o", "messages": [{"role": "user", "content": "Hi\nthere,\n\nyou"}]}\n`),
      [['line ends', 1]],
    );
  });

  it('is not one where all can be read, or where no payload stands', () => {
    assert.deepEqual(inspect(`sent ${json}\n`, { languageId: 'log' }).notices, []);
    for (const text of [
      `{ see 'messages' and "role" for what\nit is about }\n`,
      `sent {"level": "info", "note": "the \\"role\\" of\na 'role'"}\n`,
      `function f() { return { 'role': it's\n, } }`,
    ])
      assert.deepEqual(told(text), [], text);
  });

  it('takes no longer than its length', function () {
    this.timeout(5000);
    for (const unit of [
      `{'role': 'a\n`,
      `[{"role": "user\n`,
      `{"messages": [{'a': "\n"`,
      `{"role": "x", `,
      `x {"role": 'y" `,
    ])
      inspect(unit.repeat(20_000), { languageId: 'log' });
  });

  it('is told of twenty at most', () => {
    assert.equal(told(`${hard(`INFO sent ${json}`, 80)}\n`.repeat(30)).length, 20);
  });
});
