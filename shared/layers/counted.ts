import type { TextRange } from '../api.ts';
import type { Inner } from './layer.ts';

const REFUSED = 'The number of its bytes stands in front of it, and would not be true any more.';

/** What stands around a netstring (https://cr.yp.to/proto/netstrings.txt) and the typed ones mitmproxy writes. */
const IN_FRONT = /(?<!\d)\d{1,12}:$/;
const BEHIND = /^[,;:}\]^#!~]/;

/**
 * The text around a value whose length in bytes is written in front of it, as `1816:{…},`: read as it stands, never
 * rewritten. Nothing where no such number stands there.
 */
export function counted(text: string, { start, end }: TextRange): Inner | undefined {
  const [count] = IN_FRONT.exec(text.slice(Math.max(0, start - 14), start)) ?? [];
  if (count === undefined || !BEHIND.test(text.slice(end, end + 1))) return undefined;
  if (Number.parseInt(count, 10) !== bytesIn(text, start, end)) return undefined;
  return { layer: 'counted', text, outward: (range) => range, encode: () => ({ refused: REFUSED }) };
}

/** Bytes of a stretch in UTF-8. */
function bytesIn(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a pair is two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}
