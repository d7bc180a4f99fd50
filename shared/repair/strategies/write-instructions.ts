import type { Strategy } from '../strategy.ts';

/** Writes instructions that say none were recorded. */
export const strategy: Strategy = {
  id: 'write-instructions',
  description:
    'Writes marked instructions where the receiver takes no request without. Unsafe: nobody gave them.',
  propose({ finding }, { conversation: { value }, texts }) {
    if (finding.variant !== 'instructions') return undefined;
    const at = '/instructions';
    const has = Object.hasOwn(value as object, 'instructions');
    return {
      title: 'Write instructions saying none were recorded',
      safety: 'unsafe',
      reason: 'They instruct nothing, and are marked as ours.',
      operations: [
        has
          ? { op: 'replace', at, value: texts.noInstructions() }
          : { op: 'insert', at, value: texts.noInstructions() },
      ],
      invents: ['the instructions'],
    };
  },
};
