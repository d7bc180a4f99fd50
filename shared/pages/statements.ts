import type { DialectId } from '../api.ts';
import { evidenceOf } from '../providers/facts.ts';
import { modelNames } from '../providers/model-names.ts';
import type { Fact, Provider } from '../providers/provider.ts';
import { allProviders } from '../providers/registry.ts';
import type { Rule } from '../rules/rule.ts';
import { code, joined, link, type Span, type Text, words } from './page.ts';

/** A provider as pages name it; `generic` is nobody in particular. */
export function providerLink({ id, name }: Provider): Span {
  return link(id === 'generic' ? 'Other servers' : name, { provider: id });
}

/** Wire format a fact speaks of. */
export function dialectOf(fact: Fact, { dialects }: Provider): DialectId {
  return fact.dialect ?? (dialects[0] as DialectId);
}

/** Wire formats a provider speaks, and those it was seen speaking besides: of some models, behind a path of their own. */
export function formatsOf(provider: Provider): readonly DialectId[] {
  const seen = provider.facts.map((fact) => dialectOf(fact, provider));
  return [...new Set([...provider.dialects, ...seen])];
}

/** Wire formats anybody speaks, those of most providers first. */
export function dialectsByUse(): readonly DialectId[] {
  const all = allProviders.flatMap(({ dialects }) => dialects);
  const uses = new Map<DialectId, number>();
  for (const id of all) uses.set(id, (uses.get(id) ?? 0) + 1);
  return [...uses].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

/** `refuses this`, as it may be said of a fact. */
export function verb({ verdict, doubtful }: Fact, many: boolean): string {
  if (verdict === 'takes') return many ? 'take' : 'takes';
  if (doubtful === true) return many ? 'may refuse' : 'may refuse';
  return many ? 'refuse' : 'refuses';
}

/** The shapes of its rule a fact speaks of; nothing where it is the only one, or all. */
export function shapes({ variants }: Fact, rule: Rule): Text {
  if (variants === undefined || Object.keys(rule.variants).length === 1) return [];
  return joined(variants.map((variant) => [code(variant)]));
}

/** Models and days a fact is bound to: ` for models gpt-5…, until 2024-12-31`. */
export function bounds({ models = [], from, until }: Fact): Text {
  const days = [from && `from ${from} on`, until && `until ${until}`].filter((day) => day !== undefined);
  const named = modelsText(modelNames(models));
  return joined([...(named.length > 0 ? [named] : []), ...days.map((day) => [day as string])]);
}

/** `models gpt-5…, o1…`. */
export function modelsText(names: readonly string[]): Text {
  return names.length === 0 ? [] : ['models ', ...joined(names.map((name) => [code(name)]))];
}

/** Words of a fact, as they were recorded, and where. */
export function proof(provider: Provider, fact: Fact): Text {
  const { text, source } = evidenceOf({ provider, fact });
  const where = link('source', { url: source });
  return text === undefined ? [' (', where, ')'] : [': ', words(text), ' (', where, ')'];
}
