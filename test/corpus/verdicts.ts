import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect, providers, type TextProblem } from '@chatmend/engine';
import { readIndex } from './corpus.ts';

/** What we say of one case beside what its provider said. */
export interface Verdict {
  readonly file: string;
  readonly provider: string;
  readonly verdict: 'accepted' | 'rejected';
  /** Rule the case is about. */
  readonly rule: string;
  /** A problem of that rule stands at the place: an error; under `generic` a warning does. */
  readonly hit: boolean;
  readonly payloads: number;
  /** Errors and warnings besides. */
  readonly others: readonly string[];
}

/** Judges every JSON case of a dialect under its own provider. */
export function judgeCases(corpus: string, dialect: string): Verdict[] {
  const ids = new Set(providers().map((provider) => provider.id));
  return readIndex(corpus, 'cases')
    .filter((row) => row.dialect === dialect && /\.jsonl?$/.test(row.file as string))
    .map((row) => {
      const file = row.file as string;
      const text = readFileSync(join(corpus, 'cases', file), 'utf8');
      const provider = ids.has(row.provider as string) ? (row.provider as string) : 'generic';
      const { problems, payloads } = inspect(text, { name: file, provider });
      const isHit = (problem: TextProblem) =>
        problem.rule === row.rule &&
        (problem.severity === 'error' || (provider === 'generic' && isLoud(problem))) &&
        isAt(problem, row.location as string);
      return {
        file,
        provider,
        verdict: row.verdict as Verdict['verdict'],
        rule: row.rule as string,
        hit: problems.some(isHit),
        payloads: payloads.length,
        others: problems
          .filter((problem) => isLoud(problem) && !isHit(problem))
          .map((problem) => `${problem.severity} ${problem.rule} ${problem.pointer}`),
      };
    });
}

/** Judges every recorded request of a dialect, answered with 200 by its provider. */
export function judgeRecorded(
  corpus: string,
  dialect: string,
): { file: string; payloads: number; loud: string[] }[] {
  const ids = new Set(providers().map((provider) => provider.id));
  return readIndex(corpus, 'recorded')
    .filter((row) => row.dialect === dialect)
    .map((row) => {
      const file = row.file as string;
      const provider = ids.has(row.provider as string) ? (row.provider as string) : 'generic';
      const { problems, payloads } = inspect(readFileSync(join(corpus, 'recorded', file), 'utf8'), {
        name: file,
        provider,
      });
      return {
        file,
        payloads: payloads.length,
        loud: problems
          .filter(isLoud)
          .map((problem) => `${provider} ${problem.severity} ${problem.rule} ${problem.pointer}`),
      };
    });
}

function isLoud({ severity }: TextProblem): boolean {
  return severity === 'error' || severity === 'warning';
}

/** Whether a problem or a related place equals, contains or lies inside `messages[1].tool_calls[0].id`. */
function isAt(problem: TextProblem, location: string): boolean {
  if (location === '$') return true;
  const named = `/${location
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .join('/')}/`;
  const bare = named.replace(/^\/messages(?=\/)/, '');
  return [problem.pointer, ...problem.related.map((place) => place.anchor.pointer)].some((pointer) => {
    const ours = `${pointer}/`;
    return [named, bare].some((place) => ours.startsWith(place) || place.startsWith(ours));
  });
}
