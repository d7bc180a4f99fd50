import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit, TextRange } from '../api.ts';
import { applyEdits } from '../text/edits.ts';
import { withoutAnsi } from './ansi.ts';
import { halfEscaped } from './half-escaped.ts';
import { jsonCharacters, jsonString } from './json-string.ts';
import type { Inner } from './layer.ts';
import { escapedFeed } from './line-feed.ts';
import { Lines, type PrefixedLine } from './lines.ts';
import { hereDocument, shellWord } from './shell-word.ts';
import { Source } from './source.ts';
import { sourceString } from './source-string.ts';
import { stringList } from './string-list.ts';
import { withoutUnknowns } from './unknowns.ts';

/** Text with what layers escape, and line ends. */
const words = fc.string({
  unit: fc.constantFrom(
    'a',
    '"',
    '\\',
    '/',
    '$',
    '`',
    '\n',
    '\r\n',
    ' ',
    "'",
    '<',
    'é',
    '😀',
    '{',
    '\t',
    '1',
  ),
  maxLength: 30,
});

/** Edits that do not overlap, from pairs of numbers. */
function editsOf(length: number, seeds: readonly (readonly [number, number, string])[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  for (const [skip, take, newText] of seeds) {
    const start = Math.min(length, from + skip);
    const end = Math.min(length, start + take);
    if (start < from || (start === from && edits.length > 0)) break;
    edits.push({ range: { start, end }, newText });
    from = end;
  }
  return edits;
}

const seeds = fc.array(fc.tuple(fc.nat(8), fc.nat(6), words), { minLength: 1, maxLength: 3 });

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

/** The outer text after edits of the inner one. */
function edited(outer: string, inner: Pick<Inner, 'encode'>, edits: readonly TextEdit[]): string {
  const encoded = inner.encode(edits);
  assert.ok('edits' in encoded);
  return applyEdits(outer, encoded.edits);
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
    php: [(text) => `'${text.replace(/[\\']/g, '\\$&')}'`],
    rust: [(text) => `r##"${text}"##`],
  };
  for (const [family, writers] of Object.entries(LITERALS)) {
    it(`a literal of ${family} is written in its own way, or refused`, () => {
      const part = fc.tuple(fc.nat(writers.length - 1), words);
      const joined = { python: ' ', php: ' . ' }[family] ?? ' + ';
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

  it('lines keep their prefixes, and those of others stay whole', () => {
    const line = fc.tuple(
      fc.boolean(),
      fc.string({ unit: fc.constantFrom('a', ' ', '{', '"'), maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), seeds, (written, made) => {
        const outer = written.map(([own, said], at) => `${own ? 'api-1' : 'db-1'} ${at}| ${said}\n`).join('');
        const inner = new Lines(outer, linesOf(outer));
        const lines = written.filter(([own]) => own).map(([, said]) => `${said}\n`);
        assert.equal(inner.text, lines.join(''));
        if (lines.length === 0) return;
        // Nothing is taken from the last line end on: the file goes on there.
        const edits = editsOf(inner.text.length - 1, made);
        const after = edited(outer, inner, edits);
        assert.equal(new Lines(after, linesOf(after)).text, applyEdits(inner.text, edits));
        const others = (text: string) => text.match(/^db-1.*$/gm);
        assert.deepEqual(others(after), others(outer));
      }),
    );
  });

  it('rows that hold a line each keep what stands around it, and those of others stay whole', () => {
    const line = fc.tuple(fc.constantFrom('own', 'other', 'continued'), words);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), seeds, (written, made) => {
        const all = [...written, ['own', 'end'] as const];
        const outer = all
          .map(([kind, said], at) => {
            const log = `${said.replace(/[\r\n]/g, '')}${kind === 'continued' ? '' : '\n'}`;
            return `${JSON.stringify({ log, stream: kind === 'other' ? 'stderr' : 'stdout', time: at })}\n`;
          })
          .join('');
        const inner = rowsOf(outer);
        const said = (text: string) =>
          (text.match(/^.*"stdout".*$/gm) ?? []).map((row) => JSON.parse(row).log).join('');
        assert.equal(inner.text, said(outer));
        const edits = editsOf(inner.text.length - 1, made);
        const encoded = inner.encode(edits);
        if (!('edits' in encoded)) return assert.ok(outer.includes('stderr'), 'only torn lines are refused');
        const after = applyEdits(outer, encoded.edits);
        assert.equal(said(after), applyEdits(inner.text, edits), outer);
        assert.equal(rowsOf(after).text, applyEdits(inner.text, edits));
        const others = (text: string) => text.match(/^.*"stderr".*$/gm);
        assert.deepEqual(others(after), others(outer));
      }),
    );
  });

  it('rows whose own end ends the line they hold', () => {
    const says = fc.string({ unit: fc.constantFrom('a', '"', '\\', 'n', ' ', '{'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(says, { minLength: 1, maxLength: 6 }), seeds, (lines, made) => {
        const outer = lines.map((line, at) => `${JSON.stringify({ MESSAGE: line, at })}\n`).join('');
        const inner = rowsOf(outer, /^\{"MESSAGE":"/, true);
        assert.equal(inner.text, lines.map((line) => `${line}\n`).join(''));
        const edits = editsOf(inner.text.length - 1, made);
        const after = edited(outer, inner, edits);
        const said = after.trimEnd().split('\n');
        assert.equal(
          said.map((row) => `${JSON.parse(row).MESSAGE}\n`).join(''),
          applyEdits(inner.text, edits),
          outer,
        );
      }),
    );
  });

  it('lines that a container runtime cut into parts', () => {
    const line = fc.tuple(
      fc.constantFrom('F', 'P'),
      fc.string({ unit: fc.constantFrom('a', ' ', '"'), maxLength: 6 }),
    );
    let refused = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), seeds, (written, made) => {
        const outer = [...written, ['F', 'end']]
          .map(([kind, said], at) => `${at} ${kind} ${said}\n`)
          .join('');
        const inner = partsOf(outer);
        const edits = editsOf(inner.text.length - 1, made);
        const encoded = inner.encode(edits);
        if ('edits' in encoded)
          assert.equal(partsOf(applyEdits(outer, encoded.edits)).text, applyEdits(inner.text, edits), outer);
        else refused++;
      }),
    );
    assert.ok(refused > 0);
  });

  it('compose: a string in a string in coloured lines', () => {
    const body = '{"say": "Hi"}';
    const outer = [
      'api | {',
      `api |   \u001b[32m"log": ${JSON.stringify(JSON.stringify(body))}\u001b[0m`,
      'api | }',
      '',
    ].join('\n');
    const document = Source.of(outer);
    const plain = document.through(withoutAnsi(outer) as Inner);
    const lines = plain.through(new Lines(plain.text, linesOf(plain.text, /^api \| /)));
    const string = lines.through(
      jsonString(lines.text, { start: lines.text.indexOf('"\\'), end: lines.text.lastIndexOf('"') + 1 }),
    );
    const inmost = string.through(jsonString(string.text, { start: 0, end: string.text.length }));
    assert.equal(inmost.text, body);
    assert.deepEqual(inmost.layers, ['ansi', 'line-prefix', 'json-string', 'json-string']);
    const at = body.indexOf('Hi');
    const range = inmost.outward({ start: at, end: at + 2 });
    assert.equal(outer.slice(range.start, range.end), 'Hi');
    const encoded = inmost.encode([{ range: { start: at, end: at + 2 }, newText: 'a "b"' }]);
    assert.ok('edits' in encoded);
    const twice = JSON.stringify(JSON.stringify('a "b"').slice(1, -1)).slice(1, -1);
    assert.equal(
      applyEdits(outer, encoded.edits),
      outer.replace('Hi', () => twice),
    );
  });
});

function linesOf(text: string, prefix = /^api-1 \d+\| |^api-1 \d+\|/): PrefixedLine[] {
  const lines: PrefixedLine[] = [];
  let at = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const own = prefix.exec(line);
    if (own !== null) lines.push({ number: 1, prefix: at, start: at + own[0].length, end: at + line.length });
    at += line.length;
  }
  return lines;
}

/** What rows of one stream hold, decoded. */
function rowsOf(text: string, own = /^\{"log":"(?=.*"stdout")/, implied = false): Source {
  const lines: PrefixedLine[] = [];
  let at = 0;
  for (const row of text.split(/(?<=\n)/)) {
    const prefix = own.exec(row)?.[0].length;
    if (prefix !== undefined) {
      const end = at + prefix + (/^(?:[^"\\]|\\.)*/.exec(row.slice(prefix))?.[0].length ?? 0);
      lines.push({ number: 1, prefix: at, start: at + prefix, end, after: at + row.length });
    }
    at += row.length;
  }
  const rows = Source.of(text).through(new Lines(text, lines, escapedFeed(implied)));
  return rows.through(jsonCharacters(rows.text, { start: 0, end: rows.text.length }));
}

/** Lines of which those marked `P` go on in the next. */
function partsOf(text: string): Lines {
  return new Lines(
    text,
    linesOf(text, /^\d+ [FP] /).map((line) =>
      text.startsWith('P', line.start - 2) ? { ...line, end: line.end - 1, after: line.end } : line,
    ),
  );
}
