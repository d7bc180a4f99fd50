import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextRange } from '../api.ts';
import { edited, editsOf, seeds, words } from '../testing/layers.ts';
import { applyEdits } from '../text/edits.ts';
import { withoutAnsi } from './ansi.ts';
import { cmdWord } from './cmd-word.ts';
import { halfEscaped } from './half-escaped.ts';
import { jsonString } from './json-string.ts';
import { powerShellString } from './powershell-string.ts';
import { hereDocument, shellWord } from './shell-word.ts';
import { sourceString } from './source-string.ts';
import { stringList } from './string-list.ts';
import { withoutUnknowns } from './unknowns.ts';

const ENCODERS: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => JSON.stringify(text),
  ascii: (text) => JSON.stringify(text).replace(/[\u007f-\uffff]/g, unicode),
  dotnet: (text) =>
    `"${JSON.stringify(text)
      .slice(1, -1)
      .replaceAll('\\"', '\\u0022')
      .replace(/['<>&+`\u007f-\uffff]/g, unicode)}"`,
  php: (text) => JSON.stringify(text).replaceAll('/', '\\/'),
};

/** Where the strings of a text stand. */
function stringsOf(text: string): TextRange[] {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(({ index, 0: string }) => ({
    start: index,
    end: index + string.length,
  }));
}

/** A text between quotes, escaped as in C. */
function inLiteral(text: string, quote: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
  return `${quote}${escaped.replaceAll('\n', '\\n').replaceAll('\r', '\\r')}${quote}`;
}

function template(text: string): string {
  return `\`${text.replace(/[\\`$]/g, '\\$&').replaceAll('\r', '\\r')}\``;
}

/** A text in quotes of a shell. */
function inQuotes(text: string, style: string): string {
  if (style === 'single') return `'${text.replaceAll("'", "'\\''")}'`;
  if (style === 'double') return `"${text.replace(/[$`"\\]/g, '\\$&')}"`;
  return `$'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
}

function unicode(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
}

describe('layers', () => {
  for (const [name, encode] of Object.entries(ENCODERS)) {
    it(`a JSON string written as ${name}: an edit of what it says is an edit of the string, and of nothing else`, () => {
      fc.assert(
        fc.property(words, words, seeds, (text, around, made) => {
          const before = JSON.stringify(around);
          const outer = `${before}${encode(text)}${before}`;
          const range = { start: before.length, end: outer.length - before.length };
          const inner = jsonString(outer, range);
          assert.equal(inner.text, text);
          const edits = editsOf(text.length, made);
          const after = edited(outer, inner, edits);
          assert.ok(after.startsWith(before) && after.endsWith(before));
          assert.equal(JSON.parse(after.slice(before.length, -before.length)), applyEdits(text, edits));
        }),
      );
    });
  }

  it('a string in which quotes alone are escaped', () => {
    const json = words.map((text) => JSON.stringify({ text }));
    fc.assert(
      fc.property(json, seeds, (text, made) => {
        const outer = `body="${text.replaceAll('"', '\\"')}" n=1`;
        const inner = halfEscaped(outer, { start: 6, end: outer.length - 5 });
        assert.equal(inner.text, text);
        const edits = editsOf(text.length, made).map((edit) => ({
          ...edit,
          newText: JSON.stringify(edit.newText),
        }));
        const after = edited(outer, inner, edits);
        assert.equal(after, `body="${applyEdits(text, edits).replaceAll('"', '\\"')}" n=1`);
      }),
    );
  });

  it('a JSON string: what is put in is escaped as its neighbours are', () => {
    fc.assert(
      fc.property(words, seeds, fc.constantFrom('dotnet', 'ascii'), (any, made, name) => {
        // Half of a pair is written otherwise by JSON.stringify, whatever the neighbours are.
        const text = any.replaceAll('😀', 'ü');
        const encode = ENCODERS[name] as (text: string) => string;
        const whole = `"é${text}`;
        const outer = encode(whole);
        const edits = editsOf(text.length, made).map(({ range, newText }) => ({
          range: { start: range.start + 2, end: range.end + 2 },
          newText,
        }));
        const after = edited(outer, jsonString(outer, { start: 0, end: outer.length }), edits);
        assert.equal(after, encode(applyEdits(whole, edits)));
      }),
    );
  });

  /** A text in quotes of every kind, one behind the other. */
  const quotedParts = fc.array(fc.tuple(fc.constantFrom('single', 'double', 'dollar'), words), {
    minLength: 1,
    maxLength: 4,
  });

  it('a word of a shell keeps its quotes, and what is put in is quoted as they are', () => {
    fc.assert(
      fc.property(quotedParts, seeds, (parts, made) => {
        const outer = `-d ${parts.map(([style, said]) => inQuotes(said, style)).join('')} x`;
        const word = shellWord(outer, 3);
        assert.ok(word);
        const { inner, range } = word;
        const said = parts.map(([, one]) => one).join('');
        assert.equal(inner.text, said, outer);
        assert.equal(range.end, outer.length - 2);
        const edits = editsOf(said.length, made);
        const after = edited(outer, inner, edits);
        assert.ok(after.startsWith('-d ') && after.endsWith(' x'));
        const again = shellWord(after, 3);
        assert.equal(again?.inner.text, applyEdits(said, edits), after);
        assert.equal(again?.range.end, after.length - 2);
      }),
    );
  });

  const WINDOWS: Readonly<Record<string, (text: string) => string>> = {
    'carets of cmd.exe': (text) =>
      `^"${text
        .replace(/[\\"]/g, '\\$&')
        .replace(/[^\w\s\-:=+~'/.,?;()*`]/g, '^$&')
        .replaceAll('\n', '^\n\n')}^"`,
    'doubled quotes of cmd.exe': (text) =>
      `"${text.replaceAll('\\', '\\\\').replaceAll('"', '""').replaceAll('\n', '"^\n\n"')}"`,
    'quotes of cmd.exe': (text) => `"${text.replace(/[\\"]/g, '\\$&')}"`,
    'single quotes of PowerShell': (text) => `'${text.replaceAll("'", "''")}'`,
    'double quotes of PowerShell': (text) => `"${text.replace(/[`$"]/g, '`$&')}"`,
    'a here-string of PowerShell': (text) => `@'\n${text}\n'@`,
    'a here-string of PowerShell that is filled in': (text) => `@"\n${text.replace(/[`$]/g, '`$&')}\n"@`,
  };
  for (const [name, write] of Object.entries(WINDOWS)) {
    it(`${name} are kept, and what is put in is written as they are, or refused`, () => {
      const read = (text: string, start: number) =>
        name.endsWith('cmd.exe') ? cmdWord(text, start) : powerShellString(text, start, new Set());
      const lines = name !== 'quotes of cmd.exe';
      const said = words.map(
        (text) => `{${name.startsWith('doubled') ? '""' : ''}${text.replace(/\r|\n(?!\w)/g, '')}`,
      );
      let refused = 0;
      fc.assert(
        fc.property(said, seeds, (text, made) => {
          if (!lines && text.includes('\n')) return;
          const outer = `-d ${write(text)} x`;
          const word = read(outer, 3);
          assert.ok(word, outer);
          assert.equal(word.inner.text, text, outer);
          assert.equal(word.range.end, outer.length - 2);
          const edits = editsOf(text.length, made).map((edit) => ({
            ...edit,
            range: { start: Math.max(3, edit.range.start), end: Math.max(3, edit.range.end) },
            newText: edit.newText.replaceAll('\r', ''),
          }));
          if (edits.length > 1) return;
          const encoded = word.inner.encode(edits);
          if ('refused' in encoded) {
            refused++;
            return;
          }
          const after = applyEdits(outer, encoded.edits);
          assert.ok(after.startsWith('-d ') && after.endsWith(' x'));
          assert.equal(read(after, 3)?.inner.text, applyEdits(text, edits), after);
        }),
      );
      assert.ok(refused < 60, `${refused}`);
    });
  }

  const LITERALS: Readonly<Record<string, readonly ((text: string) => string)[]>> = {
    javascript: [(text) => inLiteral(text, "'"), (text) => inLiteral(text, '"'), template],
    python: [
      (text) => inLiteral(text, "'"),
      (text) => `b${inLiteral(text, '"')}`,
      (text) => `"""${text.replace(/[\\"]/g, '\\$&').replaceAll('\r', '\\r')}"""`,
      (text) => `f${inLiteral(text, "'").replace(/[{}]/g, '$&$&')}`,
    ],
    java: [
      (text) => inLiteral(text, '"'),
      (text) => `"""${text.replace(/[\\"]/g, '\\$&').replaceAll('\r', '\\r')}"""`,
    ],
    csharp: [(text) => `@"${text.replaceAll('"', '""')}"`],
    php: [
      (text) => `'${text.replace(/[\\']/g, '\\$&')}'`,
      (text) => `"${text.replace(/[\\"$]/g, '\\$&').replaceAll('\r', '\\r')}"`,
    ],
    ruby: [
      (text) => `'${text.replace(/[\\']/g, '\\$&')}'`,
      (text) => inLiteral(text, '"').replaceAll('#', '\\#'),
    ],
    elixir: [
      (text) => `~s(${text.replace(/[\\)]/g, '\\$&').replaceAll('\r', '\\r')})`,
      (text) => inLiteral(text, '"'),
    ],
    lua: [(text) => `[==[${text}]==]`, (text) => inLiteral(text, "'")],
    rust: [(text) => `r##"${text}"##`],
  };
  for (const [family, writers] of Object.entries(LITERALS)) {
    it(`a literal of ${family} is written in its own way, or refused`, () => {
      const part = fc.tuple(fc.nat(writers.length - 1), words);
      const joined = { python: ' ', php: ' . ', elixir: ' <> ', lua: ' .. ' }[family] ?? ' + ';
      fc.assert(
        fc.property(
          fc.array(part, { minLength: 1, maxLength: family === 'rust' ? 1 : 3 }),
          seeds,
          (parts, made) => {
            const outer = `x(${parts.map(([at, said]) => writers[at]?.(said)).join(joined)});`;
            const string = sourceString(outer, 2, family, new Set());
            assert.ok(string, outer);
            const said = parts.map(([, one]) => one).join('');
            assert.equal(string.inner.text, said, outer);
            const edits = editsOf(said.length, made);
            const encoded = string.inner.encode(edits);
            if ('refused' in encoded) return;
            const after = applyEdits(outer, encoded.edits);
            const again = sourceString(after, 2, family, new Set());
            assert.equal(again?.inner.text, applyEdits(said, edits), after);
            assert.equal(after.slice(again?.range.end), ');');
          },
        ),
      );
    });
  }

  it('literals of python that are joined over any number of blanks', () => {
    const outer = `'{'${' '.repeat(16_000_000)}'}'`;
    assert.equal(sourceString(outer, 0, 'python', new Set())?.inner.text, '{}');
  });

  it('a literal behind a text of any length is rewritten for what it costs itself', function () {
    this.timeout(10_000);
    const outer = `${' '.repeat(16_000_000)}'{}'`;
    const literal = sourceString(outer, 16_000_000, 'javascript', new Set());
    for (let times = 0; times < 1000; times++)
      assert.ok(literal && 'edits' in literal.inner.encode([{ range: { start: 1, end: 1 }, newText: ' ' }]));
  });

  it('a here-document in which a shell puts nothing in', () => {
    fc.assert(
      fc.property(words, seeds, fc.boolean(), (text, made, sparse) => {
        // Backslashes in front of other characters need no escape.
        const written = text.replace(sparse ? /[$`]|\\(?=[$`\\\n]|$)/g : /[$`\\]/g, '\\$&');
        const range = { start: 6, end: 6 + written.length };
        const outer = `<<EOF\n${written}\nEOF\n`;
        const { inner } = hereDocument(outer, range);
        assert.equal(inner.text, text);
        const edits = editsOf(text.length, made);
        const after = edited(outer, inner, edits);
        const again = hereDocument(after, { start: 6, end: after.length - 5 });
        assert.equal(again.inner.text, applyEdits(text, edits), after);
      }),
    );
  });

  it('what is filled in later stays, and the rest is rewritten around it', () => {
    const says = {
      '"a": 1, ': '"a": 1, ',
      '"b $X c", ': '..., ',
      '$X, ': '..., ',
      '"$X": 2, ': '"$X": 2, ',
      '"d\\"$X" ': '... ',
    };
    const part = fc.constantFrom(...(Object.keys(says) as (keyof typeof says)[]));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), seeds, (parts, made) => {
        const outer = parts.join('');
        const places = [...outer.matchAll(/\$X/g)].map(({ index }) => ({ start: index, end: index + 2 }));
        const inner = withoutUnknowns(outer, places);
        assert.equal(inner === undefined, places.length === 0);
        if (inner === undefined) return;
        assert.equal(inner.text, parts.map((one) => says[one]).join(''));
        const edits = editsOf(inner.text.length, made);
        const encoded = inner.encode(edits);
        if ('refused' in encoded) return;
        const after = applyEdits(outer, encoded.edits);
        assert.equal(after.match(/\$X/g)?.length, places.length);
      }),
    );
  });

  it('what is filled in beside a text of any length', () => {
    const outer = `{"content": "${'x'.repeat(16_000_000)}", "id": "a-{{id}}"}`;
    const start = outer.indexOf('{{id}}');
    const inner = withoutUnknowns(outer, [{ start, end: start + 6 }]);
    assert.equal(inner?.text.slice(-14), 'x", "id": ...}');
  });

  it('a list of lines: what it says is rewritten line by line', () => {
    fc.assert(
      fc.property(words, words, seeds, fc.constantFrom(', ', ',\n   '), (head, tail, made, between) => {
        const text = `a\n${head}\n${tail}`;
        const list = (said: string) => said.split(/(?<=\n)/).map((line) => JSON.stringify(line));
        const outer = `[${list(text).join(between)}]`;
        const inner = stringList(outer, stringsOf(outer));
        assert.equal(inner.text, text);
        const edits = editsOf(text.length, made);
        const after = edited(outer, inner, edits);
        assert.equal(JSON.parse(after).join(''), applyEdits(text, edits), after);
        assert.deepEqual(stringList(after, stringsOf(after)).text, applyEdits(text, edits));
        // Each line is a string of its own, as before.
        const lines = applyEdits(text, edits).split(/(?<=\n)/);
        if (lines.join('') !== '') assert.deepEqual(JSON.parse(after), lines);
      }),
    );
  });

  it('a list of lines of which the last goes, and the one before becomes two', () => {
    const outer = JSON.stringify(['a\n', '\r\n', 'a']);
    const after = edited(outer, stringList(outer, stringsOf(outer)), [
      { range: { start: 2, end: 3 }, newText: '\r\n' },
      { range: { start: 4, end: 5 }, newText: '' },
    ]);
    assert.deepEqual(JSON.parse(after), ['a\n', '\r\n', '\n']);
  });

  it('colours stay where they are', () => {
    const colour = fc.constantFrom('', '\u001b[32m', '\u001b[0m', '\u001b[1;31m');
    const coloured = fc.array(fc.tuple(colour, words), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(coloured, seeds, (parts, made) => {
        const outer = `${parts.map((part) => part.join('')).join('')}\u001b[0m`;
        const inner = withoutAnsi(outer);
        assert.ok(inner);
        assert.equal(inner.text, parts.map(([, said]) => said).join(''));
        const edits = editsOf(inner.text.length, made);
        const after = edited(outer, inner, edits);
        assert.equal(withoutAnsi(after)?.text, applyEdits(inner.text, edits));
        const colours = /\u001b\[[\d;]*m/g;
        assert.deepEqual(after.match(colours), outer.match(colours));
      }),
    );
  });
});
