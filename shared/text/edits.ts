import type { TextEdit, TextRange } from '../api.ts';

/** Edits in the order of their places; those at one place keep their order. */
export function sortEdits(edits: readonly TextEdit[]): TextEdit[] {
  return edits
    .map((edit, order) => ({ edit, order }))
    .sort(
      (a, b) =>
        a.edit.range.start - b.edit.range.start || a.edit.range.end - b.edit.range.end || a.order - b.order,
    )
    .map(({ edit }) => edit);
}

/** An edit of a text as one of another in which the same stands `by` further on. */
export function shifted({ range, newText }: TextEdit, by: number): TextEdit {
  return { range: { start: range.start + by, end: range.end + by }, newText };
}

/** What stands in a range of a text after `edits` inside of it. */
export function editedIn(text: string, { start, end }: TextRange, edits: readonly TextEdit[]): string {
  return applyEdits(
    text.slice(start, end),
    edits.map((edit) => shifted(edit, -start)),
  );
}

/** The text after `edits`, which must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { range, newText } of sortEdits(edits)) {
    if (range.start < from) throw new Error('edits overlap');
    parts.push(text.slice(from, range.start), newText);
    from = range.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
