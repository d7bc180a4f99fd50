import type { CutPlace } from '../../server/protocol/index.ts';

/** A place to cut as a list shows it. */
export interface ListedPlace {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** Words for a place where a history can be cut. */
export function listedPlace({
  index,
  place,
  role,
  behind,
  wholeBefore,
  wholeBehind,
  position,
}: CutPlace): ListedPlace {
  const where =
    place === undefined ? 'At the end' : `Before ${place}${role === undefined ? '' : ` (${role})`}`;
  const sides = [wholeBefore && 'before', wholeBehind && 'behind'].filter(Boolean).join(' and ');
  return {
    // A role may read `$(icon)`, which a list would draw.
    label: where.replaceAll('$(', '$\u200b('),
    description: `line ${position.line + 1}`,
    detail: `${messages(index)} before, ${behind} behind. ${sides === '' ? 'Broken on both sides.' : `Whole ${sides}.`}`,
  };
}

function messages(count: number): string {
  return count === 1 ? '1 message' : `${count} messages`;
}
