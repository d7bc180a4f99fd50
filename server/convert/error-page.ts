import { type OtherError, pageOfErrors, pageOfOtherError, toMarkdown } from '@chatmend/engine/pages';

/** The page about the errors in a text, that at an offset first, as Markdown; `undefined` where there are none. */
export function explanationOf(text: string, at?: number): string | undefined {
  const page = pageOfErrors(text, {}, at);
  return page && toMarkdown(page);
}

/** Texts longer than this are logs, in which nobody wants to be told of every limit that was reached. */
const EXCERPT = 4000;

/** What is to be said at an offset of an excerpt about an error that is no problem of the history. */
export function otherErrorAt(
  text: string,
  offset: number,
): { readonly range: OtherError['range']; readonly markdown: string } | undefined {
  const other = text.length > EXCERPT ? undefined : pageOfOtherError(text);
  if (other === undefined) return undefined;
  const { start, end } = other.range;
  const isOnLine = !text.slice(Math.min(offset, start), Math.max(offset, end)).includes('\n');
  return isOnLine ? { range: other.range, markdown: toMarkdown(other.page) } : undefined;
}
