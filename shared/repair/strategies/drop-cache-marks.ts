import { cacheMarks } from '../../conversation/request.ts';
import type { Strategy } from '../strategy.ts';

/** Removes the first marks of the cache, as many as are too many. */
export const strategy: Strategy = {
  id: 'drop-cache-marks',
  description:
    'Removes the first marks of the cache down to four. Safe: a mark says what to keep for later, and no word.',
  propose({ finding }, { conversation }) {
    if (finding.variant !== 'cache-marks') return undefined;
    const extra = cacheMarks(conversation).slice(0, -4);
    return {
      title:
        extra.length === 1
          ? 'Remove the first mark of the cache'
          : `Remove the first ${extra.length} marks of the cache`,
      safety: 'safe',
      reason: 'The last four reach as far; no word is lost.',
      operations: extra.map((at) => ({ op: 'remove', at })),
    };
  },
};
