import type { DialectId, Evidence, ProviderInfo, RuleInfo } from './api.ts';
import { allDialects } from './dialects/registry.ts';
import { evidenceOf } from './providers/facts.ts';
import { allProviders } from './providers/registry.ts';
import { allRules } from './rules/registry.ts';

/** Where the documentation of the rules stands. */
const DOCUMENTATION = 'https://github.com/chatmend/chatmend/blob/main/docs/rules.md';

/** All rules, in alphabetical order. */
export function rules(): readonly RuleInfo[] {
  return allRules.map((rule) => ({
    id: rule.id,
    summary: rule.summary,
    documentation: rule.documentation,
    url: `${DOCUMENTATION}#${rule.id}`,
    strategies: rule.strategies,
    evidence: evidenceFor(rule.id),
  }));
}

/** All wire formats and forms of histories that are read, in the order they are tried. */
export function dialects(): readonly DialectId[] {
  return allDialects.map(({ id }) => id);
}

/** All providers, in alphabetical order; `generic` is among them. */
export function providers(): readonly ProviderInfo[] {
  return allProviders.map(({ id, name, dialects, facts, extends: parent }) => ({
    id,
    name,
    dialects,
    ...(parent !== undefined && { extends: parent }),
    facts: facts.length,
    sources: new Set(facts.map((fact) => fact.source)).size,
  }));
}

function evidenceFor(rule: string): Evidence[] {
  return allProviders.flatMap((provider) =>
    provider.facts.filter((fact) => fact.rule === rule).map((fact) => evidenceOf({ provider, fact })),
  );
}
