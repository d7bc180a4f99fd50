import type { Standing, Standpoint } from '@chatmend/engine';
import { providerById, providerName } from './names.ts';
import type { Prose } from './prose.ts';

/** How many providers are named before they are only counted. */
const NAMED = 6;

/**
 * One line about everybody else: `Also refused by DeepSeek, Mistral and 7 more; taken by Groq; not known of 20 others.`
 * Each name leads to its source. `told`: the provider whose own words stand elsewhere. Nothing where nobody is known to
 * do anything.
 */
export function whoElse(
  standings: readonly Standing[],
  told: string | undefined,
  prose: Prose,
): string | undefined {
  const others = standings
    .filter(({ provider }) => provider !== told)
    .sort((a, b) => sourcesOf(b.provider) - sourcesOf(a.provider));
  const among = (verdict: Standpoint) => others.filter((one) => one.verdict === verdict);
  const also = standings.length > others.length ? 'also ' : '';
  const refusing = group(`${also}refused by`, among('refuses'), prose);
  const groups = [
    refusing,
    group(
      `${refusing === undefined ? `${also}refused ` : ''}by some servers or versions of`,
      among('doubtful'),
      prose,
    ),
    group('taken by', among('takes'), prose),
  ].filter((part) => part !== undefined);
  if (groups.length === 0) return undefined;
  const silent = among('unknown').length;
  const unknown =
    silent === 0 ? [] : [prose.text(`not known of ${silent === 1 ? 'one other' : `${silent} others`}`)];
  const line = [...groups, ...unknown].join('; ');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${prose.text('.')}`;
}

function group(title: string, standings: readonly Standing[], prose: Prose): string | undefined {
  if (standings.length === 0) return undefined;
  const shown = standings.length > NAMED + 1 ? standings.slice(0, NAMED) : standings;
  const names = shown.map(({ provider, evidence }) =>
    prose.link(providerName(provider), evidence?.source ?? ''),
  );
  const more = standings.length - shown.length;
  return `${prose.text(title)} ${names.join(', ')}${more === 0 ? '' : ` ${prose.text(`and ${more} more`)}`}`;
}

function sourcesOf(provider: string): number {
  return providerById(provider)?.sources ?? 0;
}
