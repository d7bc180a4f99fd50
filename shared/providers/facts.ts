import type { Evidence } from '../api.ts';
import type { Fact, Provider, Shape } from './provider.ts';
import { allProviders, providerById } from './registry.ts';

/** A fact together with the provider that states it. */
export interface Statement {
  readonly provider: Provider;
  readonly fact: Fact;
}

/**
 * What `provider` is known to do with a shape: its most specific fact, else that of the provider it extends.
 * `undefined`: nobody knows.
 */
export function statementOf(provider: Provider, shape: Shape): Statement | undefined {
  let best: Fact | undefined;
  for (const fact of factsByRule(provider).get(shape.rule) ?? []) {
    if (holds(fact, shape, provider) && (best === undefined || weight(fact) > weight(best))) best = fact;
  }
  if (best !== undefined) return { provider, fact: best };
  const parent = provider.extends === undefined ? undefined : providerById(provider.extends);
  return parent === undefined ? undefined : statementOf(parent, shape);
}

/** What whoever answers behind `provider` is known to do with a shape: never sure, because it was seen elsewhere. */
export function statementBehind({ relays = [] }: Provider, shape: Shape): Statement | undefined {
  for (const { provider: id, models, as } of relays) {
    if (models !== undefined && (shape.model === undefined || !models.test(shape.model))) continue;
    const dialect = as?.from === shape.dialect ? as.to : shape.dialect;
    const behind = providerById(id);
    const statement = behind && statementOf(behind, { ...shape, dialect });
    if (statement !== undefined)
      return { provider: statement.provider, fact: { ...statement.fact, doubtful: true } };
  }
  return undefined;
}

/** What `provider`, or whom it extends, states of single models about a shape that was asked for no model in particular. */
export function exceptionsOf(provider: Provider, shape: Shape): Statement[] {
  const asked = shape.model === undefined ? shape : { ...shape, model: undefined };
  const own = (factsByRule(provider).get(shape.rule) ?? []).filter(
    ({ models, ...fact }) => models !== undefined && holds(fact, asked, provider),
  );
  const parent = provider.extends === undefined ? undefined : providerById(provider.extends);
  return [
    ...own.map((fact) => ({ provider, fact })),
    ...(parent === undefined ? [] : exceptionsOf(parent, shape)),
  ];
}

/**
 * What the providers of the dialect except `generic` are known to do, refusals first. An inherited fact stands here
 * once, with the provider that states it: who extends that one has not been seen doing it.
 */
export function statementsOfAll(shape: Shape): readonly Statement[] {
  const byFact = new Map<Fact, Statement>();
  for (const provider of allProviders) {
    if (provider.id === 'generic' || !provider.dialects.includes(shape.dialect)) continue;
    const statement = statementOf(provider, shape);
    if (statement !== undefined) byFact.set(statement.fact, statement);
  }
  return [...byFact.values()].sort(
    (a, b) => Number(a.fact.verdict === 'takes') - Number(b.fact.verdict === 'takes'),
  );
}

/** How narrow a fact is: variant before model before date. A tie between two that hold is a fault in the table. */
export function weight(fact: Fact): number {
  return (
    (fact.variants === undefined ? 0 : 8) +
    (fact.models === undefined ? 0 : 4) +
    (fact.dialect === undefined ? 0 : 2) +
    (fact.from === undefined && fact.until === undefined ? 0 : 1)
  );
}

/** Whether a fact speaks of a shape; without a dialect it speaks of the provider's first one. */
export function holds(fact: Fact, shape: Shape, { dialects }: Provider): boolean {
  if ((fact.dialect ?? dialects[0]) !== shape.dialect) return false;
  if (fact.variants !== undefined && !fact.variants.includes(shape.variant)) return false;
  if (
    fact.models !== undefined &&
    (shape.model === undefined || !fact.models.some((model) => model.test(shape.model as string)))
  ) {
    return false;
  }
  if (fact.from !== undefined && shape.date !== undefined && shape.date < fact.from) return false;
  return fact.until === undefined || (shape.date !== undefined && shape.date <= fact.until);
}

/** A statement as it is shown: its words without the places of the request they were recorded for. */
export function evidenceOf({ provider, fact }: Statement): Evidence {
  return {
    provider: provider.id,
    verdict: fact.verdict,
    source: fact.source,
    ...(fact.doubtful === true && { doubtful: true }),
    ...(fact.text === undefined ? {} : { text: withoutPlaces(fact.text) }),
  };
}

/** Beside a problem at `messages[1]`, words that speak of `messages[2]` would mislead: `messages[N]`. */
function withoutPlaces(text: string): string {
  return text.replace(/(?<=\w\[)\d+(?=\])|(?<=\bmessages\.)\d+\b|(?<=\bposition )\d+\b/g, 'N');
}

const tables = new WeakMap<Provider, Map<string, Fact[]>>();

function factsByRule(provider: Provider): Map<string, Fact[]> {
  let table = tables.get(provider);
  if (table === undefined) {
    table = new Map();
    for (const fact of provider.facts) {
      const list = table.get(fact.rule);
      if (list === undefined) table.set(fact.rule, [fact]);
      else list.push(fact);
    }
    tables.set(provider, table);
  }
  return table;
}
