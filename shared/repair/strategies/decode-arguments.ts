import type { Strategy } from '../strategy.ts';

/** Takes one layer of encoding off. */
export const strategy: Strategy = {
  id: 'decode-arguments',
  description: 'Decodes arguments that were encoded twice. Safe: the inner text is taken as it stands.',
  propose({ finding }) {
    const call = finding.subject.calls?.[0];
    if (finding.variant !== 'encoded-twice' || call?.arguments.kind !== 'text') return undefined;
    return {
      title: 'Decode the arguments once',
      safety: 'safe',
      reason: 'The inner text is taken as it stands.',
      operations: [
        { op: 'replace', at: call.argumentsPointer, value: JSON.parse(call.arguments.text) as string },
      ],
    };
  },
};
