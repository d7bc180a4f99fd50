import type { Strategy } from '../strategy.ts';

/** Writes `{}` for arguments that are an empty string. */
export const strategy: Strategy = {
  id: 'write-empty-arguments',
  description: 'Writes {} for an empty string. Safe: both say that there are no arguments.',
  propose({ finding }) {
    const call = finding.subject.calls?.[0];
    if (finding.variant !== 'empty' || call === undefined) return undefined;
    return {
      title: 'Write {} as the arguments',
      safety: 'safe',
      reason: 'An empty string and an empty object both say that there are no arguments.',
      operations: [{ op: 'replace', at: call.argumentsPointer, value: '{}' }],
    };
  },
};
