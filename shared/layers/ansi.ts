import type { Inner } from './layer.ts';
import { Pieces } from './pieces.ts';

/** Control sequences of terminals (ECMA-48): colours, cursor moves, titles and links. */
const SEQUENCE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;

/** The text without its control sequences; nothing where it has none. Sequences stay where they are. */
export function withoutAnsi(outer: string): Inner | undefined {
  if (!outer.includes('\u001b')) return undefined;
  const pieces = new Pieces(0);
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: sequence } of outer.matchAll(SEQUENCE)) {
    pieces.copy(from, index);
    parts.push(outer.slice(from, index));
    from = index + sequence.length;
  }
  pieces.copy(from, outer.length);
  parts.push(outer.slice(from));
  const text = parts.join('');
  return {
    layer: 'ansi',
    text,
    outward: (range) => pieces.outward(range),
    encode: (edits) => pieces.encode(text, edits, { write: (added) => added, refusal: '' }),
  };
}
