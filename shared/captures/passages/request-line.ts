import type { TextRange } from '../../api.ts';
import { logLinesAround } from './log-lines.ts';
import type { Passage } from './passage.ts';

/** How far in front of a body its address is looked for. */
const FAR = 4000;

const COMMAND = /curl|\b(?:[Ii]nvoke-(?:[Rr]est[Mm]ethod|[Ww]eb[Rr]equest)|irm|iwr)\b/g;
const METHOD = /\b(?:POST|PUT|wget)\b/g;
const URL = /(?<![\w/])https?:\/\/[^\s'"`\\<>|^]{1,500}/;
/** In a block of Bruno's, in front of that of the body. */
const BRUNO = /^[ \t]{0,8}url:[ \t]{0,8}(\S{1,500})/gm;
const HOST = /^[ \t>|]{0,20}host:[ \t]{0,20}([^\s]{1,200})/im;

/**
 * What stands beside a body between `start` and `end`: the address it is sent to, in its command, on its first line or in its
 * headers, and what the lines of a log say. A blank line stands behind headers only.
 */
export function addressAround(text: string, range: TextRange): Pick<Passage, 'beside'> {
  const logged = logLinesAround(text, range);
  const url = urlOf(text, range.start, range.end);
  const beside = url === undefined ? logged : { ...logged, url };
  return Object.keys(beside).length === 0 ? {} : { beside };
}

function urlOf(text: string, start: number, end: number): string | undefined {
  const before = text.slice(Math.max(0, start - FAR), start).trimEnd();
  if (before.endsWith('body:json {')) return [...before.matchAll(BRUNO)].pop()?.[1];
  const paragraph = before.slice(lastBlankLine(before));
  const command = [...paragraph.matchAll(COMMAND)].pop()?.index;
  const begin = command ?? [...paragraph.matchAll(METHOD)].pop()?.index;
  if (begin === undefined) return undefined;
  const head = paragraph.slice(begin);
  const url =
    URL.exec(head)?.[0] ?? (command === undefined ? undefined : URL.exec(restOfCommand(text, end))?.[0]);
  if (url !== undefined) return url;
  const host = HOST.exec(head)?.[1];
  return host === undefined ? undefined : `https://${host}${/^\S+ (\/\S{0,300})/.exec(head)?.[1] ?? ''}`;
}

/** Behind the last line that says nothing, or the last fence. */
function lastBlankLine(text: string): number {
  let last = 0;
  for (const { index, 0: blank } of text.matchAll(/\n[ \t]*\r?(?=\n)|```|###/g)) last = index + blank.length;
  return last;
}

/** Up to the end of the line that no backslash continues, and nothing other shells have instead. */
function restOfCommand(text: string, end: number): string {
  const rest = /(?:[^\\\n^`]|[\\^`](?:\r\n|[^])){0,1000}/y;
  rest.lastIndex = end;
  return rest.exec(text)?.[0] ?? '';
}
