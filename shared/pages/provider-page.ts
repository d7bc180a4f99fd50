import type { DialectId } from '../api.ts';
import { modelNames } from '../providers/model-names.ts';
import type { Fact, Provider } from '../providers/provider.ts';
import { providerById } from '../providers/registry.ts';
import { type Block, code, heading, type Item, list, marked, type Page, paragraph } from './page.ts';
import { factItem, recognition, silence, summary } from './provider-parts.ts';
import { dialectOf, formatsOf, modelsText, providerLink } from './statements.ts';

/** What a provider is, how it is recognised, and what is known of what it refuses and takes. */
export function providerPage(provider: Provider): Page {
  const parent = provider.extends === undefined ? undefined : providerById(provider.extends);
  return [
    heading(1, provider.id === 'generic' ? 'Other servers' : provider.name),
    paragraph(...marked(provider.about)),
    ...list(summary(provider)),
    ...(parent === undefined
      ? []
      : [paragraph('Where nothing is said here, what is known of ', providerLink(parent), ' holds.')]),
    ...(provider.id === 'generic' ? [] : recognition(provider)),
    ...formatsOf(provider).flatMap((dialect) => factsIn(dialect, provider)),
  ];
}

const SECTIONS: readonly [title: string, holds: (fact: Fact) => boolean][] = [
  ['Refuses', ({ verdict, doubtful }) => verdict === 'refuses' && doubtful !== true],
  [
    'Refuses on some servers, in some versions',
    ({ verdict, doubtful }) => verdict === 'refuses' && doubtful === true,
  ],
  ['Takes, and others refuse', ({ verdict }) => verdict === 'takes'],
];

function factsIn(dialect: DialectId, provider: Provider): Block[] {
  const facts = provider.facts
    .filter((fact) => dialectOf(fact, provider) === dialect)
    .sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
  return [
    heading(2, 'In ', code(dialect)),
    ...relayed(dialect, provider),
    ...SECTIONS.flatMap(([title, belongs]) => {
      const items = facts.filter(belongs).map((fact): Item => factItem(provider, fact, dialect));
      return items.length === 0 ? [] : [heading(3, title), ...list(items)];
    }),
    ...silence(provider, dialect),
  ];
}

/** Who answers behind it. */
function relayed(dialect: DialectId, { relays = [] }: Provider): Block[] {
  return relays
    .filter(({ as }) => as === undefined || as.from === dialect)
    .map(({ provider: id, models }) => {
      const behind = providerById(id);
      const name = behind === undefined ? id : providerLink(behind);
      return paragraph(
        ...(models === undefined ? ['What '] : ['For ', ...modelsText(modelNames([models])), ', what ']),
        name,
        ' refuses is likely refused here too.',
      );
    });
}
