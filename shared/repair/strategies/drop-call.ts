import type { Operation } from '../../api.ts';
import type { ToolCall, Turn } from '../../conversation/model.ts';
import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Removes open calls with the reasoning that led to them, and the message when nothing else is in it. */
export const strategy: Strategy = {
  id: 'drop-call',
  description:
    'Drops a call that has no result, and the reasoning behind it. Unsafe: what the model wanted to do is lost.',
  propose({ finding }) {
    const { calls = [], turn } = finding.subject;
    if (turn === undefined || calls.length === 0 || calls.some((call) => call.result !== undefined))
      return undefined;
    const all = calls.length === turn.calls.length;
    const reasoning = all ? turn.reasoning : [];
    return {
      title: calls.length === 1 ? 'Drop this call' : `Drop these ${calls.length} calls`,
      safety: 'unsafe',
      reason: `${calls.length === 1 ? 'The call and its arguments' : 'The calls and their arguments'} are lost.`,
      operations: all ? dropAll(turn) : calls.map((call) => ({ op: 'remove', at: call.pointer })),
      keeps: all ? (says(turn) ? ['the text of the message'] : []) : ['the other calls of the message'],
      drops: [...calls.map(label), ...(reasoning.length > 0 ? ['the reasoning behind it'] : [])],
    };
  },
};

function label(call: ToolCall): string {
  return `the call ${short(call.id ?? call.name ?? '')}`.trim();
}

/** Reasoning is tied to what it led to: without its calls it is refused or misleads. */
function dropAll(turn: Turn): Operation[] {
  if (!says(turn)) return [{ op: 'remove', at: turn.pointer }];
  return ['tool_calls', ...turn.reasoning].map((key) => ({ op: 'remove', at: `${turn.pointer}/${key}` }));
}

function says({ content, carries }: Turn): boolean {
  if (carries.length > 0) return true;
  return content.kind === 'text'
    ? content.text !== ''
    : content.kind === 'parts'
      ? content.parts.length > 0
      : content.kind === 'other';
}
