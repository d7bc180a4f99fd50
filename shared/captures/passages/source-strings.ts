import type { DocumentOptions } from '../../api.ts';
import type { Unquoted } from '../../layers/quoted-text.ts';
import { sourceString } from '../../layers/source-string.ts';
import { withoutUnknowns } from '../../layers/unknowns.ts';
import { lineNumbersOf } from '../../text/line-numbers.ts';
import { mayHoldPayload } from '../hints.ts';
import { languageIn } from './language.ts';
import type { Finder } from './passage.ts';

/**
 * The last quote a literal begins with, or what begins it instead, and behind it a bracket, maybe on its next line; or what
 * begins a document.
 */
const BEGIN = /(?:["'`]|R"\(|~[sS][([{<|/]|\[={0,8}\[)(?=\\?\s*[[{])|<<[<~-]?[ \t]?["']?(?=[A-Za-z_])/g;

/** What stands in front of a literal's last quote: quotes as many again, `r#`, `$$`, `~s`, letters. */
const LEADING = /["'`rRbBuUfFsS$@#~]/;
const LONGEST = 12;

/** What a body begins with. */
const BODY = /^\s*(?:[[{]\s*)+["}\]]/;

/** Bodies that a program writes as a text: in files named as source, and in fences. */
export const sourceStrings: Finder = (source, taken, { options }) => {
  const { text } = source;
  const found = [...stringsIn(text, options)].filter(({ inner }) => mayHoldPayload(inner.text));
  if (found.length === 0) return [];
  const lineOf = lineNumbersOf(text);
  return found.flatMap(({ range, inner, filled }) => {
    const line = lineOf(range.start);
    if (taken.has(line)) return [];
    const last = lineOf(range.end - 1);
    for (let number = line; number <= last; number++) taken.add(number);
    const string = source.through(inner);
    const unknowns = withoutUnknowns(inner.text, filled);
    return [{ source: unknowns === undefined ? string : string.through(unknowns), line }];
  });
};

function* stringsIn(text: string, options: DocumentOptions): Generator<Unquoted> {
  const languageAt = languageIn(text, options);
  if (languageAt === undefined) return;
  const open = new Set<string>();
  BEGIN.lastIndex = 0;
  for (let match = BEGIN.exec(text); match !== null; match = BEGIN.exec(text)) {
    const family = languageAt(match.index);
    const next = BEGIN.lastIndex;
    const string = family === undefined ? undefined : stringAt(text, match.index, family, open);
    if (string !== undefined && BODY.test(string.inner.text)) yield string;
    BEGIN.lastIndex = string?.range.end ?? next;
  }
}

/** The literal whose last opening quote stands at `quote`: with as much in front of it as makes one. */
function stringAt(text: string, quote: number, family: string, open: Set<string>): Unquoted | undefined {
  let start = quote;
  while (start > 0 && quote - start < LONGEST && LEADING.test(text[start - 1] as string)) start--;
  for (; start <= quote; start++) {
    if (/[\w\\]/.test(text[start - 1] ?? '')) continue;
    const string = sourceString(text, start, family, open);
    if (string !== undefined && string.range.end > quote + 1) return string;
  }
  return undefined;
}
