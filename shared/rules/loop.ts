import type { Conversation, Turn } from '../conversation/model.ts';

/** The turns behind the last words of a user: what the model did since, and what its tools answered. */
export function runningLoop({ turns }: Conversation): readonly Turn[] {
  let start = turns.length;
  while (start > 0 && (turns[start - 1]?.role === 'assistant' || turns[start - 1]?.result !== undefined))
    start--;
  return turns.slice(start);
}
