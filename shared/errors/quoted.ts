import type { TextRange } from '../api.ts';
import { short } from '../text/short.ts';

/** The words as they were said: on one line, without what a terminal or a container put between them. */
export function quoted(text: string, { start, end }: TextRange): string {
  const said = text.slice(start, end);
  const [, behind = ''] = /^\\{0,8}(['`])/.exec(text.slice(end, end + 9)) ?? [];
  // What closes the last word belongs to it; what closes the whole does not.
  const isOpen = behind !== '' && said.split(behind).length % 2 === 0;
  return short(
    `${said}${isOpen ? behind : ''}`.replace(/\\+(?=['"`])/g, '').replace(/\\+[nrt]|[\s│]+/g, ' '),
    400,
  );
}
