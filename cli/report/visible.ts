/**
 * Characters that would drive a terminal or hide text from the reader: controls, line separators, halves
 * of surrogate pairs, and formats such as the ones that turn the writing direction. The joiners of emoji
 * and scripts stay.
 */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu;

/** `text` on one line, with everything a terminal would obey written out. */
export function visible(text: string): string {
  return text.replace(UNSAFE, escaped);
}

/** JSON text with the same value that is harmless on a terminal. */
export function visibleJson(json: string): string {
  return json.replace(UNSAFE, (char) =>
    char
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

function escaped(char: string): string {
  if (char === '\n') return '\\n';
  if (char === '\r') return '\\r';
  if (char === '\t') return '\\t';
  const code = char.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
