import type { Strategy } from '../strategy.ts';

/** Removes an empty list of calls. */
export const strategy: Strategy = {
  id: 'remove-empty-tool-calls',
  description: 'Removes an empty list of tool calls. Safe: no list and an empty list say the same.',
  propose({ finding }) {
    return {
      title: 'Remove the empty tool_calls',
      safety: 'safe',
      reason: 'No list and an empty list say the same.',
      operations: [{ op: 'remove', at: finding.pointer }],
    };
  },
};
