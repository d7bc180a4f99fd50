import { inspect, type Policy, type TextProblem } from '@chatmend/engine';
import fc from 'fast-check';
import { brokenHistories } from '../test/unit/properties/damage.ts';
import { lostTexts } from '../test/unit/properties/said.ts';

const PROVIDERS = ['openai', 'azure-openai', 'deepseek', 'mistral', 'generic'];

/** Prints what plans make of `count` random histories with one to three damages, the same in every run. */
export function benchRepair(count: number): void {
  const texts = fc
    .sample(brokenHistories, { numRuns: count, seed: 1 })
    .map((messages) => JSON.stringify({ messages }));
  console.log(`repair, ${count} random histories with one to three damages`);
  for (const provider of PROVIDERS) {
    const refused = texts.filter((text) => inspect(text, { provider }).problems.some(isLoud));
    for (const policy of ['careful', 'complete'] as const) {
      const { valid, lossless, stable } = tally(refused, provider, policy);
      console.log(
        `  ${provider.padEnd(12)} ${policy.padEnd(8)}  refused or doubted ${refused.length}  then nothing left ${valid}` +
          `  no word lost ${lossless}  a second run does nothing ${stable}`,
      );
    }
  }
}

function tally(texts: readonly string[], provider: string, policy: Policy) {
  const result = { valid: 0, lossless: 0, stable: 0 };
  for (const text of texts) {
    const plan = inspect(text, { provider }).plan(policy);
    if (!plan.remaining.some(isLoud)) result.valid++;
    if (lostTexts(JSON.parse(text), JSON.parse(plan.text)).length === 0) result.lossless++;
    if (inspect(plan.text, { provider }).plan(policy).steps.length === 0) result.stable++;
  }
  return result;
}

function isLoud({ severity }: TextProblem): boolean {
  return severity === 'error' || severity === 'warning';
}
