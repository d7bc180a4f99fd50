/** A member of a constructor that is `None`, up to where the next one begins. */
const ARGUMENT = /([A-Za-z_]\w*)\s{0,9}=\s{0,9}None\s{0,200}(?:,\s{0,200}|(?=\)))/y;

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
  if (match === null || (holder !== undefined && isUnsetContent(match[1] ?? '', holder))) return undefined;
  return pattern.lastIndex;
}

/**
 * Whether what is `None` in a class is the content of a message: an answer without words has set it, to null, or has not,
 * and what is printed does not tell.
 */
export function isUnsetContent(key: string, holder: string): boolean {
  return key === 'content' && /(?:^|\.)(?:\w*Completion)?Message(?:\[|$)/.test(holder);
}
