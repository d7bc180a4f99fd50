import assert from 'node:assert/strict';
import { inspect } from '../../index.ts';

const body = {
  model: 'm',
  messages: [
    { role: 'tool', tool_call_id: 'a', content: 'say "it\'s"\n' },
    { role: 'user', content: 'Hi' },
  ],
};
const json = JSON.stringify(body);
const pretty = JSON.stringify(body, null, 2);
const escaped = (text: string, quote: string) =>
  text.replace(/\\/g, '\\\\').replaceAll(quote, `\\${quote}`).replaceAll('\n', '\\n');
const indented = (text: string, by: number) => text.replaceAll('\n', `\n${' '.repeat(by)}`);
/** Broken in two behind the model. */
const [head, tail] = [json.slice(0, 13), json.slice(13)];

const SOURCES: readonly (readonly [name: string, languages: readonly string[], source: string])[] = [
  ['single quotes', ['javascript', 'typescript'], `const body = '${escaped(json, "'")}';`],
  ['joined', ['javascript'], `send('${escaped(head, "'")}' +\n  '${escaped(tail, "'")}');`],
  [
    'joined, in double quotes',
    ['javascript', 'java', 'csharp', 'go'],
    `x("${escaped(head, '"')}" +\n  "${escaped(tail, '"')}");`,
  ],
  ['a template', ['typescriptreact'], `const body = \`${pretty.replaceAll('\\', '\\\\')}\`;`],
  ['three quotes', ['python'], `body = """\n${pretty.replaceAll('\\', '\\\\')}\n"""\n`],
  ['three quotes, raw', ['python'], `body = r'''${pretty}'''\n`],
  [
    'beside each other',
    ['python'],
    `body = (\n    '${escaped(head, "'")}'\n    '${escaped(tail, "'")}'\n)\n`,
  ],
  ['bytes', ['python'], `send(b'${escaped(json, "'")}')\n`],
  [
    'a text block',
    ['java'],
    `String body = """\n    ${pretty.replaceAll('\\', '\\\\').replaceAll('\n', '\n    ')}\n    """;`,
  ],
  ['raw', ['csharp', 'kotlin'], `var body = """\n${pretty}\n""";`],
  ['verbatim', ['csharp'], `var body = @"${json.replaceAll('"', '""')}";`],
  ['backquotes', ['go'], `body := \`${pretty}\``],
  ['raw', ['rust'], `let body = r#"${pretty}"#;`],
  ['single quotes', ['php', 'ruby'], `$body = '${json.replace(/[\\']/g, '\\$&')}';`],
  ['raw', ['cpp'], `auto body = R"(${pretty})";`],
  [
    'double quotes',
    ['php', 'ruby', 'elixir', 'lua'],
    `body = "${escaped(json, '"').replaceAll('$', '\\$')}"`,
  ],
  [
    'a here-document',
    ['ruby'],
    `send(<<~JSON, 1)\n  ${indented(pretty.replaceAll('\\', '\\\\'), 2)}\nJSON\n`,
  ],
  [
    'a here-document with a mark at its end',
    ['ruby'],
    `  body = <<-"EOS"\n${pretty.replaceAll('\\', '\\\\')}\n  EOS\n`,
  ],
  ['a raw here-document', ['ruby'], `body = <<-'EOS'.strip\n  ${indented(pretty, 2)}\n  EOS\n`],
  [
    'a here-document',
    ['php'],
    `$body = <<<JSON\n  ${indented(pretty.replaceAll('\\', '\\\\'), 2)}\n  JSON;\n`,
  ],
  ['a nowdoc', ['php'], `$body = <<<'JSON'\n${pretty}\nJSON;\n`],
  ['a sigil', ['elixir'], `body = ~s(${json.replace(/[\\)]/g, '\\$&')})\n`],
  ['a raw sigil', ['elixir'], `body = ~S|${json}|\n`],
  ['three quotes', ['elixir'], `body = """\n${pretty.replaceAll('\\', '\\\\')}\n"""\n`],
  ['a raw sigil over lines', ['elixir'], `body = ~S'''\n${pretty}\n'''\n`],
  ['joined', ['elixir'], `x("${escaped(head, '"')}" <>\n  "${escaped(tail, '"')}")`],
  ['long brackets', ['lua'], `local body = [[${pretty}]]`],
  ['long brackets of a level', ['lua'], `local body = [==[\n${json}\n]==]`],
];

describe('bodies in source', () => {
  for (const [name, languages, source] of SOURCES) {
    for (const languageId of languages) {
      it(`${languageId}, ${name}: found in files and fences, and written back`, () => {
        for (const [text, options] of [
          [`${source}\n`, { languageId }],
          [`So:\n\n\`\`\`${languageId}\n${source}\n\`\`\`\n`, { languageId: 'markdown' }],
        ] as const) {
          const inspection = inspect(text, options);
          assert.deepEqual(
            inspection.problems.map(({ rule }) => rule),
            ['orphan-tool-result'],
          );
          assert.deepEqual(inspection.payloads[0]?.layers, ['source-string']);
          assert.deepEqual(inspection.extract(0), body);
          const plan = inspection.plan('complete');
          assert.deepEqual(plan.refusals, []);
          const after = inspect(plan.text, options);
          assert.deepEqual(
            after.problems.filter(({ severity }) => severity === 'error'),
            [],
          );
          assert.deepEqual(after.extract(0), JSON.parse(inspect(json).plan('complete').text));
        }
      });
    }
  }

  it('what a program fills in is not known, and stays', () => {
    const text = `fetch(url, { body: \`{"model": "\${model}", "messages": [\${first}, {"role": "tool", "tool_call_id": "a", "content": "1"}, {"role": "user", "content": "\${ask({})}!"}]}\` });\n`;
    const inspection = inspect(text, { languageId: 'javascript' });
    assert.deepEqual(inspection.payloads[0]?.layers, ['source-string', 'unknowns']);
    assert.deepEqual(inspection.problems, []);
    const whole = text.replace('${first}, ', '');
    const again = inspect(whole, { languageId: 'javascript' });
    assert.deepEqual(
      again.problems.map(({ rule }) => rule),
      ['orphan-tool-result'],
    );
    assert.equal(again.plan('minimal').text, whole.replace(/\{"role": "tool".*?\}, /, ''));
  });

  it('what Ruby, PHP and Elixir fill in is not known, and stays', () => {
    const tool = '{"role": "tool", "tool_call_id": "a", "content": "1"}, ';
    for (const [languageId, text] of [
      [
        'ruby',
        `x(<<~JSON)\n  {"model": "#{model}", "messages": [${tool}{"role": "user", "content": "#{ask({})}!"}], "tools": #{tools.to_json}}\nJSON\n`,
      ],
      [
        'php',
        `$x = <<<JSON\n  {"model": "$model", "messages": [${tool}{"role": "user", "content": "{$this->ask['a']} for \\$5"}], "tools": $tools}\n  JSON;\n`,
      ],
      [
        'elixir',
        `x = """\n{"model": "#{model}", "messages": [${tool}{"role": "user", "content": "#{ask.(%{})}!"}]}\n"""\n`,
      ],
    ] as const) {
      const inspection = inspect(text, { languageId });
      assert.deepEqual(inspection.payloads[0]?.layers, ['source-string', 'unknowns'], languageId);
      assert.deepEqual(
        inspection.problems.map(({ rule }) => rule),
        ['orphan-tool-result'],
      );
      assert.equal(inspection.plan('minimal').text, text.replace(tool, ''));
    }
  });

  it('a backslash that PHP knows nothing for stands for itself', () => {
    const text = `<?php\n$body = <<<JSON\n{"messages": [{"role": "tool", "tool_call_id": "a", "content": "\\u00e9 \\"x\\" \\\\n"}]}\nJSON;\n`;
    assert.deepEqual(inspect(text, { name: 'a.php' }).extract(0), {
      messages: [{ role: 'tool', tool_call_id: 'a', content: 'é "x" \n' }],
    });
  });

  it('of names between joined literals, and of fields', () => {
    for (const [languageId, text] of [
      [
        'javascript',
        `x('{"model": "' + model + '", "messages": [{"role": "tool", "tool_call_id": "a", "content": "1"}]}');`,
      ],
      [
        'python',
        `x(f'{{"model": "{model}", "messages": [{{"role": "tool", "tool_call_id": "a", "content": "1"}}]}}')`,
      ],
    ] as const) {
      const { problems } = inspect(text, { languageId });
      assert.deepEqual(
        problems.map(({ rule }) => rule),
        ['orphan-tool-result'],
        text,
      );
    }
  });

  it('texts without a literal that ends are left alone, in time about their length', function () {
    this.timeout(20_000);
    for (const begin of ["'{", '`{', '"""{', 'r#"{', '`{${', "'{' + ", "'{' + a + ", "f'{{{"]) {
      for (const languageId of ['javascript', 'python', 'rust', 'csharp']) {
        for (const end of ['', '\n'])
          assert.deepEqual(inspect(`"role": ${(begin + end).repeat(10_000)}`, { languageId }).payloads, []);
      }
    }
  });

  it('documents, sigils and brackets that do not end are left alone, too', function () {
    this.timeout(20_000);
    const words = Array.from({ length: 2000 }, (_, at) => `<<~W${at}\n{\n`).join('');
    for (const languageId of ['ruby', 'php', 'elixir', 'lua'])
      for (const begin of ['<<~A\n{', "<<<'A'\n{", '~s({', '"\"\"\n{', '[[{', '[==[{', '"#{{', words])
        assert.deepEqual(
          inspect(`"role": ${begin.repeat(begin === words ? 1 : 10_000)}`, { languageId }).payloads,
          [],
        );
  });
});
