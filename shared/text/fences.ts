import type { TextRange } from '../api.ts';

/** What stands between two fences of Markdown. */
export interface Fenced extends TextRange {
  /** The word behind the opening fence, in lower case: mostly a language; `''` where there is none. */
  readonly info: string;
}

/** What stands between fences of Markdown, also in lists and quotes, in order; a fence that is not closed goes on to the end. */
export function fencesIn(text: string): Fenced[] {
  if (!text.includes('```') && !text.includes('~~~')) return [];
  const fenced: Fenced[] = [];
  let open: { readonly mark: string; readonly start: number; readonly info: string } | undefined;
  const close = (end: number) => {
    if (open !== undefined) fenced.push({ start: open.start, end, info: open.info });
    open = undefined;
  };
  for (const { index, 0: line, 1: mark = '', 2: info = '' } of text.matchAll(FENCE)) {
    if (open === undefined) open = { mark, start: index + line.length, info: info.toLowerCase() };
    else if (info === '' && mark.startsWith(open.mark)) close(index);
  }
  close(text.length);
  return fenced;
}

const FENCE = /^[ \t>*\d.-]{0,20}(`{3,40}|~{3,40})[ \t]{0,4}\{?\.?([\w+#-]{0,20})/gm;
