import type { ToolCall } from '../../conversation/model.ts';
import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Removes open calls with the reasoning that led to them, and the message when nothing else is in it. */
export const strategy: Strategy = {
  id: 'drop-call',
  description:
    'Drops a call that has no result, and the reasoning behind it. Unsafe: what the model wanted to do is lost.',
  propose({ finding }, { write }) {
    const { calls = [], turn } = finding.subject;
    if (turn === undefined || calls.length === 0 || calls.some((call) => call.result !== undefined))
      return undefined;
    const all = calls.length === turn.calls.length;
    const reasoning = all ? turn.reasoning : [];
    const operations = write.removeCalls(turn, calls);
    const nothingElse = operations.some((one) => one.op === 'remove' && one.at === turn.pointer);
    return {
      title: calls.length === 1 ? 'Drop this call' : `Drop these ${calls.length} calls`,
      safety: 'unsafe',
      reason: `${calls.length === 1 ? 'The call and its arguments' : 'The calls and their arguments'} are lost.`,
      operations,
      keeps: nothingElse ? [] : [all ? 'the rest of the message' : 'the other calls of the message'],
      drops: [
        ...calls.map(label),
        ...(reasoning.some(({ empty, seal }) => !empty || seal?.state === 'sealed')
          ? ['the reasoning behind it']
          : []),
      ],
    };
  },
};

function label(call: ToolCall): string {
  return `the call ${short(call.id ?? call.name ?? '')}`.trim();
}
