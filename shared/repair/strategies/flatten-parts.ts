import type { Json, Operation } from '../../api.ts';
import type { Part } from '../../conversation/model.ts';
import type { Strategy } from '../strategy.ts';

/** Takes lists inside the list of parts apart. */
export const strategy: Strategy = {
  id: 'flatten-parts',
  description: 'Puts the parts of a list inside the list in its place. Safe: the parts and their order stay.',
  propose({ finding }) {
    const { parts = [] } = finding.subject;
    if (finding.variant !== 'nested-list' || parts.length === 0) return undefined;
    return {
      title: 'Take the inner list apart',
      safety: 'safe',
      reason: 'The parts and their order stay.',
      operations: parts.flatMap(flatten),
    };
  },
};

function flatten({ pointer, value }: Part): Operation[] {
  const inner = value as readonly Json[];
  return [
    ...inner.map((one): Operation => ({ op: 'insert', at: pointer, value: one })),
    { op: 'remove', at: pointer },
  ];
}
