import { escapedFeed } from './line-feed.ts';
import { Lines, type PrefixedLine } from './lines.ts';

/** Keys under which collectors of logs keep a line of a program's output. */
const LINE = /"(?:log|line|message|MESSAGE|@message|msg|textPayload)"[ \t]*:[ \t]*"/g;

/** What tells whose line a row holds. */
const OWNER =
  /"(?:stream|source|container\w*|pod\w*|tag|host(?:name)?|service(?:_name)?|logStream\w*|_PID|_HOSTNAME|SYSLOG_IDENTIFIER)"[ \t]*:[ \t]*(?:"[^"\\]{0,200}"|\d+)/g;

/** How many characters of a text tell how its rows look. */
const FIRST = 200_000;

/** Longer rows are no lines of output: docker cuts at 16 KB. */
const LONGEST = 200_000;

/**
 * Rows of JSON that hold a line of a program's output each, by program: docker's `json-file` driver, journald, what
 * collectors write. A line says its end where any of its program's does (`"log": "…\n"`), else the row is its end.
 */
export function stringRows(text: string): Lines[] {
  if (!beginsSo(text)) return [];
  const programs = new Map<string, PrefixedLine[]>();
  LINE.lastIndex = 0;
  let key = LINE.exec(text);
  let number = 1;
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start < text.length && key !== null; number++) {
    const feed = text.indexOf('\n', start);
    const after = feed === -1 ? text.length : feed + 1;
    if (key.index < start) {
      LINE.lastIndex = start;
      key = LINE.exec(text);
    }
    if (key !== null && key.index < after && text[start] === '{' && after - start < LONGEST) {
      const from = key.index + key[0].length;
      const end = endOfString(text, from, after);
      if (end !== undefined) {
        const around = `${text.slice(start, from)}…${text.slice(end, after)}`;
        const owner = `${key[0]} ${around.match(OWNER)?.join() ?? ''}`;
        const lines = programs.get(owner);
        const line = { number, prefix: start, start: from, end, after };
        if (lines === undefined) programs.set(owner, [line]);
        else lines.push(line);
      }
    }
    start = after;
  }
  return [...programs.values()].flatMap((lines) => {
    const saysEnds = lines.some(({ start, end }) => SAID.endsIn(text.slice(start, end)));
    return lines.some((line) => goesOn(text, line, saysEnds))
      ? [new Lines(text, lines, saysEnds ? SAID : escapedFeed(true))]
      : [];
  });
}

/** Collectors write all rows alike: what the first ones do not have, none has. */
function beginsSo(text: string): boolean {
  return text.slice(0, FIRST).search(LINE) !== -1;
}

const SAID = escapedFeed(false);

/** Whether a value may begin on a line that does not end there. */
function goesOn(text: string, { start, end }: PrefixedLine, saysEnds: boolean): boolean {
  const line = text.slice(start, end);
  return /[[{][ \t]*$/.test(SAID.without(line).slice(-100)) || (saysEnds && !SAID.endsIn(line));
}

/** Offset of the quote that ends the string whose characters begin at `start`. */
function endOfString(text: string, start: number, limit: number): number | undefined {
  for (let at = start; at < limit; at++) {
    const c = text.charCodeAt(at);
    if (c === 0x22) return at;
    if (c === 0x5c) at++;
  }
  return undefined;
}
