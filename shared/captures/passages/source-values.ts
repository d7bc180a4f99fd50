import { valuesInSource } from '../values-in-text.ts';
import { languageIn } from './language.ts';
import type { Finder } from './passage.ts';
import { addressAround } from './request-line.ts';

/** Lists and objects a program writes, in files named as source and in fences. */
export const sourceValues: Finder = (source, taken, { options }) => {
  const { text } = source;
  const languageAt = languageIn(text, options);
  if (languageAt === undefined) return [];
  const known = (offset: number) => {
    const family = languageAt(offset);
    return family === 'python' || family === 'javascript' ? family : undefined;
  };
  return valuesInSource(text, taken, known).flatMap(({ range, line, literal }) => {
    if (literal === undefined) return [];
    const last = line + text.slice(range.start, range.end).split('\n').length - 1;
    for (let number = line; number <= last; number++) taken.add(number);
    return [
      {
        source: source.through(literal),
        range: { start: 0, end: literal.text.length },
        line,
        ...addressAround(text, range),
      },
    ];
  });
};
