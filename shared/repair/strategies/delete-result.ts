import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Removes results that answer nothing. */
export const strategy: Strategy = {
  id: 'delete-result',
  description:
    'Deletes a result that answers no call. Unsafe: it may be the only record of what the tool did.',
  propose({ finding }, { conversation, write }) {
    const results = finding.subject.results ?? [];
    if (results.length === 0) return undefined;
    return {
      title: results.length === 1 ? 'Delete this result' : `Delete these ${results.length} results`,
      safety: 'unsafe',
      reason: 'What the tool said is lost.',
      operations: write.removeResults(results, conversation),
      drops: results.map(
        (result) => `the result of ${short(result.callId ?? result.name ?? 'an unnamed call')}`,
      ),
    };
  },
};
