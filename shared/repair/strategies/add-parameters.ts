import type { Strategy } from '../strategy.ts';

/** Writes that a function takes no parameters. */
export const strategy: Strategy = {
  id: 'add-parameters',
  description:
    'Writes the schema of no parameters where a function has none. Safe: leaving it out means the same.',
  propose({ finding }) {
    const { tools = [] } = finding.subject;
    if (finding.variant !== 'no-parameters' || tools.length === 0) return undefined;
    return {
      title: 'Write that it takes no parameters',
      safety: 'safe',
      reason: 'A function without parameters takes none.',
      operations: tools.map(({ inner }) => ({
        op: 'insert',
        at: `${inner}/parameters`,
        value: { type: 'object', properties: {} },
      })),
    };
  },
};
