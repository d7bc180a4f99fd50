import type { Word } from '../words.ts';

/**
 * FastAPI and Pydantic name a place as a list: `"loc": ["body", "messages", 5, "content"]`. Each such list becomes one word,
 * the path `messages.5.content`, as other servers write it.
 * @see https://fastapi.tiangolo.com/tutorial/handling-errors/
 */
export function withLocations(text: string, words: readonly Word[]): readonly Word[] {
  if (!words.some(({ norm }) => norm === 'loc')) return words;
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const end = word.norm === 'loc' ? listBehind(text, word.end) : undefined;
    if (end === undefined) {
      if (word.norm !== 'msg') joined.push(word);
      continue;
    }
    const steps: Word[] = [];
    while ((words[at + 1]?.end ?? Number.POSITIVE_INFINITY) <= end) steps.push(words[++at] as Word);
    const path = steps.flatMap((step) => step.path);
    const last = path.findLast((step) => !/^\d+$/.test(step));
    if (last !== undefined)
      joined.push({ norm: last.toLowerCase(), path, start: word.start, end, first: word.first });
  }
  return joined;
}

/** Where a list that begins a few characters behind `from` ends. */
function listBehind(text: string, from: number): number | undefined {
  const open = /^['"\\\s:=]{0,8}[[(]/.exec(text.slice(from, from + 10));
  if (open === null) return undefined;
  const inside = text.slice(from + open[0].length, from + 300);
  const close = inside.search(/[\])]/);
  return close === -1 ? undefined : from + open[0].length + close;
}
