import type { DocumentOptions, TextRange } from '../../api.ts';
import type { Source } from '../../layers/source.ts';

/** A stretch of a text of another kind (a log, Markdown, a table) that may hold payloads. */
export interface Passage {
  readonly source: Source;
  /** The one value in the source's text; a passage without is a text that is read as a document is. */
  readonly range?: TextRange;
  /** 1-based line of the text around it that it begins on. */
  readonly line: number;
  /** What stands beside it, as members of an object around it: the URL of a command. */
  readonly beside?: object;
}

/**
 * One way texts hold payloads. It leaves lines alone that others have `taken`, and takes those whose payloads are to be
 * read its way. `options` name the text, where it is a document.
 */
export type Finder = (text: Source, taken: Set<number>, options: DocumentOptions) => readonly Passage[];

/** The stretch of its source's text a passage takes. */
export function rangeOf({ source, range }: Passage): TextRange {
  return range ?? { start: 0, end: source.text.length };
}
