/** What an object has where nothing was set; Mistral's SDK has a class for it. */
export const NOTHING = /None\b|Unset\(\)/y;

/** A member of a constructor that is nothing, up to where the next one begins. */
const ARGUMENT = /([A-Za-z_]\w*)\s{0,9}=\s{0,9}(?:None|Unset\(\))\s{0,200}(?:,\s{0,200}|(?=\)))/y;

/** A member of an object that Node prints as `undefined`. */
const MEMBER =
  /(?:[A-Za-z_$][\w$]{0,200}|'[^'\\\n]{1,200}')\s{0,9}:\s{0,9}undefined\s{0,200}(?:,\s{0,200}|(?=\}))/y;

/**
 * The offset behind a member that says nothing, and the comma behind it: `undefined`, which JSON leaves out, and what is
 * `None` in an object of a class (`holder`), which SDKs leave out where nothing had set it
 * (https://github.com/openai/openai-python/blob/00d02c49fad10fe8ae784d7f70f8290b6ca534d1/src/openai/_utils/_transform.py).
 */
export function behindUnset(text: string, at: number, holder: string | undefined): number | undefined {
  const pattern = holder === undefined ? MEMBER : ARGUMENT;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null || (holder !== undefined && isUncertain(match[1] ?? '', holder))) return undefined;
  return pattern.lastIndex;
}

/**
 * Whether it makes a difference if what is `None` in a class was set, to null, or was not: the content of a message,
 * which an answer without words may have or not, and the type of a call. What is printed does not tell.
 */
export function isUncertain(key: string, holder: string): boolean {
  if (key === 'type') return /ToolCall(?:\[|$)/.test(holder);
  return key === 'content' && /(?:^|\.)(?:(?:\w*Completion)?|Assistant)Message(?:\[|$)/.test(holder);
}
