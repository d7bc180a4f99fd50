import { existsSync } from 'node:fs';
import type { Options } from '../api.ts';
import type { RuleExample } from '../rules/rule.ts';

/** The examples that explain a rule, from its file. */
export async function examplesOf(rule: string): Promise<readonly RuleExample[]> {
  return examplesIn(`../rules/${rule}.ts`);
}

/** Those, and the ones in further formats, which are run as tests too. */
export async function allExamplesOf(rule: string): Promise<readonly RuleExample[]> {
  const further = `../rules/examples/${rule}.ts`;
  const isThere = existsSync(new URL(further, import.meta.url));
  return [...(await examplesOf(rule)), ...(isThere ? await examplesIn(further) : [])];
}

/** Options an example is inspected with. */
export function optionsOf({ provider, asOf, dialect }: RuleExample): Options {
  return {
    ...(provider === undefined ? {} : { provider }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(dialect === undefined ? {} : { dialect }),
  };
}

async function examplesIn(file: string): Promise<readonly RuleExample[]> {
  const { examples } = (await import(file)) as { examples?: readonly RuleExample[] };
  return examples ?? [];
}
