import type { RuleExample } from '../rules/rule.ts';

/** The examples of a rule, from its file. */
export async function examplesOf(rule: string): Promise<readonly RuleExample[]> {
  const { examples } = (await import(`../rules/${rule}.ts`)) as { examples?: readonly RuleExample[] };
  return examples ?? [];
}
