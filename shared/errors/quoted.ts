import type { TextRange } from '../api.ts';
import { short } from '../text/short.ts';
import type { ProviderError } from './error.ts';

/** The words as they were said: on one line, without what a terminal or a container put between them. */
export function quoted(text: string, { start, end }: TextRange): string {
  const said = text.slice(start, end);
  const [, behind = ''] = /^\\{0,8}(['"`])/.exec(text.slice(end, end + 9)) ?? [];
  // What closes the last word belongs to it; what closes the whole does not.
  const isOpen = behind !== '' && said.split(behind).length % 2 === 0;
  return short(
    `${said}${isOpen ? behind : ''}`
      .replace(/\\+(['"`]?)/g, (all, quote: string) => quote || all)
      .replace(/(?<!\\)\\+[nrt]|[\s│█]+/g, ' '),
    400,
  );
}

/** The words of an error with the ids that follow them. */
export function quotedWithIds(text: string, { range, ids }: ProviderError): string {
  const said = text.slice(range.start, range.end);
  const behind = text.slice(range.end, range.end + 400);
  // An id that stands in the words may stand again in whatever follows.
  const listed = ids.filter((id) => !said.includes(id) && behind.includes(id));
  const last = Math.max(0, ...listed.map((id) => behind.indexOf(id) + id.length));
  return quoted(text, { start: range.start, end: range.end + last });
}

/** The sentence or string a word stands in. */
export function quotedAround(text: string, { start, end }: TextRange): string {
  const before = text.slice(Math.max(0, start - 200), start);
  const behind = text.slice(end, end + 200);
  // An apostrophe stands inside a word, a quote in front of one.
  const from = [...before.matchAll(/["\n{]|(?<!\w)'/g)].at(-1)?.index ?? -1;
  const to = behind.search(/["\n{}]|', '|'}/);
  return quoted(text, {
    start: start - before.length + from + 1,
    end: end + (to === -1 ? behind.length : to),
  });
}
