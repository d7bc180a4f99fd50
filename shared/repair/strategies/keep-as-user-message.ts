import type { ToolResult } from '../../conversation/model.ts';
import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Turns results nobody called for into marked user messages, where they break no pair. */
export const strategy: Strategy = {
  id: 'keep-as-user-message',
  description:
    'Keeps a result without its call as a user message that says what it is. Unsafe: the words of a tool change their role.',
  propose({ finding }, { conversation, texts, write }) {
    const results = finding.subject.results ?? [];
    const kept = results.map((result) =>
      write.resultAsUserText(result, texts.keptResult(result), conversation),
    );
    if (results.length === 0 || !kept.every((one) => one !== undefined)) return undefined;
    return {
      title:
        results.length === 1
          ? 'Keep this result as a marked user message'
          : `Keep these ${results.length} results as marked user messages`,
      safety: 'unsafe',
      reason: 'Every word stays, but a user message carries what a tool said.',
      operations: kept.flatMap(({ operations }) => operations),
      moves: results.filter((_, index) => kept[index]?.moves).map(label),
      marks: results.map((result) => `${label(result)} as a user message`),
    };
  },
};

function label({ callId }: ToolResult): string {
  return `the result of ${short(callId ?? 'an unnamed call')}`;
}
