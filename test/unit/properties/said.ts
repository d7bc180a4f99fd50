/**
 * Every text in a value that a person, a model or a tool may have said: all strings below `messages`, and what
 * is inside those that hold JSON themselves.
 */
export function textsIn(value: unknown): string[] {
  const texts: string[] = [];
  const visit = (one: unknown): void => {
    if (typeof one === 'string') {
      texts.push(one);
      const inner = decoded(one);
      if (inner !== undefined) visit(inner);
    } else if (one !== null && typeof one === 'object') Object.values(one).forEach(visit);
  };
  visit(value);
  return texts;
}

/** The numbered texts of the generators whose words are in one value and in no text of the other. */
export function lostTexts(before: unknown, after: unknown): string[] {
  const kept = textsIn(after);
  // What stands behind the last word of a text says nothing.
  return textsIn(before).filter(
    (text) => isNumbered(text) && !kept.some((other) => other.includes(text.trimEnd())),
  );
}

/** Texts of the generators begin with a mark of their own. */
function isNumbered(text: string): boolean {
  return /^<\w+> /.test(text);
}

function decoded(text: string): unknown {
  if (!/^\s*["{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
