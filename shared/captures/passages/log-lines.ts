import type { TextRange } from '../../api.ts';

/** What the lines of a log around a body say of it, by the names it has beside bodies in general. */
export interface LogLines {
  readonly url?: string;
  readonly status?: number;
  readonly timestamp?: string;
  readonly provider?: string;
}

/** How far in front of a body its line begins, with the one before it, and how far behind it its answer is logged. */
const BEFORE = 300;
const BEHIND = 1500;

const DATE = /(?:^|[^\d-])(20\d\d-\d\d-\d\d)[T ]\d\d:\d\d/g;

/** How LM Studio's server logs what it receives (https://lmstudio.ai/docs/app/api). */
const LM_STUDIO = /\bReceived (?:POST request|request: POST) to \S{1,100} with body:? ?$/;

/** An answer as httpx, servers and dumps of traffic log it: `HTTP Request: POST https://… "HTTP/1.1 200 OK"`. */
const ANSWER = /(?:HTTP Request: [A-Z]+ (https?:\/\/[^\s"]{1,500}) ")?HTTP\/\d(?:\.\d)?"? (\d{3})\b/;

/** The same in front of its body: `resp 200 {`. */
const ANSWER_BODY = /\b[Rr]esp(?:onse)?:? (\d{3})(?: [A-Za-z]{1,20}){0,3}:? \{/;

/** Where the next request begins: an answer behind it is its own. */
const NEXT =
  /\bmessages\b|\bcontents\b|\bcurl\b|Request options|\b(?:POST|PUT) \S{1,500}(?: HTTP\/[\d.]{1,3})?\r?$/m;

/** Reads the lines around what stands between `start` and `end`. */
export function logLinesAround(text: string, { start, end }: TextRange): LogLines {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const line = before.slice(before.lastIndexOf('\n', before.lastIndexOf('\n') - 1) + 1);
  const timestamp = [...line.matchAll(DATE)].at(-1)?.[1];
  const behind = upToNext(text.slice(end, end + BEHIND));
  const [, url, logged] = ANSWER.exec(behind) ?? [];
  const status = logged ?? ANSWER_BODY.exec(behind)?.[1];
  return {
    ...(LM_STUDIO.test(line) && { provider: 'lm-studio' }),
    ...(timestamp !== undefined && { timestamp }),
    ...(url !== undefined && { url }),
    ...(status !== undefined && { status: Number(status) }),
  };
}

function upToNext(behind: string): string {
  const next = NEXT.exec(behind);
  return next === null ? behind : behind.slice(0, next.index);
}
