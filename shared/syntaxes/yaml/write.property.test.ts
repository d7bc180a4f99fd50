import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Json, Operation } from '../../api.ts';
import { applyOperations } from '../../repair/operations.ts';
import { operationsOn, picks, values } from '../../testing/arbitraries.ts';
import { applyEdits } from '../../text/edits.ts';
import { sameJson } from '../../text/same.ts';
import { parseJson } from '../json/parse.ts';
import { JsonPositions } from '../json/positions.ts';
import { printOperations } from '../json/print.ts';
import { printYaml } from './print-value.ts';
import { yamlAsJson } from './read.ts';

type Pick = (n: number) => number;

/** A value in flow style, every choice left open made at random: quotes, line ends, comments, commas at the end. */
function flow(value: Json, pick: Pick): string {
  if (typeof value === 'string') return quoted(value, pick);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const between = () => [', ', ',\n      ', ', # note\n      ', ' ,  '][pick(4)] as string;
  const members = Array.isArray(value)
    ? value.map((member) => flow(member, pick))
    : Object.entries(value).map(([key, member]) => `${quoted(key, pick)}: ${flow(member as Json, pick)}`);
  const inside = members.reduce((text, member) => (text === '' ? member : text + between() + member), '');
  const end = members.length > 0 && pick(6) === 0 ? ',' : '';
  const blank = pick(3) === 0 ? ' ' : '';
  return Array.isArray(value) ? `[${blank}${inside}${end}${blank}]` : `{${blank}${inside}${end}${blank}}`;
}

function quoted(text: string, pick: Pick): string {
  const isPlain = /^[a-z_]{3,}$/.test(text) && !/^(?:true|false|null|yes|off)$/.test(text);
  const style = pick(3);
  if (isPlain && style === 0) return text;
  if (style === 1 && /^[ -~]*$/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A document around a value, and the value of all of it. */
const DOCUMENTS: Readonly<Record<string, (value: Json, pick: Pick) => readonly [string, Json]>> = {
  'all in flow style': (value, pick) => [`${flow({ interactions: value }, pick)}\n`, { interactions: value }],
  'flow style behind a key': (value, pick) => [
    `top:\n  in: ${flow(value, pick)} # behind\n  next: 1\nlast: end\n`,
    { top: { in: value, next: 1 }, last: 'end' },
  ],
  'flow style behind dashes': (value, pick) => [
    `list:\n- ${flow(value, pick)}\n- ${flow(value, pick)}\n- x\n`,
    { list: [value, value, 'x'] },
  ],
  blocks: (value) => [
    `top:${printYaml(value, 0, { listIndent: 0, eol: '\n' })}\nlast: end\n`,
    { top: value, last: 'end' },
  ],
};

/** The text after operations; nothing where nothing of the document would stay, which alone is refused. */
function edited(text: string, operations: readonly Operation[]): string | undefined {
  const [inner] = yamlAsJson(text);
  assert.ok(inner !== undefined, text);
  const positions = new JsonPositions(inner.text, { start: 0, end: inner.text.length });
  const encoded = inner.encode(printOperations(inner.text, positions, operations, { singleLine: true }));
  if ('edits' in encoded) return applyEdits(text, encoded.edits);
  assert.equal(encoded.refused, 'The whole of this YAML file is not rewritten.', text);
  return undefined;
}

function said(text: string): unknown {
  const json = yamlAsJson(text)[0]?.text ?? '';
  return parseJson(json, { start: 0, end: json.length }).value;
}

/** Values of which YAML has one spelling that is read alike everywhere. */
const plainValues = values.filter((value) => !/__proto__|"":|e\+21|<<|\\u/.test(JSON.stringify(value)));

describe('YAML, rewritten', () => {
  for (const [name, write] of Object.entries(DOCUMENTS))
    it(`says what it is to say: ${name}`, () => {
      let written = 0;
      fc.assert(
        fc.property(plainValues, picks, fc.nat({ max: 4 }), (value, pick, count) => {
          const [text, all] = write(value, pick);
          fc.pre(sameJson(said(text), all));
          const operations = operationsOn(all, count, pick);
          const after = edited(text, operations);
          if (after !== undefined) written++;
          if (after !== undefined) assert.ok(sameJson(said(after), applyOperations(all, operations)), after);
        }),
        { numRuns: 500 },
      );
      assert.ok(written > 300, `${written} were written`);
    });

  it('in flow style keeps what no operation addresses, to the letter', () => {
    const places = fc.uniqueArray(fc.nat({ max: 7 }), { maxLength: 4 });
    fc.assert(
      fc.property(picks, fc.integer({ min: 2, max: 8 }), places, (pick, count, gone) => {
        const messages = Array.from({ length: count }, (_, at) => ({
          role: 'user',
          content: `It's ${at}`,
          at,
        }));
        const spelled = messages.map((message) => flow(message, pick));
        const behind = () => (pick(3) === 0 ? ' # note' : '');
        const text = `{messages: [${spelled.join(`,${behind()}\n  `)}], model: m} # end\n`;
        const out = gone.filter((at) => at < count);
        const operations: Operation[] = out.map((at) => ({ op: 'remove', at: `/messages/${at}` }));
        operations.push({ op: 'insert', at: `/messages/${count}`, value: { role: 'tool', at: 'new' } });
        if (out.length === count) return;
        const after = edited(text, operations);
        assert.ok(after !== undefined, text);
        let from = 0;
        for (const [at, one] of spelled.entries()) {
          if (out.includes(at)) continue;
          const found = after.indexOf(one, from);
          assert.ok(found >= from, `${one} in\n${after}`);
          from = found + one.length;
        }
        assert.ok(after.endsWith('], model: m} # end\n'), after);
      }),
      { numRuns: 300 },
    );
  });
});
