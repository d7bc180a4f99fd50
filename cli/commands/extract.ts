import { type Inspection, LineIndex } from '@chatmend/engine';
import { inspections } from '../inspections.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { documentOptions } from '../options.ts';
import { Tally } from '../tally.ts';
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
    const [only, ...others] = payloadsAt(inspection, args.line);
    if (only === undefined) trouble.failure(path, 'no chat request there');
    else if (others.length > 0) trouble.failure(path, severalThere([only, ...others], path));
    else io.stdout.write(`${JSON.stringify(inspection.extract(only.index), null, 2)}\n`);
  }
  return tally.failed ? EXIT.failure : EXIT.clean;
}

/** A payload with the 1-based line it begins on. */
interface Placed {
  readonly index: number;
  readonly line: number;
}

function payloadsAt(inspection: Inspection, wanted: number | undefined): Placed[] {
  const lines = new LineIndex(inspection.text);
  const lineOf = (offset: number): number => lines.positionAt(offset).line + 1;
  return inspection.payloads.flatMap(({ index, range }) => {
    const line = lineOf(range.start);
    const isThere = wanted === undefined || (line <= wanted && wanted <= lineOf(range.end));
    return isThere ? [{ index, line }] : [];
  });
}

/** How many lines are named. */
const SHOWN = 5;

function severalThere(payloads: readonly Placed[], path: string): string {
  const [first] = payloads;
  const lines = payloads.slice(0, SHOWN).map(({ line }) => line);
  const more = payloads.length > SHOWN ? ', …' : '';
  return `${payloads.length} chat requests there, in lines ${lines.join(', ')}${more}: name one, as in "chatmend extract ${path}:${first?.line}"`;
}
