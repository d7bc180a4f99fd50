import type { DocumentOptions } from '../../api.ts';
import { type SourceString, sourceString } from '../../layers/source-string.ts';
import { withoutUnknowns } from '../../layers/unknowns.ts';
import { LineIndex } from '../../text/lines.ts';
import { mayHoldPayload } from '../hints.ts';
import { languageIn } from './language.ts';
import type { Finder } from './passage.ts';

/** A literal that begins with a bracket, or goes on with one on its next line. */
const BEGIN =
  /(?<![\w\\])(?:[rRbBuUfF]{1,2}|\$\$|@|r#{1,8}|R(?="))?(?:"{3,8}|'''|["'`])(?:\w{0,16}\()?(?=\\?\s*[[{])/g;

/** What a body begins with. */
const BODY = /^\s*(?:[[{]\s*)+["}\]]/;

/** Bodies that a program writes as a text: in files named as source, and in fences. */
export const sourceStrings: Finder = (source, taken, options) => {
  const { text } = source;
  const found = [...stringsIn(text, options)].filter(({ inner }) => mayHoldPayload(inner.text));
  if (found.length === 0) return [];
  const lines = new LineIndex(text);
  return found.flatMap(({ range, inner, filled }) => {
    const line = lines.positionAt(range.start).line + 1;
    if (taken.has(line)) return [];
    const last = lines.positionAt(range.end - 1).line + 1;
    for (let number = line; number <= last; number++) taken.add(number);
    const string = source.through(inner);
    const unknowns = withoutUnknowns(inner.text, filled);
    return [{ source: unknowns === undefined ? string : string.through(unknowns), line }];
  });
};

function* stringsIn(text: string, options: DocumentOptions): Generator<SourceString> {
  const languageAt = languageIn(text, options);
  const open = new Set<string>();
  BEGIN.lastIndex = 0;
  for (let match = BEGIN.exec(text); match !== null; match = BEGIN.exec(text)) {
    const family = languageAt(match.index);
    const next = BEGIN.lastIndex;
    const string = family === undefined ? undefined : sourceString(text, match.index, family, open);
    if (string !== undefined && BODY.test(string.inner.text)) yield string;
    BEGIN.lastIndex = string?.range.end ?? next;
  }
}
