import type { TextRange } from '../api.ts';
import { Scanner } from '../syntaxes/json/scanner.ts';
import type { Inner } from './layer.ts';
import { Pieces } from './pieces.ts';

const REFUSED = 'What stands here is filled in when it is sent; it is not rewritten.';

/**
 * JSON with places that a shell, a template or a program fills in: each reads as `...`, together with the string it
 * stands in, and stays as it is. What somebody says is text however much of it is filled in. `places` are in order and
 * stand apart. Nothing where there are none.
 */
export function withoutUnknowns(outer: string, places: readonly TextRange[]): Inner | undefined {
  if (places.length === 0) return undefined;
  const pieces = new Pieces(0);
  const parts: string[] = [];
  const unknown: TextRange[] = [];
  let from = 0;
  for (const { start, end, isText } of withTheirStrings(outer, places)) {
    pieces.copy(from, start);
    const says = isText === true ? outer.slice(start, end) : '...';
    parts.push(outer.slice(from, start), says);
    unknown.push({ start: pieces.length, end: pieces.length + says.length });
    pieces.unit(start, end, says.length);
    from = end;
  }
  pieces.copy(from, outer.length);
  parts.push(outer.slice(from));
  const text = parts.join('');
  return {
    layer: 'unknowns',
    text,
    outward: (range) => pieces.outward(range),
    encode: (edits) =>
      edits.some(({ range }) => unknown.some(({ start, end }) => start < range.end && range.start < end))
        ? { refused: REFUSED }
        : pieces.encode(text, edits, { write: (added) => added, refusal: '' }),
  };
}

/** A place with the string around it; in a key or in what somebody says it stays as it is. */
interface Place extends TextRange {
  readonly isText?: boolean;
}

/** In front of what somebody says. */
const SAYS = /"(?:content|text)"\s{0,20}:\s{0,20}$/;

function withTheirStrings(text: string, places: readonly TextRange[]): Place[] {
  const found: Place[] = [];
  let next = 0;
  const passed = (before: number, isText: boolean) => {
    for (let place = places[next]; place !== undefined && place.start < before; place = places[++next])
      if ((found[found.length - 1]?.end ?? 0) <= place.start) found.push({ ...place, isText });
  };
  const scanner = new Scanner(text, { start: 0, end: text.length });
  let end = 0;
  for (let index = text.indexOf('"'); index !== -1; index = text.indexOf('"', end)) {
    passed(index, false);
    end = scanner.skipString(index, text.length);
    const holds = (places[next]?.start ?? end) < end;
    const isText =
      holds &&
      (/^\s{0,20}:/.test(text.slice(end, end + 21)) || SAYS.test(text.slice(Math.max(0, index - 60), index)));
    if (holds && !isText) found.push({ start: index, end });
    passed(end, isText);
  }
  passed(text.length, false);
  return found;
}
