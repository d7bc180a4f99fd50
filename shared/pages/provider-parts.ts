import type { DialectId } from '../api.ts';
import { statementOf } from '../providers/facts.ts';
import { modelNames } from '../providers/model-names.ts';
import type { Fact, Provider, Shape } from '../providers/provider.ts';
import { allProviders, providerById } from '../providers/registry.ts';
import { standingOf, standingsOf } from '../providers/standings.ts';
import { allRules } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import { listing } from '../rules/words.ts';
import { type Block, code, heading, type Item, joined, list, paragraph, type Text, toRule } from './page.ts';
import { bounds, formatsOf, modelsText, proof, shapes } from './statements.ts';

/** What it is called, which formats it speaks, and how much is known. */
export function summary(provider: Provider): Item[] {
  const { id, aliases = [], facts } = provider;
  const sources = new Set(facts.map(({ source }) => source)).size;
  return [
    { text: ['named ', code(id), ...(aliases.length === 0 ? [] : [`, elsewhere ${listing(aliases)}`])] },
    { text: ['reads ', ...joined(formatsOf(provider).map((dialect) => [code(dialect)]))] },
    { text: [`${facts.length} facts from ${sources} sources`] },
  ];
}

/** How it is recognised where nobody names it. */
export function recognition({ id, hosts, models }: Provider): Block[] {
  const items: Item[] = [
    {
      text: [
        'asked for: ',
        code(`--provider ${id}`),
        ', or ',
        code(`"provider": "${id}"`),
        ' in ',
        code('chatmend.json'),
      ],
    },
    ...(hosts.length === 0
      ? []
      : [{ text: ['at ', ...joined(hosts.map((host) => [code(hostName(host))]))] }]),
    ...(models.length === 0 ? [] : [{ text: ['a guess, from ', ...modelsText(modelNames(models))] }]),
  ];
  return [heading(2, 'How it is recognised'), ...list(items)];
}

function hostName(host: string): string {
  if (host.startsWith(':')) return `localhost${host}`;
  return host.startsWith('.') ? `*${host}` : host;
}

/** One fact, told on the page of its provider. */
export function factItem(provider: Provider, fact: Fact, dialect: DialectId): Item {
  const rule = ruleOf(fact);
  const what = rule === undefined ? [] : shapes(fact, rule);
  const bound = bounds(fact);
  return {
    text: [
      toRule(fact.rule),
      ...(what.length > 0 ? [' of ', ...what] : []),
      ...(bound.length > 0 ? [' (', ...bound, ')'] : []),
      ...proof(provider, fact),
      ...(rule !== undefined && fact.verdict === 'takes'
        ? refusedElsewhere(provider, rule, fact, dialect)
        : []),
    ],
  };
}

function ruleOf({ rule: id }: Fact): Rule | undefined {
  return allRules.find((rule) => rule.id === id);
}

function refusedElsewhere(here: Provider, rule: Rule, fact: Fact, dialect: DialectId): Text {
  const names = (fact.variants ?? Object.keys(rule.variants)).flatMap((variant) =>
    standingsOf(shapeOf(rule, variant, dialect))
      .filter(({ verdict, exceptions }) => [verdict, ...exceptions.map((one) => one.verdict)].some(isRefusal))
      .filter(({ provider }) => provider !== here.id)
      .map(({ provider }) => providerById(provider)?.name ?? provider),
  );
  return names.length === 0 ? [] : [`; refused by ${listing([...new Set(names)])}`];
}

function isRefusal(verdict: string): boolean {
  return verdict === 'refuses' || verdict === 'doubtful';
}

/** What others are known to do in this format and this one is not: rules, so that nobody takes silence for consent. */
export function silence(provider: Provider, dialect: DialectId): Block[] {
  const others = allProviders.filter((one) => one !== provider && one.dialects.includes(dialect));
  const unknown = allRules.filter((rule) =>
    Object.keys(rule.variants).every((variant) => {
      const { verdict, exceptions } = standingOf(provider, shapeOf(rule, variant, dialect));
      return verdict === 'unknown' && exceptions.length === 0;
    }),
  );
  const asked = unknown.filter((rule) =>
    Object.keys(rule.variants).some((variant) =>
      others.some((one) => statementOf(one, shapeOf(rule, variant, dialect)) !== undefined),
    ),
  );
  if (asked.length === 0) return [];
  return [heading(3, 'Nobody knows'), paragraph(...joined(asked.map(({ id }) => [toRule(id)])), '.')];
}

function shapeOf(rule: Rule, variant: string, dialect: DialectId): Shape {
  return { rule: rule.id, variant, dialect, model: undefined, date: undefined };
}
