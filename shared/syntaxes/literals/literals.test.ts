import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Json } from '../../api.ts';
import { applyEdits } from '../../text/edits.ts';
import { asJson } from './read.ts';
import { inspected, python, spell } from './spelling.ts';

/** The JSON a literal is spelled as. */
function read(literal: string): string | undefined {
  return asJson(literal, { start: 0, end: literal.length })?.text;
}

describe('literals of Python', () => {
  it('are read as JSON', () => {
    const table: readonly (readonly [string, string])[] = [
      [`{'a': True, "b": None, 'c': (1, -2.5e3)}`, `{"a": true, "b": null, "c": [1, -2.5e3]}`],
      [`['it\\'s', "\\"", 'say "Hi"\\n']`, String.raw`["it's", "\"", "say \"Hi\"\n"]`],
      [String.raw`['\xe9\u00e9\U0001f600\a']`, String.raw`["éé😀\u0007"]`],
      [String.raw`b'{"a": "\xc3\xa9"}'`, String.raw`"{\"a\": \"é\"}"`],
      [`{'a': 'one '\n      'two', 'b': ('three '\n 'four')}`, `{"a": "one two", "b": "three four"}`],
      [`"""a\n"b" c"""`, String.raw`"a\n\"b\" c"`],
      [`r'\\d'`, String.raw`"\\d"`],
    ];
    for (const [literal, json] of table) assert.equal(read(literal), json, literal);
  });

  it('constructors are objects where they name what they take, and not known where they do not', () => {
    assert.equal(
      read(
        `[Message(role='tool', content=[Text(text='Hi')]), datetime.datetime(2026, 1, (2)), <function f at 0x1>]`,
      ),
      `[{"role": "tool", "content": [{"text": "Hi"}]}, ..., ...]`.replace(/(": )/g, '":'),
    );
  });

  it('may stand apart by any number of blanks and comments', () => {
    for (const gap of [' '.repeat(16_000_000), '# all\n'.repeat(300_000)])
      assert.equal(read(`['a',${gap}'b']`)?.replace(/\s+/g, ''), '["a","b"]');
  });

  it('words are not known, also those every object has a member for', () => {
    assert.equal(read('[undefined, constructor, toString, __proto__]'), '[..., ..., ..., ...]');
  });

  it('constructors leave out what is None; the content of a message is then null or not there', () => {
    const text = `{'a': None, 'b': [Part(text=None, data='x', of=None), Message(content=None, refusal=None, role='r')]}`;
    assert.equal(read(text), '{"a": null, "b": [{"data":"x", }, {"content":Unset, "role":"r"}]}');
  });

  it('messages of LangChain say by their class what they are, and members of an enumeration by their value', () => {
    assert.equal(
      read(`[HumanMessage(content='Hi'), messages.AIMessageChunk(id=None), Other(a=<Role.USER: 'user'>)]`),
      '[{"type": "HumanMessage", "content":"Hi"}, {"type": "AIMessageChunk", "id":null}, {"a":"user"}]',
    );
  });

  it('comments are no part of them, and stay', () => {
    const text = `[  # all\n  {'a': 1},  # it's "one"\n  // two\n  {'b': 'http://x'}\n]`;
    const inner = asJson(text, { start: 0, end: text.length });
    assert.equal(inner?.text, '[\n  {"a": 1},\n\n  {"b": "http://x"}\n]');
    const at = inner?.text.indexOf('},') ?? 0;
    const encoded = inner?.encode([{ range: { start: at + 2, end: at + 2 }, newText: '\n  null,' }]);
    assert.ok(encoded !== undefined && 'edits' in encoded);
    assert.equal(applyEdits(text, encoded.edits), text.replace('},', '},\n  None,'));
  });

  it('of source are written in the quotes it uses', () => {
    for (const [language, text, put] of [
      ['python', '{"a": "b"}', '"c": None, '],
      ['javascript', '{ a: "b" }', 'c: null, '],
      ['javascript', "{ a: 'b' }", 'c: null, '],
    ] as const) {
      const inner = asJson(text, { start: 0, end: text.length }, language);
      const at = inner?.text.indexOf('"a"') ?? 0;
      const encoded = inner?.encode([{ range: { start: at, end: at }, newText: '"c": null, ' }]);
      assert.ok(encoded !== undefined && 'edits' in encoded);
      assert.equal(applyEdits(text, encoded.edits), text.replace(/(?="?a"?:)/, put));
    }
  });

  it('what is no value is none', () => {
    for (const text of [
      "{'a': }",
      "{'a' 1}",
      "['a",
      '{a, b}',
      "{'a': 'b\n'}",
      "{'a': [1}]",
      '(',
      '',
      "'\\N{DASH}'",
    ]) {
      assert.equal(read(text), undefined, text);
    }
    assert.equal(read('['.repeat(5000) + ']'.repeat(5000)), undefined);
  });

  it('are written back in their own spelling', () => {
    const text = `{'a': 'x', 'n': None}`;
    const inner = asJson(text, { start: 0, end: text.length });
    assert.ok(inner);
    const at = inner.text.indexOf('"n"');
    const encoded = inner.encode([
      { range: { start: at, end: at }, newText: '"it\'s": [true, null, "a\\nb"], ' },
    ]);
    assert.ok('edits' in encoded);
    assert.equal(applyEdits(text, encoded.edits), `{'a': 'x', "it's": [True, None, 'a\\nb'], 'n': None}`);
  });

  it('what is put into a string is said in its quotes', () => {
    const put = (text: string, newText: string) => {
      const inner = asJson(text, { start: 0, end: text.length });
      assert.ok(inner);
      const at = inner.text.indexOf('!') + 1;
      const encoded = inner.encode([{ range: { start: at, end: at }, newText }]);
      return 'edits' in encoded ? applyEdits(text, encoded.edits) : encoded.refused;
    };
    assert.equal(put(`{'a': 'b!'}`, `it's \\"é\\n`), `{'a': 'b!it\\'s "é\\n'}`);
    assert.equal(put(`{'a': "b!"}`, `it's \\"`), `{'a': "b!it's \\""}`);
    assert.equal(put(`b'!'`, 'é'), String.raw`b'!\xc3\xa9'`);
    assert.equal(put(`r'!'`, 'é'), `r'!é'`);
  });

  it('nothing is put into a constructor, but into lists inside of it', () => {
    const text = `Message(role='tool', tool_calls=[])`;
    const inner = asJson(text, { start: 0, end: text.length });
    assert.ok(inner);
    const put = (before: string, newText: string) => {
      const at = inner.text.indexOf(before) + before.length;
      const encoded = inner.encode([{ range: { start: at, end: at }, newText }]);
      return 'edits' in encoded ? applyEdits(text, encoded.edits) : encoded.refused;
    };
    assert.equal(put('{', '"content":"", '), 'The arguments of a constructor are not rewritten.');
    assert.equal(put('[', '{"id": 1}'), `Message(role='tool', tool_calls=[{'id': 1}])`);
  });
});

describe("what Node's util.inspect prints", () => {
  it('is read as JSON', () => {
    const table: readonly (readonly [string, string])[] = [
      [`{ a: 1, 'b-c': "it's", $d: \`"'\` }`, String.raw`{ "a": 1, "b-c": "it's", "$d": "\"'" }`],
      [`{ a: 'one\\n' +\n    'two' }`, String.raw`{ "a": "one\ntwo" }`],
      ['[ [Object], [Array], [Function: f], ... 3 more items ]', '[ ..., ..., ..., ... ]'],
      ['{ a: undefined, b: 2026-01-02T03:04:05.000Z, c: undefined }', '{ "b": ..., }'],
      ['Message {\n  content: null }', '{\n  "content": null }'],
      ['AIMessage {}', '{"type": "AIMessage"}'],
    ];
    for (const [literal, json] of table) assert.equal(read(literal), json, literal);
  });
});

describe('a text of millions of characters', () => {
  it('is spelled as any other', () => {
    const long = '\n'.repeat(8_000_000);
    assert.equal(
      spell(JSON.stringify({ true: [long, true] }), python),
      `{'true':['${'\\n'.repeat(8_000_000)}',True]}`,
    );
    assert.equal(spell('{"a": "b', python), undefined);
  });
});

describe('what LangChain.js has it print', () => {
  const text = '[\n  AIMessage {\n    "content": "Hi"\n  }\n]';
  const inner = asJson(text, { start: 0, end: text.length });

  it('is JSON behind the names of classes, which say what it is', () => {
    assert.equal(inner?.text, '[\n  {"type": "AIMessage", \n    "content": "Hi"\n  }\n]');
  });

  it('gets JSON put in', () => {
    const at = inner?.text.lastIndexOf('\n') ?? 0;
    const encoded = inner?.encode([{ range: { start: at, end: at }, newText: ', {"type": null}' }]);
    assert.ok(encoded !== undefined && 'edits' in encoded);
    assert.equal(applyEdits(text, encoded.edits), text.replace(/\n\]/, ', {"type": null}\n]'));
  });
});

describe('any value', () => {
  const values: fc.Arbitrary<Json> = fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<Json>;

  for (const spelling of [python, inspected]) {
    it(`comes back from ${spelling.id}`, () => {
      fc.assert(
        fc.property(values, fc.constantFrom(0, 2), (value, indent) => {
          const literal = spell(JSON.stringify([value], null, indent), spelling);
          assert.ok(literal !== undefined);
          assert.deepEqual(JSON.parse(read(literal) ?? 'none'), JSON.parse(JSON.stringify([value])), literal);
        }),
      );
    });
  }
});
