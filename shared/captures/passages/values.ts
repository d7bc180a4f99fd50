import type { TextRange } from '../../api.ts';
import type { Source } from '../../layers/source.ts';
import { IntList } from '../../text/int-list.ts';
import { lineNumbersOf } from '../../text/line-numbers.ts';
import { cutValuesIn } from '../cut-values.ts';
import { insideOf, type ValueInText, valuesIn } from '../values-in-text.ts';
import type { Passage } from './passage.ts';
import { quotedTexts } from './quoted.ts';
import { addressAround } from './request-line.ts';

/** Values between brackets, as JSON or as another language spells them, and strings in quotes that say such. */
export function values(source: Source, taken: ReadonlySet<number>): Passage[] {
  const { text } = source;
  const found = withCut(text, taken);
  const inValue = insideOf(found.map(({ range }) => range));
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
  return quoted.length === 0 ? passages : [...passages, ...passagesOf(quoted, text, taken)];
}

/** Values, and those that break off instead of what was found in them. */
function withCut(text: string, taken: ReadonlySet<number>): readonly ValueInText[] {
  const unread = new IntList();
  const whole = valuesIn(text, taken, undefined, unread);
  const cut = cutValuesIn(text, whole, unread, taken);
  if (cut.length === 0) return whole;
  const inCut = insideOf(cut.map(({ range }) => range));
  return [...whole.filter(({ range }) => !inCut(range)), ...cut].sort(
    (a, b) => a.range.start - b.range.start,
  );
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
