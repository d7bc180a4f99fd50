import type { DialectId, Standing, Standpoint } from '../api.ts';
import type { Fact, Provider, Shape } from '../providers/provider.ts';
import { allProviders, providerById } from '../providers/registry.ts';
import { standingsOf } from '../providers/standings.ts';
import type { Rule } from '../rules/rule.ts';
import { type Block, code, heading, type Item, joined, list, marked, paragraph, type Text } from './page.ts';
import {
  bounds,
  dialectOf,
  dialectsByUse,
  modelsText,
  proof,
  providerLink,
  shapes,
  verb,
} from './statements.ts';

/** Who refuses and who takes what a rule finds, format by format, and in which words. */
export function refusals(rule: Rule): Block[] {
  if (rule.suspicion !== undefined) return [paragraph('Nobody is known to: it is legal, and suspicious.')];
  const known = dialectsByUse().filter((dialect) => statementsIn(dialect, rule).length > 0);
  if (known.length === 0) return [paragraph('Nobody is known to.')];
  return known.flatMap((dialect) => [
    heading(3, 'In ', code(dialect)),
    ...list(overview(dialect, rule)),
    paragraph('In their words:'),
    ...list(statementsIn(dialect, rule).map((one) => statementItem(one, rule))),
  ]);
}

interface Stated {
  readonly provider: Provider;
  readonly fact: Fact;
}

function statementsIn(dialect: DialectId, rule: Rule): Stated[] {
  return allProviders
    .flatMap((provider) => provider.facts.map((fact) => ({ provider, fact })))
    .filter(({ provider, fact }) => fact.rule === rule.id && dialectOf(fact, provider) === dialect)
    .sort((a, b) => rank(a.fact) - rank(b.fact));
}

/** Who refuses first, who takes last. */
function rank({ verdict, doubtful }: Fact): number {
  return verdict === 'takes' ? 2 : doubtful === true ? 1 : 0;
}

function statementItem({ provider, fact }: Stated, rule: Rule): Item {
  const what = shapes(fact, rule);
  const bound = bounds(fact);
  return {
    text: [
      providerLink(provider),
      ` ${verb(fact, provider.id === 'generic')} `,
      ...(what.length > 0 ? what : ['it']),
      ...(bound.length > 0 ? [' (', ...bound, ')'] : []),
      ...proof(provider, fact),
    ],
  };
}

/** The shapes of the rule, those with one answer together, and below them who does what with them today. */
function overview(dialect: DialectId, rule: Rule): Item[] {
  const variants = Object.entries(rule.variants);
  const answers = new Map<string, { below: Text[]; shapes: Text[] }>();
  for (const [variant, meaning] of variants) {
    const below = answersTo({ rule: rule.id, variant, dialect, model: undefined, date: undefined });
    if (below.length === 0) continue;
    const shape = variants.length === 1 ? marked(meaning) : [code(variant), ': ', ...marked(meaning)];
    const known = answers.get(JSON.stringify(below));
    if (known === undefined) answers.set(JSON.stringify(below), { below, shapes: [shape] });
    else known.shapes.push(shape);
  }
  return [...answers.values()].map((one) => ({ text: joined(one.shapes, '; '), below: one.below }));
}

/** Who does what with a shape; empty where nobody is known to do anything. */
function answersTo(shape: Shape): Text[] {
  const standings = standingsOf(shape);
  const known = [
    group('refused by ', 'refuses', standings),
    group('refused by some servers or versions of ', 'doubtful', standings),
    group('taken by ', 'takes', standings),
  ].filter((line) => line.length > 0);
  const silent = standings.filter(
    ({ verdict, exceptions }) => verdict === 'unknown' && exceptions.length === 0,
  );
  return known.length === 0 || silent.length === 0
    ? known
    : [...known, [`not known of ${others(silent.length)}`]];
}

function others(count: number): string {
  return count === 1 ? 'one other' : `${count} others`;
}

function group(title: string, verdict: Standpoint, standings: readonly Standing[]): Text {
  const names = standings.flatMap((standing): Text[] => {
    const name = providerById(standing.provider)?.name ?? standing.provider;
    const models = standing.exceptions.filter((one) => one.verdict === verdict).flatMap((one) => one.models);
    if (standing.verdict === verdict) return [[name]];
    return models.length === 0 ? [] : [[`${name} (`, ...modelsText(models), ')']];
  });
  return names.length === 0 ? [] : [title, ...joined(names)];
}
