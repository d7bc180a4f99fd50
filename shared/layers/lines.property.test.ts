import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entryRows } from '../captures/passages/entry-rows.ts';
import { parseJson } from '../syntaxes/json/parse.ts';
import { JsonPositions } from '../syntaxes/json/positions.ts';
import { edited, editsOf, seeds, words } from '../testing/layers.ts';
import { applyEdits } from '../text/edits.ts';
import { withoutAnsi } from './ansi.ts';
import { jsonCharacters, jsonString } from './json-string.ts';
import type { Inner } from './layer.ts';
import { escapedFeed } from './line-feed.ts';
import { Lines, type PrefixedLine } from './lines.ts';
import { Source } from './source.ts';

describe('layers of lines', () => {
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

  it('entries of a list: it stays one, with those of others whole', () => {
    const says = fc.string({ unit: fc.constantFrom('a', '"', '\\', 'n', ' ', '{'), maxLength: 8 });
    const entry = fc.tuple(fc.boolean(), says);
    const list = fc.array(entry, { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(list, seeds, fc.constantFrom(undefined, 1), (written, made, indent) => {
        const outer = JSON.stringify(
          written.map(([own, line], at) => (own ? { line, at } : { at, other: line })),
          null,
          indent,
        );
        const inner = entriesOf(outer);
        const entries = (text: string) => JSON.parse(text) as { line?: string; other?: string }[];
        const said = (text: string) =>
          entries(text)
            .flatMap(({ line }) => (line === undefined ? [] : `${line}\n`))
            .join('');
        assert.equal(inner.text, said(outer));
        if (inner.text === '') return;
        // All lines may go, the last of the list with them; none may lose its end.
        const lines = inner.text.split(/(?<=\n)/);
        const last = lines.at(-1)?.length ?? 0;
        const gone = { range: { start: inner.text.length - last, end: inner.text.length }, newText: '' };
        for (const edits of [editsOf(inner.text.length - 1, made), [gone]]) {
          const after = edited(outer, inner, edits);
          assert.equal(said(after), applyEdits(inner.text, edits), outer);
          const others = (text: string) => entries(text).filter(({ other }) => other !== undefined);
          assert.deepEqual(others(after), others(outer));
        }
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

/** What entries of a list hold in `line`, decoded. */
function entriesOf(text: string): Source {
  const { value } = parseJson(text, { start: 0, end: text.length });
  const keys = (value as object[]).map((entry) => (Object.hasOwn(entry, 'line') ? ['line'] : undefined));
  const positions = new JsonPositions(text, { start: 0, end: text.length });
  const rows = [...entryRows(text, positions, { pointer: '', keys })];
  const entries = Source.of(text).through(new Lines(text, rows, escapedFeed(true)));
  return entries.through(jsonCharacters(entries.text, { start: 0, end: entries.text.length }));
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
