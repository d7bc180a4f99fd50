import type { TextRange } from '../../api.ts';

const FENCE = /^ {0,3}(`{3,}|~{3,})/gm;

/** What stands between fences in a Markdown text: there people put what a program said; between them they speak themselves. */
export function fencesIn(text: string): TextRange[] {
  const found: TextRange[] = [];
  let open: { readonly start: number; readonly mark: string } | undefined;
  for (const { index, 0: line, 1: mark = '' } of text.matchAll(FENCE)) {
    if (open === undefined) open = { start: index + line.length, mark };
    else if (mark.startsWith(open.mark)) {
      found.push({ start: open.start, end: index });
      open = undefined;
    }
  }
  return open === undefined ? found : [...found, { start: open.start, end: text.length }];
}
