import type { Json, Operation } from '../../api.ts';
import type { Content, Conversation, ToolResult, Turn } from '../../conversation/model.ts';
import { SECOND_RESULT } from '../marks.ts';
import type { Strategy } from '../strategy.ts';

/** Puts two different results of one call into one. */
export const strategy: Strategy = {
  id: 'join-results',
  description:
    'Joins two different results of one call, the second one marked. Unsafe: one result now says two things.',
  propose({ finding }, { conversation }) {
    const again = finding.subject.results?.[0];
    if (finding.variant !== 'adjacent' || again === undefined) return undefined;
    const before = resultBefore(again, conversation);
    const joined = before === undefined ? undefined : join(before.turn, again.turn);
    if (joined === undefined) return undefined;
    return {
      title: 'Keep both results in one',
      safety: 'unsafe',
      reason: 'Every word stays, in one result with a mark between the two.',
      operations: [...joined, { op: 'remove', at: again.turn.pointer }],
      marks: ['the second result behind the first'],
    };
  },
};

/** The nearest result of the same call: joined in pairs, many results take few rounds. */
function resultBefore({ turn, call }: ToolResult, { turns }: Conversation): ToolResult | undefined {
  for (let at = turn.index - 1; at >= 0; at--) {
    const before = turns[at]?.result;
    if (before === undefined || before.call === call) return before;
  }
  return undefined;
}

function join(first: Turn, second: Turn): Operation[] | undefined {
  const at = `${first.pointer}/content`;
  if (first.content.kind === 'text' && second.content.kind === 'text') {
    return [{ op: 'replace', at, value: `${first.content.text}\n${SECOND_RESULT}\n${second.content.text}` }];
  }
  const [left, right] = [partsOf(first.content), partsOf(second.content)];
  if (left === undefined || right === undefined) return undefined;
  return [{ op: 'replace', at, value: [...left, { type: 'text', text: SECOND_RESULT }, ...right] }];
}

function partsOf(content: Content): Json[] | undefined {
  if (content.kind === 'text') return content.text === '' ? [] : [{ type: 'text', text: content.text }];
  return content.kind === 'parts' ? content.parts.map((part) => part.value as Json) : undefined;
}
