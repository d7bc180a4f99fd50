import type { JsonContainer } from './container.ts';
import { commentsIn } from './trivia.ts';

/** Who leaves something out says so in few words. */
const LONGEST = 200;

/** The children in front of which a comment says that some were left out: `// ... other messages ...`; behind the last: how many there are. */
export function abridgedAt(text: string, container: JsonContainer): number[] {
  const found: number[] = [];
  let from = container.range.start + 1;
  for (let i = 0; i <= container.length; i++) {
    const isLast = i === container.length;
    const to = isLast ? container.close : container.startOf(i);
    if (commentsIn(text, from, to).some(isAbridgement)) found.push(i);
    if (!isLast) from = container.child(i).value.end;
  }
  return found;
}

/** Whether a comment stands for what was there: people shorten what they show to others. */
function isAbridgement(comment: string): boolean {
  if (comment.length > LONGEST) return false;
  return /^\/[/*]\s{0,9}(?:\.{2,}|…)|(?:\.{3}|…)\s{0,9}(?:\*\/)?$|\b(?:omitted|truncated|elided|redacted|snipped|(?:other|more|earlier|previous) (?:messages|turns|items|tools))\b/i.test(
    comment.trimEnd(),
  );
}
