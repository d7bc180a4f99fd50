import { slotBehindResults } from '../places.ts';
import type { Strategy } from '../strategy.ts';

/** Moves a result behind its call. */
export const strategy: Strategy = {
  id: 'move-to-call',
  description:
    'Moves a result directly behind its call. Unsafe: it crosses other turns, so the order the model saw changes.',
  propose({ finding }, { conversation }) {
    const result = finding.subject.results?.[0];
    const call = finding.subject.calls?.[0];
    if (result === undefined || call === undefined || result.state !== 'displaced') return undefined;
    const to = slotBehindResults(call.turn, conversation);
    return {
      title: `Move this result to ${shown(to, conversation.messages)}`,
      safety: 'unsafe',
      reason: 'Nothing is lost, but the model saw what lies between before this result.',
      operations: [{ op: 'move', from: result.turn.pointer, to }],
      moves: [`the result of ${call.id ?? call.name ?? 'the call'}`],
    };
  },
};

function shown(slot: string, messages: string): string {
  return `messages[${slot.slice(messages.length + 1)}]`;
}
