/** A replacement at offsets of the text before. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The text after edits that do not overlap; those at one place keep their order. */
export function applyTextEdits(text: string, edits: readonly OffsetEdit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(from, start) + newText;
    from = end;
  }
  return result + text.slice(from);
}
