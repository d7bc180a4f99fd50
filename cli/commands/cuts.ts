import { type Cut, type Inspection, LineIndex } from '@chatmend/engine';
import { inspections } from '../inspections.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { documentOptions } from '../options.ts';
import { visible } from '../report/visible.ts';
import { Tally } from '../tally.ts';
import { Trouble } from '../trouble.ts';
import type { CutsArgs } from '../usage/args.ts';

const MEANING =
  'A history may be cut where no call is torn from its result; what stands before or behind is whole then.\n';

/** A place to cut, as `--format json` prints it. */
interface PlaceJson {
  /** Index of the message behind the cut. */
  readonly index: number;
  /** That message as the provider names it; `null` at the end. */
  readonly place: string | null;
  /** Role of the message behind the cut; `null` at the end. */
  readonly role: string | null;
  /** 1-based line in the file. */
  readonly line: number;
  readonly messagesBefore: number;
  readonly messagesBehind: number;
  /** UTF-16 units of the payload's text from the cut to its end. */
  readonly charactersBehind: number;
  readonly wholeBefore: boolean;
  readonly wholeBehind: boolean;
}

/** `chatmend cuts`: where a history may be cut. */
export async function listCuts(args: CutsArgs, io: Io): Promise<ExitCode> {
  const tally = new Tally();
  const trouble = new Trouble(io, tally);
  const payloads: object[] = [];
  const blocks: string[] = [];
  for await (const encounter of inspections(args, documentOptions(args), io)) {
    if (encounter.kind === 'project') continue;
    const { path } = encounter;
    if (encounter.kind !== 'read') {
      trouble[encounter.kind](path, encounter.message);
      continue;
    }
    const inspection = encounter.inspect();
    for (const { index, line, cuts } of payloadsOf(inspection, args.line)) {
      payloads.push({ path, line, cuts });
      const broken = inspection.problems.some(({ payload, severity }) => {
        return payload === index && severity === 'error';
      });
      blocks.push(`${visible(path)}:${line}\n${broken ? BROKEN : ''}${table(cuts)}`);
    }
  }
  if (payloads.length === 0 && !tally.failed) trouble.failure(args.paths[0] ?? '.', 'no chat request there');
  if (args.format === 'json') io.stdout.write(`${JSON.stringify({ version: 1, payloads }, null, 1)}\n`);
  else if (blocks.length > 0) io.stdout.write(`${MEANING}\n${blocks.join('\n')}`);
  return tally.failed ? EXIT.failure : EXIT.clean;
}

const BROKEN = '  This history is broken: "chatmend check" says how, "chatmend fix" mends it.\n';

function* payloadsOf(inspection: Inspection, wanted: number | undefined) {
  const lines = new LineIndex(inspection.text);
  const lineOf = (offset: number): number => lines.positionAt(offset).line + 1;
  for (const { index, range } of inspection.payloads) {
    const line = lineOf(range.start);
    if (wanted !== undefined && (wanted < line || wanted > lineOf(range.end))) continue;
    const cuts = inspection.cuts(index);
    const messages = cuts.at(-1)?.index ?? 0;
    const placeOf = (cut: Cut): PlaceJson => ({
      index: cut.index,
      place: cut.place ?? null,
      role: cut.role ?? null,
      line: lineOf(cut.offset),
      messagesBefore: cut.index,
      messagesBehind: messages - cut.index,
      charactersBehind: range.end - cut.offset,
      wholeBefore: cut.wholeBefore,
      wholeBehind: cut.wholeBehind,
    });
    yield { index, line, cuts: cuts.map(placeOf) };
  }
}

function table(cuts: readonly PlaceJson[]): string {
  const rows = cuts.map((cut) => [
    cut.place === null
      ? 'at the end'
      : `before ${cut.place}${cut.role === null ? '' : ` (${visible(cut.role)})`}`,
    String(cut.line),
    String(cut.messagesBefore),
    String(cut.messagesBehind),
    String(cut.charactersBehind),
    [cut.wholeBefore && 'before', cut.wholeBehind && 'behind'].filter(Boolean).join(', '),
  ]);
  const all = [['place', 'line', 'before', 'behind', 'characters behind', 'whole'], ...rows];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0))) ?? [];
  return all
    .map((row) => row.map((cell, at) => cell[at === 0 || at === 5 ? 'padEnd' : 'padStart'](widths[at] ?? 0)))
    .map((row) => `  ${row.join('  ').trimEnd()}\n`)
    .join('');
}
