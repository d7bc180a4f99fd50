import type { Judge } from '../judge.ts';
import { blindness, type Kind, strictness } from './kinds.ts';
import type { Verdict } from './verdicts.ts';

/** What a judge and we make of one request, beside each other. */
export type Outcome = 'both refuse' | 'both take' | 'it refuses, we warn' | 'it takes, we warn' | Difference;

type Difference = 'it takes, we refuse' | 'it refuses, we take';

/** Every outcome, agreement first. */
export const OUTCOMES: readonly Outcome[] = [
  'both refuse',
  'both take',
  'it refuses, we warn',
  'it takes, we warn',
  'it takes, we refuse',
  'it refuses, we take',
];

/** The outcome for one of the judges of a verdict. */
export function outcomeFor({ ours, refusals }: Verdict, judge: Judge): Outcome {
  const refuses = refusals.has(judge);
  if ([...ours.values()].includes('error')) return refuses ? 'both refuse' : 'it takes, we refuse';
  if (ours.size > 0) return refuses ? 'it refuses, we warn' : 'it takes, we warn';
  return refuses ? 'it refuses, we take' : 'both take';
}

/** Every judge asked. */
export function judgesOf({ refusals, takers }: Verdict): Judge[] {
  return [...refusals.keys(), ...takers];
}

/** Why a judge differs; `undefined` where it does not. Throws where nobody has explained it yet. */
export function reasonFor(verdict: Verdict, judge: Judge): Kind | undefined {
  const outcome = outcomeFor(verdict, judge);
  const kinds =
    outcome === 'it takes, we refuse'
      ? blindness
      : outcome === 'it refuses, we take'
        ? strictness
        : undefined;
  if (kinds === undefined) return undefined;
  const kind = kinds.find((one) => one.explains(verdict, judge));
  if (kind !== undefined) return kind;
  const { group, title } = verdict.case;
  const said = [...verdict.ours.keys()].join(', ') || 'nothing';
  throw new Error(
    `test/judges/refusals/kinds.ts does not explain "${outcome}" of ${judge.short} in ${group}, "${title}" (we say: ${said}; it says: ${verdict.refusals.get(judge) ?? 'nothing'})`,
  );
}
