import type { Strategy } from '../strategy.ts';

/** Says that a tool is a function. */
export const strategy: Strategy = {
  id: 'add-tool-type',
  description: 'Writes the type of a tool that holds a function. Safe: it can be no other.',
  propose({ finding }) {
    const { tools = [] } = finding.subject;
    if (finding.variant !== 'untyped-tool') return undefined;
    return {
      title: tools.length === 1 ? 'Write the type as function' : 'Write these types as function',
      safety: 'safe',
      reason: 'What holds a function is one.',
      operations: tools.map(({ pointer }) => ({ op: 'insert', at: `${pointer}/type`, value: 'function' })),
    };
  },
};
