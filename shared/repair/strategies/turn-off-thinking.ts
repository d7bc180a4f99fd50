import type { Strategy } from '../strategy.ts';

/** Turns thinking off for the request. */
export const strategy: Strategy = {
  id: 'turn-off-thinking',
  description:
    'Turns thinking off for this request. Unsafe: nothing is lost, but the model answers unthinking.',
  propose({ finding }, { conversation: { thinking } }) {
    if (thinking?.state !== 'on' || !/running|call/.test(finding.variant)) return undefined;
    const { pointer } = thinking;
    return {
      title: 'Turn thinking off for this request',
      safety: 'unsafe',
      reason: 'No message changes, but the model does not think before it answers.',
      operations: [
        { op: 'replace', at: pointer, value: pointer === '/thinking' ? { type: 'disabled' } : false },
      ],
    };
  },
};
