import type { Strategy } from '../strategy.ts';

/** Removes an empty list of calls. */
export const strategy: Strategy = {
  id: 'remove-empty-tool-calls',
  description:
    'Removes a list of tool calls that is empty, or null. Safe: a message without the list says the same.',
  propose({ finding }) {
    if (!finding.pointer.endsWith('/tool_calls')) return undefined;
    return {
      title: finding.variant === 'calls' ? 'Remove the null' : 'Remove the empty tool_calls',
      safety: 'safe',
      reason: 'A message without the list says the same.',
      operations: [{ op: 'remove', at: finding.pointer }],
    };
  },
};
