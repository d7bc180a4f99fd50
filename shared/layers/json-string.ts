import type { TextRange } from '../api.ts';
import type { Inner } from './layer.ts';
import { Pieces } from './pieces.ts';

/** What stands behind a backslash, and what it reads as; `u` is read apart. */
const SHORT: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** The text a JSON string holds; `range` is the string with its quotes, which `JSON.parse` takes. */
export function jsonString(outer: string, { start, end }: TextRange): Inner {
  return jsonCharacters(outer, { start: start + 1, end: end - 1 });
}

/** The text that what stands between the quotes of a JSON string says. What is written back is escaped as its writer escapes. */
export function jsonCharacters(outer: string, { start, end }: TextRange): Inner {
  const pieces = new Pieces(start);
  const parts: string[] = [];
  const seen: Seen = { escapes: new Set(), bare: new Set() };
  for (let at = start; at < end; ) {
    const slash = outer.indexOf('\\', at);
    const stop = slash === -1 || slash > end ? end : slash;
    const bare = outer.slice(at, stop);
    pieces.copy(at, stop);
    parts.push(bare);
    if (seen.bare.size < BARE.length) for (const kind of BARE) if (kind.test(bare)) seen.bare.add(kind);
    if (stop === end) break;
    const letter = outer[stop + 1] as string;
    const width = letter === 'u' ? 6 : 2;
    seen.escapes.add(outer.slice(stop + 1, stop + width));
    const code = Number.parseInt(outer.slice(stop + 2, stop + 6), 16);
    parts.push(letter === 'u' ? String.fromCharCode(code) : (SHORT[letter] ?? ''));
    pieces.unit(stop, stop + width, 1);
    at = stop + width;
  }
  const text = parts.join('');
  return {
    layer: 'json-string',
    text,
    outward: (inner) => pieces.outward(inner),
    encode: (edits) => pieces.encode(text, edits, { write: writerOf(seen), refusal: '' }),
  };
}

const [SLASH, ANGLE, FOREIGN] = [/\//, /[<>]/, /[^ -\u007f]/];
const BARE = [SLASH, ANGLE, FOREIGN];

/** What tells how the writer of a string escapes. */
interface Seen {
  /** Escapes without their backslash: `n`, `/`, `u0022`. */
  readonly escapes: Set<string>;
  /** Kinds of characters that stand there as they are. */
  readonly bare: Set<RegExp>;
}

/**
 * Escapes as the writer of a string did: .NET's encoder writes `\u0022` for a quote and escapes all it deems unsafe in
 * HTML (https://learn.microsoft.com/dotnet/standard/serialization/system-text-json/character-encoding), PHP's `\/`,
 * Python's everything outside ASCII, Go's `\u003c`.
 */
function writerOf({ escapes, bare }: Seen): (text: string) => string {
  const codes = [...escapes].filter((one) => one.startsWith('u'));
  const dotnet = escapes.has('u0022');
  const unsafe: string[] = [];
  if (dotnet) unsafe.push("'", '<', '>', '&', '+', '`', '\u007f-\uffff');
  else {
    if (codes.some((code) => /^u003[ce]$/i.test(code)) && !bare.has(ANGLE)) unsafe.push('<', '>', '&');
    if (escapes.has('/') && !bare.has(SLASH)) unsafe.push('/');
    if (codes.some((code) => code > 'u007e') && !bare.has(FOREIGN)) unsafe.push('\u007f-\uffff');
  }
  if (unsafe.length === 0) return plain;
  const escaped = new RegExp(`[${unsafe.join('')}]`, 'g');
  const upper = codes.some((code) => /[A-F]/.test(code));
  const unit = (char: string) => {
    if (char === '/') return '\\/';
    const hex = char.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${upper ? hex.toUpperCase() : hex}`;
  };
  return (text) =>
    text
      .split('"')
      .map((part) => plain(part).replace(escaped, unit))
      .join(dotnet ? '\\u0022' : '\\"');
}

/** As `JSON.stringify` escapes. */
function plain(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
