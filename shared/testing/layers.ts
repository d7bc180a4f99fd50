import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from '../api.ts';
import type { Inner } from '../layers/layer.ts';
import { applyEdits } from '../text/edits.ts';

/** Text with what layers escape, and line ends. */
export const words = fc.string({
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
export function editsOf(length: number, seeds: readonly (readonly [number, number, string])[]): TextEdit[] {
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

/** What `editsOf` makes edits of. */
export const seeds = fc.array(fc.tuple(fc.nat(8), fc.nat(6), words), { minLength: 1, maxLength: 3 });

/** The outer text after edits of the inner one. */
export function edited(outer: string, inner: Pick<Inner, 'encode'>, edits: readonly TextEdit[]): string {
  const encoded = inner.encode(edits);
  assert.ok('edits' in encoded);
  return applyEdits(outer, encoded.edits);
}
