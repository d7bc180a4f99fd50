import { inspectRequest } from '@chatmend/engine';
import { judges } from '../all.ts';
import type { Judge } from '../judge.ts';
import type { Case } from './cases.ts';

/** What the judges of one provider make of a case, and what we say for that provider. */
export interface Verdict {
  readonly case: Case;
  readonly provider: string;
  /** The strongest severity of every rule with a problem that matters. */
  readonly ours: ReadonlyMap<string, 'error' | 'warning'>;
  /** Judges that refuse it, with their words. */
  readonly refusals: ReadonlyMap<Judge, string>;
  readonly takers: readonly Judge[];
}

/** The verdicts on a case: one for each provider whose judges read its format. */
export async function verdictsOn(one: Case): Promise<Verdict[]> {
  const able = judges.filter(({ dialect }) => dialect === one.dialect);
  const providers = new Set(able.map(({ provider }) => provider));
  return Promise.all(
    [...providers].map(async (provider) => {
      const refusals = new Map<Judge, string>();
      const takers: Judge[] = [];
      for (const judge of able.filter((judge) => judge.provider === provider)) {
        const words = await wordsOf(judge, one);
        if (words === undefined) takers.push(judge);
        else refusals.set(judge, words);
      }
      return { case: one, provider, ours: oursOn(one, provider), refusals, takers };
    }),
  );
}

/** What a judge stumbles over it refuses too. */
async function wordsOf(judge: Judge, { request }: Case): Promise<string | undefined> {
  try {
    return await judge.refusal(request);
  } catch (error) {
    return String(error);
  }
}

function oursOn({ request, dialect }: Case, provider: string): Verdict['ours'] {
  const ours = new Map<string, 'error' | 'warning'>();
  for (const { rule, severity } of inspectRequest(request, { provider, dialect }).problems)
    if (severity === 'error' || (severity === 'warning' && !ours.has(rule))) ours.set(rule, severity);
  return ours;
}
