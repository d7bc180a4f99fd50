import type { TextRange } from '../../api.ts';
import type { Source } from '../../layers/source.ts';

/** A stretch of a text of another kind (a log, Markdown, a table) that may hold payloads. */
export interface Passage {
  readonly source: Source;
  /** The one value in the source's text; a passage without is a text that is read as a document is. */
  readonly range?: TextRange;
  /** 1-based line of the text around it that it begins on. */
  readonly line: number;
}

/**
 * One way texts hold payloads. It leaves lines alone that others have `taken`, and takes those whose payloads are to be
 * read its way.
 */
export type Finder = (text: Source, taken: Set<number>) => readonly Passage[];
