import type { Anchor, Pointer } from '../api.ts';
import type { Turn } from '../conversation/model.ts';
import type { Finding, Subject } from './rule.ts';

/** A place of a finding that may have several of one cause. */
export interface Place {
  readonly turn: Turn;
  readonly pointer: Pointer;
  readonly anchor: Anchor;
  /** How the provider names it. */
  readonly name: string;
}

/** One finding for all places that are wrong in the same way: it stands at the first, and names the others. */
export function alike(variant: string, places: readonly Place[], says: string, subject?: Subject): Finding {
  const [first, ...others] = places as [Place, ...Place[]];
  const more = others.length === 0 ? '' : `; the same holds for ${others.length} more`;
  return {
    variant,
    pointer: first.pointer,
    anchor: first.anchor,
    message: `${first.name} ${says}${more}.`,
    related: others.map(({ anchor, name }) => ({ anchor, message: `${name} ${says}.` })),
    subject: subject ?? { turn: first.turn, turns: places.map(({ turn }) => turn) },
  };
}
