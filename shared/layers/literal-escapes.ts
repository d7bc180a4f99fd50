import type { LiteralKind } from './literal-kinds.ts';

/** Finds what may be more than itself inside a literal. */
export function marksOf({ escapes, lines, filled, twice = '' }: LiteralKind, close: string): RegExp {
  const backslash = escapes === 'none' || escapes === 'doubled' ? '' : '\\\\';
  return new RegExp(
    `[${backslash}${lines ? '' : '\\n'}${filled === undefined ? '' : '#${'}${twice}${close[0] === ']' ? '\\]' : close[0]}]`,
    'g',
  );
}

const SHORT: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};
const CODE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|U([\da-fA-F]{8}))/y;

/** How long an escape is and what it says; nothing where a character says itself. */
export function escapeAt(
  text: string,
  at: number,
  { escapes, twice }: LiteralKind,
  close: string,
): { length: number; says: string } | undefined {
  const c = text[at] as string;
  const next = text[at + 1];
  if (twice?.includes(c) === true) return next === c ? { length: 2, says: c } : undefined;
  if (escapes === 'doubled') return c === close && next === c ? { length: 2, says: c } : undefined;
  if (c !== '\\' || escapes === 'none' || next === undefined) return undefined;
  if (escapes === 'sparse') return next === close || next === '\\' ? { length: 2, says: next } : undefined;
  if (escapes === 'php') return phpEscapeAt(text, at, next, close);
  if (next === '\n') return { length: 2, says: '' };
  if (text.startsWith('\r\n', at + 1)) return { length: 3, says: '' };
  CODE.lastIndex = at;
  const code = CODE.exec(text);
  if (code !== null) {
    const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? code[4] ?? '', 16);
    return { length: code[0].length, says: point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd' };
  }
  const says = SHORT[next];
  if (says !== undefined) return { length: 2, says };
  if (escapes === 'python' && !`\\'"`.includes(next)) return undefined;
  return { length: 2, says: next };
}

/** What PHP knows: https://www.php.net/manual/language.types.string.php#language.types.string.syntax.double */
const PHP_CODE = /\\(?:x([\da-fA-F]{1,2})|u\{([\da-fA-F]{1,6})\})/y;

/** What else stands behind a backslash stands for itself in PHP, the quotes of a document too. */
function phpEscapeAt(
  text: string,
  at: number,
  next: string,
  close: string,
): { length: number; says: string } | undefined {
  if (next === '\\' || next === '$' || next === close) return { length: 2, says: next };
  PHP_CODE.lastIndex = at;
  const code = PHP_CODE.exec(text);
  if (code !== null) {
    const point = Number.parseInt(code[1] ?? code[2] ?? '', 16);
    return { length: code[0].length, says: point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd' };
  }
  const says = 'nrtvf'.includes(next) ? SHORT[next] : undefined;
  return says === undefined ? undefined : { length: 2, says };
}

/** Text as it is written in a literal; nothing where none of its kind holds it. */
export function writeInLiteral(
  text: string,
  { escapes, lines, filled, fills, twice, instead, isDocument }: LiteralKind,
  close: string,
): string | undefined {
  const quote = close[0] as string;
  if (escapes === 'none') {
    const isHeld = !text.includes(close) && (lines || !text.includes('\n'));
    return isHeld ? text : instead === undefined ? undefined : text.replaceAll(close, instead);
  }
  if (escapes === 'doubled') return text.replaceAll(quote, quote + quote);
  if (escapes === 'sparse') return text.replace(/[\\']/g, '\\$&');
  let written = text.replaceAll('\\', '\\\\');
  if (isDocument !== true) written = written.replaceAll('\r', '\\r');
  // Three quotes take a single one as it is.
  if (isDocument === true) {
    // It has no quotes.
  } else if (close.length === 1) written = written.replaceAll(quote, `\\${quote}`);
  else if (text.includes(quote + quote) || text.endsWith(quote))
    written = written.replaceAll(quote, `\\${quote}`);
  if (!lines) written = written.replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  if (twice !== undefined) return written.replace(/[{}]/g, '$&$&');
  if (filled === undefined) return written;
  return fills === '#' ? written.replace(/#(?=\{|$)/g, '\\#') : written.replace(/\$(?=\{|\w|$)/g, '\\$');
}
