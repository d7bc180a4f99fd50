import type { Operation, Pointer } from '../../api.ts';
import type { Turn } from '../../conversation/model.ts';
import type { Strategy } from '../strategy.ts';

/** Moves words in front of the calls of their message. */
export const strategy: Strategy = {
  id: 'move-calls-last',
  description:
    'Moves words in front of the calls of their message. Safe: they stay in it; unsafe where thoughts move too.',
  propose({ finding }) {
    const { turn, parts = [] } = finding.subject;
    const to = firstCall(turn);
    if (turn === undefined || to === undefined || parts.length === 0) return undefined;
    const thoughts = finding.variant === 'reasoning';
    return {
      title: 'Move the calls behind what the message says',
      safety: thoughts ? 'unsafe' : 'safe',
      reason: thoughts
        ? 'Nothing is lost, but the order of thoughts and calls changes.'
        : 'Every word stays in its message, and every call keeps its result.',
      operations: parts.map(({ pointer }): Operation => ({ op: 'move', from: pointer, to })),
      moves: thoughts ? [`the thoughts in ${turn.place}`] : [],
    };
  },
};

/** The part that makes the first call; the call may be a member of it. */
function firstCall(turn: Turn | undefined): Pointer | undefined {
  const call = turn?.calls[0]?.pointer;
  if (call === undefined || turn?.content.kind !== 'parts') return undefined;
  return turn.content.parts.find(({ pointer }) => call === pointer || call.startsWith(`${pointer}/`))
    ?.pointer;
}
