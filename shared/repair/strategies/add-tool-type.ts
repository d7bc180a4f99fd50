import type { Strategy } from '../strategy.ts';

/** Says that a tool or a call is a function. */
export const strategy: Strategy = {
  id: 'add-tool-type',
  description: 'Writes the type of a tool or a call that holds a function. Safe: it can be no other.',
  propose({ finding }) {
    const { calls = [], tools: declared = [] } = finding.subject;
    if (finding.variant !== 'untyped-tool' && finding.variant !== 'untyped-call') return undefined;
    const tools = finding.variant === 'untyped-call' ? calls : declared;
    return {
      title: tools.length === 1 ? 'Write the type as function' : 'Write these types as function',
      safety: 'safe',
      reason: 'What holds a function is one.',
      operations: tools.map(({ pointer }) => ({ op: 'insert', at: `${pointer}/type`, value: 'function' })),
    };
  },
};
