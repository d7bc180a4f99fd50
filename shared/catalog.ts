import type { CaptureInfo, DialectId, Evidence, ProviderInfo, RuleInfo } from './api.ts';
import { allCaptures } from './captures/registry.ts';
import { allDialects } from './dialects/registry.ts';
import { evidenceOf } from './providers/facts.ts';
import { allProviders } from './providers/registry.ts';
import { allRules } from './rules/registry.ts';

/** Where the documentation stands. */
const DOCUMENTATION = 'https://github.com/chatmend/chatmend/blob/main/docs';

/** The page of a rule on the web. */
export function addressOfRule(id: string): string {
  return `${DOCUMENTATION}/rules/${id}.md`;
}

/** The page of a provider on the web. */
export function addressOfProvider(id: string): string {
  return `${DOCUMENTATION}/providers/${id}.md`;
}

/** All rules, in alphabetical order. */
export function rules(): readonly RuleInfo[] {
  return allRules.map((rule) => ({
    id: rule.id,
    summary: rule.summary,
    documentation: rule.documentation,
    url: addressOfRule(rule.id),
    strategies: rule.strategies,
    evidence: evidenceFor(rule.id),
  }));
}

/** All wire formats and forms of histories that are read, in the order they are tried. */
export function dialects(): readonly DialectId[] {
  return allDialects.map(({ id }) => id);
}

/** All ways a file holds requests, in alphabetical order. */
export function captures(): readonly CaptureInfo[] {
  return allCaptures.map(({ id, description, recorded }) => ({
    id,
    description,
    ...(recorded !== undefined && { recorded }),
  }));
}

/** All providers, in alphabetical order; `generic` is among them. */
export function providers(): readonly ProviderInfo[] {
  return allProviders.map(({ id, name, about, dialects, facts, context, extends: parent }) => ({
    id,
    name,
    about,
    url: addressOfProvider(id),
    dialects,
    ...(parent !== undefined && { extends: parent }),
    ...(context !== undefined && { context }),
    refuses: facts.filter(({ verdict }) => verdict === 'refuses').length,
    takes: facts.filter(({ verdict }) => verdict === 'takes').length,
    sources: new Set(facts.map((fact) => fact.source)).size,
  }));
}

function evidenceFor(rule: string): Evidence[] {
  return allProviders.flatMap((provider) =>
    provider.facts.filter((fact) => fact.rule === rule).map((fact) => evidenceOf({ provider, fact })),
  );
}
