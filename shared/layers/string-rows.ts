import { escapedFeed } from './line-feed.ts';
import { Lines, type PrefixedLine } from './lines.ts';
import { NewestFirst } from './newest-first.ts';

/** A row of JSON Lines, or an entry of a list, that holds a line of a program's output in a string. */
export interface StringRow extends PrefixedLine {
  /** Key or place of that string: rows of one program keep their lines alike. */
  readonly key: string;
}

/** Keys under which collectors of logs keep a line of a program's output. */
export const LINE_KEYS = ['log', 'line', 'message', 'MESSAGE', '@message', 'msg', 'textPayload'] as const;

/** What tells whose line a row holds. */
const OWNER =
  /"(?:stream|source|container\w*|pod\w*|tag|host(?:name)?|service(?:_name)?|logStream\w*|logName|_PID|_HOSTNAME|SYSLOG_IDENTIFIER)"[ \t]*:[ \t]*(?:"[^"\\]{0,200}"|\d+)/g;

/** The lines of one program. */
export interface Program {
  readonly lines: Lines;
  /** The same from the last one on, where a value may stand so. */
  backward(): Lines | undefined;
}

/**
 * What rows of JSON say that hold a line of a program's output each, by program. A line says its end where any of its
 * program's does (`"log": "…\n"`), else the row is its end. Programs no value may go on in over rows are left out.
 */
export function programsIn(text: string, rows: Iterable<StringRow>): Program[] {
  const programs = new Map<string, StringRow[]>();
  for (const row of rows) {
    const { key, prefix, start, end, after = end } = row;
    const around = `${text.slice(prefix, start)}…${text.slice(end, after)}`;
    const owner = `${key} ${around.match(OWNER)?.join() ?? ''}`;
    const own = programs.get(owner);
    if (own === undefined) programs.set(owner, [row]);
    else own.push(row);
  }
  return [...programs.values()].flatMap((lines) => {
    const saysEnds = lines.some(({ start, end }) => SAID.endsIn(text.slice(start, end)));
    const feed = saysEnds ? SAID : escapedFeed(true);
    if (!lines.some((line) => goesOn(text, line, saysEnds))) return [];
    const backward = () =>
      closesFirst(text, lines) ? new NewestFirst(text, [...lines].reverse(), feed) : undefined;
    return [{ lines: new Lines(text, lines, feed), backward }];
  });
}

/** Whether a line that closes a value stands before any that opens one. */
function closesFirst(text: string, lines: readonly PrefixedLine[]): boolean {
  const bracket = /^[ \t]*[}\]]|[[{][ \t]*$/;
  const first = lines
    .map(({ start, end }) => SAID.without(text.slice(start, end)))
    .find((line) => bracket.test(line.slice(0, 100)) || bracket.test(line.slice(-100)));
  return first !== undefined && /^[ \t]*[}\]]/.test(first);
}

const SAID = escapedFeed(false);

/** Whether a value may begin on a line that does not end there. */
function goesOn(text: string, { start, end }: PrefixedLine, saysEnds: boolean): boolean {
  const line = text.slice(start, end);
  return /[[{][ \t]*$/.test(SAID.without(line).slice(-100)) || (saysEnds && !SAID.endsIn(line));
}
