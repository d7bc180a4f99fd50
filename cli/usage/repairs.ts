import { closest, type Policy, rules } from '@chatmend/engine';
import { UsageError } from '../io.ts';
import { usage } from './options.ts';
import { oneOf } from './values.ts';

/** The policies, from the one that does least to the one that does most. */
const POLICIES = ['careful', 'complete', 'minimal'] as const satisfies readonly Policy[];

/** Strategy that leaves a rule's problems to people. */
const LEAVE = 'none';

/** What `--policy` and its short word `--unsafe` ask for. */
export function policyOf(named: string | undefined, unsafe: boolean): Policy | undefined {
  const policy = oneOf('--policy', named, POLICIES);
  if (!unsafe) return policy;
  if (policy !== undefined && policy !== 'complete') {
    throw usage('fix', `--unsafe means --policy complete and contradicts --policy ${policy}: choose one`);
  }
  return 'complete';
}

/** What every `--strategy RULE=STRATEGY` asks for. */
export function strategiesOf(values: readonly string[]): Readonly<Record<string, string>> {
  const strategies: Record<string, string> = {};
  for (const value of values) {
    const [, id, strategy] = /^([^=]+)=(.+)$/.exec(value) ?? [];
    if (id === undefined || strategy === undefined) {
      throw usage('fix', `--strategy needs RULE=STRATEGY, not "${value}"`);
    }
    const rule = rules().find((known) => known.id === id);
    if (rule === undefined) {
      const ids = rules().map((known) => known.id);
      throw new UsageError(`--strategy: ${unknown(id, 'is not a rule', ids, '"chatmend rules" lists all')}`);
    }
    const choices = [...rule.strategies, LEAVE];
    if (!choices.includes(strategy)) {
      const all = `Choose one of ${choices.join(', ')}`;
      throw new UsageError(`--strategy: ${unknown(strategy, `is no strategy of ${id}`, choices, all)}`);
    }
    if ((strategies[id] ?? strategy) !== strategy) {
      throw usage('fix', `--strategy names two strategies for ${id}: choose one`);
    }
    strategies[id] = strategy;
  }
  return strategies;
}

function unknown(word: string, what: string, choices: readonly string[], otherwise: string): string {
  const near = closest(word, choices);
  return `"${word}" ${what}. ${near === undefined ? `${otherwise}.` : `Did you mean "${near}"?`}`;
}
