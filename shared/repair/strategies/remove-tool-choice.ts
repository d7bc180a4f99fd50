import type { Strategy } from '../strategy.ts';

/** Removes a choice where there is nothing to choose from. */
export const strategy: Strategy = {
  id: 'remove-tool-choice',
  description: 'Removes tool_choice from a request without tools. Safe: there is nothing to choose from.',
  propose({ finding }) {
    if (finding.variant !== 'without-tools') return undefined;
    return {
      title: 'Remove tool_choice',
      safety: 'safe',
      reason: 'Without tools there is nothing to choose from.',
      operations: [{ op: 'remove', at: finding.pointer }],
    };
  },
};
