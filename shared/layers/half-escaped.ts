import type { TextRange } from '../api.ts';
import type { Inner } from './layer.ts';
import { Pieces } from './pieces.ts';

/**
 * Characters between quotes whose writer put a backslash in front of quotes and of nothing else, as structlog's
 * `LogfmtRenderer` did: `\"` is a quote, and any other backslash stands for itself.
 */
export function halfEscaped(outer: string, { start, end }: TextRange): Inner {
  const pieces = new Pieces(start);
  const parts: string[] = [];
  for (let at = start; at < end; ) {
    const escape = outer.indexOf('\\"', at);
    const stop = escape === -1 || escape >= end ? end : escape;
    pieces.copy(at, stop);
    parts.push(outer.slice(at, stop));
    if (stop === end) break;
    pieces.unit(stop, stop + 2, 1);
    parts.push('"');
    at = stop + 2;
  }
  const text = parts.join('');
  return {
    layer: 'half-escaped',
    text,
    outward: (range) => pieces.outward(range),
    encode: (edits) =>
      pieces.encode(text, edits, {
        write: (added) => (added.includes('\n') ? undefined : added.replaceAll('"', '\\"')),
        refusal: 'A line end cannot be said in this string.',
      }),
  };
}
