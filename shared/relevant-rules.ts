import type { DialectId, Options } from './api.ts';
import { allProviders } from './providers/registry.ts';
import { allRules } from './rules/registry.ts';
import { Walk } from './rules/walk.ts';

const walks = new Map<DialectId, Walk>();

/**
 * The walk of the rules that can have a say about payloads of a dialect: those that some provider who speaks it is
 * known to refuse something of, or to take what is worth a word there, those that only raise suspicion, and those a
 * level is set for.
 */
export function walkFor(dialect: DialectId, { rules: levels = {} }: Options): Walk {
  const asked = Object.keys(levels);
  if (asked.length > 0) {
    const relevant = relevantTo(dialect);
    return new Walk(allRules.filter(({ id }) => relevant.has(id) || asked.includes(id)));
  }
  let walk = walks.get(dialect);
  if (walk === undefined) {
    const relevant = relevantTo(dialect);
    walk = new Walk(allRules.filter(({ id }) => relevant.has(id)));
    walks.set(dialect, walk);
  }
  return walk;
}

function relevantTo(dialect: DialectId): ReadonlySet<string> {
  const suspicions = allRules.filter(({ suspicion }) => suspicion !== undefined).map(({ id }) => id);
  const said = new Set(allRules.filter(({ whenTaken }) => whenTaken !== undefined).map(({ id }) => id));
  const refused = allProviders.flatMap(({ facts, dialects }) =>
    facts
      .filter((fact) => fact.verdict === 'refuses' || said.has(fact.rule))
      .filter((fact) => (fact.dialect ?? dialects[0]) === dialect)
      .map(({ rule }) => rule),
  );
  return new Set([...suspicions, ...refused]);
}
