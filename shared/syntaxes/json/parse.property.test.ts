import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { looseStyles, picks, strictStyles, values, write } from '../../testing/arbitraries.ts';
import { setOwn } from '../../text/members.ts';
import { childPointer } from '../../text/pointer.ts';
import { Opaque } from './opaque.ts';
import { parseJson } from './parse.ts';
import { JsonPositions } from './positions.ts';

const pieces = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '//',
  '/*',
  '*/',
  '\\',
  'x',
  '\n',
  '1',
  '"a":',
  '"b"',
  ' ',
  '\r\n',
];

/** Texts that were JSON before someone typed in them. */
const typedIn = fc
  .tuple(values, fc.oneof(strictStyles, looseStyles), picks, fc.nat({ max: 3 }))
  .map(([value, style, pick, changes]) => {
    let text = write(value, style, pick);
    for (let i = 0; i < changes; i++) {
      const at = pick(text.length + 1);
      const rest = pick(3) === 0 ? '' : text.slice(at + pick(2));
      text = text.slice(0, at) + (pick(2) > 0 ? pieces[pick(pieces.length)] : '') + rest;
    }
    return text;
  });
const texts = fc.oneof(
  { weight: 3, arbitrary: typedIn },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string() },
);

/** What jsonc-parser reads where it finds nothing wrong; undefined elsewhere. */
function readByJsoncParser(text: string): { value: unknown } | undefined {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: false, allowTrailingComma: true });
  return tree === undefined || errors.length > 0 ? undefined : { value: valueOfNode(tree) };
}

function valueOfNode(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOfNode);
  if (node.type !== 'object') return node.value;
  const object = {};
  for (const { children } of node.children ?? []) {
    const [key, value] = children as [Node, Node];
    setOwn(object, key.value, valueOfNode(value));
  }
  return object;
}

function readByJsonParse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

describe('parsing any text', () => {
  it('equals JSON.parse and jsonc-parser where they take it, and is broken elsewhere', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseJson(text, { start: 0, end: text.length });
        const strict = readByJsonParse(text);
        const reference = strict ?? readByJsoncParser(text);
        assert.equal(parsed.strict, strict !== undefined);
        assert.equal(parsed.broken, reference === undefined);
        if (reference !== undefined) assert.deepEqual(parsed.value, reference.value);
        if (!parsed.broken) assert.equal(parsed.incomplete.size, 0);
      }),
      { numRuns: 3000 },
    );
  });

  it('does not look beyond its range', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const alone = parseJson(text, { start: 0, end: text.length });
        const within = parseJson(`"[${text}*/]"}`, { start: 2, end: 2 + text.length });
        assert.deepEqual(within, alone);
      }),
      { numRuns: 1000 },
    );
  });

  it('locates every value it read, where that value stands', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const range = { start: 0, end: text.length };
        const positions = new JsonPositions(text, range);
        const visit = (value: unknown, pointer: string): void => {
          for (const part of ['key', 'value', 'pair'] as const) {
            const place = positions.locate(pointer, part);
            assert.ok(
              place && place.start >= 0 && place.start <= place.end && place.end <= text.length,
              pointer,
            );
          }
          const place = positions.locate(pointer, 'value') ?? range;
          const read = readByJsonParse(text.slice(place.start, place.end));
          if (value instanceof Opaque) return;
          if (read !== undefined) assert.deepEqual(read.value, value);
          if (typeof value !== 'object' || value === null) return;
          for (const [key, member] of Object.entries(value)) visit(member, childPointer(pointer, key));
        };
        visit(parseJson(text, range).value, '');
      }),
      { numRuns: 2000 },
    );
  });
});
