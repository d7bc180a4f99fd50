import type { Standpoint } from '@chatmend/engine';
import { count } from '../../tally.ts';
import { visible } from '../visible.ts';
import type { Chapter, Concern, Place } from './survey.ts';

/** How a verdict looks in a matrix. */
export const SIGNS: Readonly<Record<Standpoint, string>> = {
  refuses: '✗',
  doubtful: '?',
  takes: '✓',
  unknown: '·',
};

/** What the signs mean. */
export const LEGEND = '✗ refuses   ? some servers or versions do   ✓ takes   · nobody knows';

/** Headings of the two parts of a matrix. */
export const TAKING = 'Refuse nothing of it, as far as is known';
export const REFUSING = 'Refuse something';

/** What was asked of whom. */
export function question({ dialect, requests, asked }: Chapter): string {
  return `Who would refuse this? ${count(requests, 'request')} in ${dialect}, ${count(asked.length, 'provider')} asked.`;
}

/** What is said where nobody has anything against it. */
export function nothing({ dialect, requests, asked }: Chapter): string {
  return `No provider is known to refuse anything in ${count(requests, 'request')} in ${dialect} (${asked.length} asked).`;
}

/** `A` to `Z`, then `AA` and so on. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** The first place, and how many more there are. */
export function placesOf({ places }: Concern): string {
  const [first, ...more] = places as [Place, ...Place[]];
  const at = `${visible(first.path)}:${first.line}`;
  return more.length === 0 ? at : `${at} and ${count(more.length, 'more place')}`;
}

/** What single models make of it: `A at OpenRouter: refused for models amazon/nova…`. */
export function exceptionsOf({ asked, concerns }: Chapter): string[] {
  return concerns.flatMap(({ standings }, index) =>
    asked.flatMap(({ id, name }) =>
      (standings.get(id)?.exceptions ?? []).map(
        ({ models, verdict }) => `${letterOf(index)} at ${name}: ${DOES[verdict]} with ${models.join(', ')}`,
      ),
    ),
  );
}

const DOES: Readonly<Record<Standpoint, string>> = {
  refuses: 'refused',
  doubtful: 'refused by some',
  takes: 'taken',
  unknown: 'not known',
};
