import type { TextRange } from '../../api.ts';
import type { Source } from '../../layers/source.ts';
import { valuesIn } from '../values-in-text.ts';
import type { Passage } from './passage.ts';
import { addressAround } from './request-line.ts';

/** Values between brackets, as JSON or as another language spells them. */
export function values(source: Source, taken: ReadonlySet<number>): (Passage & { range: TextRange })[] {
  return valuesIn(source.text, taken).map(({ range, literal, line }) => {
    const beside = addressAround(source.text, range);
    return literal === undefined
      ? { source, range, line, ...beside }
      : { source: source.through(literal), range: { start: 0, end: literal.text.length }, line, ...beside };
  });
}
