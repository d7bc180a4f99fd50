import stringWidth from 'string-width';

/** Text in lines of at most `width` columns; a word that is longer stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let used = 0;
  for (const word of text.split(' ')) {
    const wide = stringWidth(word);
    if (lines.length > 0 && used + 1 + wide <= width) {
      lines[lines.length - 1] += ` ${word}`;
      used += 1 + wide;
    } else {
      lines.push(word);
      used = wide;
    }
  }
  return lines;
}
