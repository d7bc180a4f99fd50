import type { TextRange } from '../api.ts';
import type { Inner } from './layer.ts';
import { Pieces } from './pieces.ts';

/** A body in rows of a trace, and the 1-based lines it takes. */
export interface TracedBody {
  readonly inner: Inner;
  readonly first: number;
  readonly last: number;
}

const REFUSAL =
  'curl --trace-ascii wrote this in rows of 64 bytes, with dots for line ends: nothing is put back there.';

/**
 * The bodies that were sent, in what `curl --trace-ascii` writes: rows of up to 64 characters behind their offset, in
 * sections with a headline each (https://curl.se/docs/manpage.html#--trace-ascii).
 */
export function tracedBodies(text: string): TracedBody[] {
  const bodies: TracedBody[] = [];
  let rows: TextRange[] = [];
  let [first, last] = [0, 0];
  let isData = false;
  const close = () => {
    if (rows.length > 0) bodies.push({ inner: joined(text, rows), first, last });
    rows = [];
  };
  let number = 1;
  for (let start = 0; start < text.length; number++) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    const row = isData ? /^[\da-f]{4,8}: /.exec(text.slice(start, start + 10)) : null;
    if (row !== null) {
      if (rows.length === 0) first = number;
      last = number;
      rows.push({ start: start + row[0].length, end: text[end - 1] === '\r' ? end - 1 : end });
    } else {
      const headline = /^(?:[\d:.]{8,20} )?([=<]. [\w ]{4,20})/.exec(text.slice(start, start + 50))?.[1];
      isData = headline?.startsWith('=> Send data') === true;
      if (headline?.startsWith('=> Send header') === true) close();
    }
    start = end + 1;
  }
  close();
  return bodies;
}

function joined(text: string, rows: readonly TextRange[]): Inner {
  const pieces = new Pieces(rows[0]?.start ?? 0);
  for (const { start, end } of rows) pieces.copy(start, end);
  return {
    layer: 'curl-trace',
    text: rows.map(({ start, end }) => text.slice(start, end)).join(''),
    outward: (range) => pieces.outward(range),
    encode: () => ({ refused: REFUSAL }),
  };
}
