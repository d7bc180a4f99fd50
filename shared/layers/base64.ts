import type { Inner } from './layer.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const DIGITS = new Map([...`${ALPHABET}-_`].map((digit, at) => [digit, at < 64 ? at : at - 2]));

/**
 * What a text says that is base64 as a whole (RFC 4648, of either alphabet), if that is UTF-8; nothing for others. What
 * is found in it is shown at all of it, and nothing in it is rewritten: few would notice what changed.
 */
export function base64(outer: string): Inner | undefined {
  const bytes = bytesOf(outer);
  if (bytes === undefined) return undefined;
  const text = textOf(bytes);
  if (text === undefined) return undefined;
  return {
    layer: 'base64',
    text,
    outward: () => ({ start: 0, end: outer.length }),
    encode: () => ({ refused: 'It stands here in base64, which is only read: change it where it is made.' }),
  };
}

function bytesOf(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const digit of text) {
    if (digit === '=' || digit === '\n' || digit === '\r') continue;
    const value = DIGITS.get(digit);
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >> bits) & 0xff;
  }
  return bytes.subarray(0, length);
}

/** Bytes as UTF-8. No runtime's own decoder: the engine runs where there is none. */
function textOf(bytes: Uint8Array): string | undefined {
  const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`);
  try {
    return decodeURIComponent(escaped.join(''));
  } catch {
    return undefined;
  }
}
