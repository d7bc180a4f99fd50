import type { TextRange } from '../../api.ts';
import type { Source } from '../../layers/source.ts';
import { IntList } from '../../text/int-list.ts';
import { lineNumbersOf } from '../../text/line-numbers.ts';
import { cutValuesIn } from '../cut-values.ts';
import { insideOf, type ValueInText, valuesIn } from '../values-in-text.ts';
import { type WrappedValue, wrappedValuesIn } from '../wrapped/wrapped-values.ts';
import type { Finding, Passage } from './passage.ts';
import { quotedTexts } from './quoted.ts';
import { addressAround } from './request-line.ts';

/**
 * Values between brackets, as JSON or as another language spells them, and strings in quotes that say such. Those whose
 * strings were wrapped are only looked for where that is `told`.
 */
export function values(source: Source, taken: ReadonlySet<number>, told?: Finding): Passage[] {
  const { text } = source;
  const { found, wrapped } = valuesOf(text, taken, told !== undefined);
  const inValue = insideOf([...found, ...wrapped].map(({ range }) => range).sort(byStart));
  const quoted = quotedTexts(source).filter(({ range }) => !inValue(range));
  const inQuotes = insideOf(quoted.map(({ range }) => range));
  const passages: Passage[] = found
    .filter(({ range }) => !inQuotes(range))
    .map(({ range, literal, line, cut }) => {
      const more = { line, ...(cut && { cut }), ...addressAround(text, range) };
      return literal === undefined
        ? { source, range, ...more }
        : { source: source.through(literal), range: { start: 0, end: literal.text.length }, ...more };
    });
  for (const one of wrapped) passages.push({ source, range: one.range, line: one.line, wrapped: one });
  return quoted.length === 0 ? passages : [...passages, ...passagesOf(quoted, text, taken)];
}

/** Values, and those that break off or were wrapped instead of what was found in them. */
function valuesOf(
  text: string,
  taken: ReadonlySet<number>,
  tellsWrapped: boolean,
): { readonly found: readonly ValueInText[]; readonly wrapped: readonly WrappedValue[] } {
  const brackets = new IntList();
  const whole = valuesIn(text, taken, undefined, brackets);
  const unread = brackets.sorted();
  const wrapped = tellsWrapped ? wrappedValuesIn(text, whole, unread, taken) : [];
  const isWrapped = insideOf(wrapped.map(({ range }) => range));
  const left = wrapped.length === 0 ? unread : unread.filter((start) => !isWrapped({ start, end: start }));
  const cut = cutValuesIn(text, whole, left, taken);
  if (cut.length === 0 && wrapped.length === 0) return { found: whole, wrapped };
  const isInside = insideOf([...cut, ...wrapped].map(({ range }) => range).sort(byStart));
  const found = [...whole.filter(({ range }) => !isInside(range)), ...cut];
  return { found: found.sort((a, b) => byStart(a.range, b.range)), wrapped };
}

function byStart(a: TextRange, b: TextRange): number {
  return a.start - b.start;
}

function passagesOf(
  quoted: readonly { readonly source: Source; readonly range: TextRange }[],
  text: string,
  taken: ReadonlySet<number>,
): Passage[] {
  const lineOf = lineNumbersOf(text);
  return quoted.flatMap(({ source, range }) => {
    const line = lineOf(range.start);
    return taken.has(line) ? [] : [{ source, line, ...addressAround(text, range) }];
  });
}
