import { type Inspection, LineIndex } from '@chatmend/engine';
import { inspections } from '../inspections.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { documentOptions } from '../options.ts';
import { visible } from '../report/visible.ts';
import { wayTo } from '../report/way.ts';
import { count, Tally } from '../tally.ts';
import { Trouble } from '../trouble.ts';
import type { ExtractArgs } from '../usage/args.ts';

/** `chatmend extract`: the payload of a file or of a line, out of its log, its strings and its quotes, as JSON. */
export async function extract(args: ExtractArgs, io: Io): Promise<ExitCode> {
  const tally = new Tally();
  const trouble = new Trouble(io, tally);
  for await (const encounter of inspections(args, documentOptions(args), io)) {
    if (encounter.kind === 'project') continue;
    const { path } = encounter;
    if (encounter.kind !== 'read') {
      trouble[encounter.kind](path, encounter.message);
      continue;
    }
    const inspection = encounter.inspect();
    const there = payloadsAt(inspection, args.line);
    const only = args.payload === undefined && there.length > 1 ? undefined : there[(args.payload ?? 1) - 1];
    if (there.length === 0) trouble.failure(path, 'no chat request there');
    else if (only === undefined) {
      trouble.failure(path, severalThere(there, path));
      io.stderr.write(listOf(there));
    } else io.stdout.write(`${JSON.stringify(inspection.extract(only.index), null, 2)}\n`);
  }
  return tally.failed ? EXIT.failure : EXIT.clean;
}

/** A payload with the 1-based line it begins on, and the way to it. */
interface Placed {
  readonly index: number;
  readonly line: number;
  readonly way: string;
  readonly dialect: string;
}

function payloadsAt(inspection: Inspection, wanted: number | undefined): Placed[] {
  const lines = new LineIndex(inspection.text);
  const lineOf = (offset: number): number => lines.positionAt(offset).line + 1;
  return inspection.payloads.flatMap((payload) => {
    const { index, range, dialect } = payload;
    const line = lineOf(range.start);
    const isThere = wanted === undefined || (line <= wanted && wanted <= lineOf(range.end));
    return isThere ? [{ index, line, dialect, way: wayTo(payload) }] : [];
  });
}

/** How many are listed. */
const SHOWN = 20;

function severalThere(there: readonly Placed[], path: string): string {
  const [first, second] = there;
  const one = first?.line === second?.line ? '--payload 2' : `"chatmend extract ${path}:${first?.line}"`;
  return `${count(there.length, 'chat request')} there: name one, as in ${one}`;
}

/** Number, line, format and way of each. */
function listOf(there: readonly Placed[]): string {
  const lines = there.slice(0, SHOWN).map(({ line, dialect, way }, index) => {
    const number = String(index + 1).padStart(String(Math.min(there.length, SHOWN)).length);
    return `  ${number}  line ${line}  ${dialect}  ${visible(way)}\n`;
  });
  const hidden = there.length - SHOWN;
  return lines.join('') + (hidden > 0 ? `  and ${hidden} more\n` : '');
}
