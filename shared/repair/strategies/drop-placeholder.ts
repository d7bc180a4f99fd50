import type { ToolResult } from '../../conversation/model.ts';
import { wordsOfResult } from '../../conversation/words-of-result.ts';
import type { Strategy } from '../strategy.ts';
import type { Texts } from '../texts.ts';

/** Removes what the repair once wrote for a missing result, where it answers nothing or the real one is there. */
export const strategy: Strategy = {
  id: 'drop-placeholder',
  description:
    'Drops the sentence Chatmend wrote for a missing result, once it is not needed. Safe: no tool said it.',
  propose({ finding }, { conversation, texts, write }) {
    // In place of a result that is still missing it is needed.
    if (finding.variant === 'wrong-address') return undefined;
    const results = finding.subject.results ?? [];
    const placeholders = results.map((result) => placeholderOf(result, texts));
    if (results.length === 0 || placeholders.some((one) => one === undefined)) return undefined;
    const all = [...new Set(placeholders as ToolResult[])];
    return {
      title: all.length === 1 ? 'Drop the placeholder' : `Drop these ${all.length} placeholders`,
      safety: 'safe',
      reason: 'Chatmend wrote it for a result that was not recorded; no tool said it.',
      operations: write.removeResults(all, conversation),
    };
  },
};

/** The placeholder among a repeated result and the first one, or the stray result itself. */
function placeholderOf(result: ToolResult, texts: Texts): ToolResult | undefined {
  const is = (one: ToolResult) => texts.isNoResult(wordsOfResult(one) ?? '');
  if (is(result)) return result;
  const first = result.state === 'duplicate' ? result.call?.result : undefined;
  return first !== undefined && is(first) ? first : undefined;
}
