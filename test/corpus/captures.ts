import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Inspection, inspect, type Payload, providers } from '@chatmend/engine';
import { EXPECTED } from './captures-expected.ts';
import { readIndex } from './corpus.ts';

/** What one file of the corpus gives, in the words of the table. */
export interface Sighting {
  readonly file: string;
  readonly payloads: string;
  readonly problems: string;
  /** What the table says is to be seen, and why. */
  readonly expected:
    | { readonly payloads: string; readonly problems: string; readonly why: string }
    | undefined;
  readonly inspection: Inspection;
}

/** Looks at every capture, and at every case that is more than one JSON value. */
export function sightings(corpus: string): Sighting[] {
  const known = new Set(providers().map(({ id }) => id));
  const reported = new Map(
    readIndex(corpus, 'cases').map(({ file, provider }) => [file, provider as string]),
  );
  const files = [
    ...readIndex(corpus, 'captures').map(({ file }) => ['captures', file as string] as const),
    ...readdirSync(join(corpus, 'cases'))
      .filter((file) => /\.(log|jsonl)$/.test(file))
      .map((file) => ['cases', file] as const),
  ];
  return files.map(([folder, file]) => {
    const provider = reported.get(file);
    const inspection = inspect(readFileSync(join(corpus, folder, file), 'utf8'), {
      name: file,
      ...(provider !== undefined && known.has(provider) && { provider }),
    });
    return { file, ...wordsOf(inspection), expected: expectedOf(file), inspection };
  });
}

function expectedOf(file: string): Sighting['expected'] {
  const cells = rows.get(file);
  if (cells === undefined) return undefined;
  const [payloads = '', problems = '', why = ''] = cells;
  return { payloads, problems, why };
}

const rows = new Map(
  EXPECTED.trim()
    .split('\n')
    .map((line) => {
      const [file = '', ...cells] = line.split('|').map((cell) => cell.trim());
      return [file, cells] as const;
    }),
);

/** Files the table has a row for. */
export const expectedFiles: readonly string[] = [...rows.keys()];

/** What the one body of most files is told, as its plain file has it. */
const ONE = 'warning missing-content /2, error unanswered-tool-call /4/tool_calls/0';

/** `2 × har openai-chat groq 2xx`, and `error unanswered-tool-call /messages/4`, for each payload that has problems. */
function wordsOf({ payloads, problems, notices }: Inspection): { payloads: string; problems: string } {
  const counts = new Map<string, number>();
  for (const payload of payloads) counts.set(nameOf(payload), (counts.get(nameOf(payload)) ?? 0) + 1);
  const told = payloads.map(({ index }) => {
    const own = problems.filter(({ payload }) => payload === index);
    const words = own.map(({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}`).join(', ');
    return words.replaceAll(' /messages/', ' /') === ONE ? 'the one body' : words;
  });
  const isAlike = told.every((words) => words === told[0]);
  const each = isAlike
    ? [told[0] ?? '']
    : told.flatMap((words, at) => (words === '' ? [] : [`${at + 1}: ${words}`]));
  return {
    payloads:
      [...counts].map(([name, count]) => (count === 1 ? name : `${count} × ${name}`)).join(', ') || 'none',
    problems:
      [...each, ...new Set(notices.map(({ kind }) => `notice ${kind}`))]
        .filter((words) => words !== '')
        .join('; ') || 'none',
  };
}

/** Form, dialect, provider; the context where it is no request, and whether the recorded answer took it. */
function nameOf({ capture, dialect, context, target }: Payload): string {
  const { provider, accepted } = target;
  const held = context === 'request' ? [] : [context];
  return [capture, dialect, provider, ...held, ...(accepted ? ['2xx'] : [])].join(' ');
}
