import type { DocumentOptions, TextRange } from '../../api.ts';
import type { Source } from '../../layers/source.ts';
import type { WrappedValue } from '../wrapped/wrapped-values.ts';

/** A stretch of a text of another kind (a log, Markdown, a table) that may hold payloads. */
export interface Passage {
  readonly source: Source;
  /** The one value in the source's text; a passage without is a text that is read as a document is. */
  readonly range?: TextRange;
  /** 1-based line of the text around it that it begins on. */
  readonly line: number;
  /** The value breaks off at the end of its range. */
  readonly cut?: true;
  /** Lines end inside of its strings: it is told, and not read. */
  readonly wrapped?: WrappedValue;
  /** What stands beside it, as members of an object: the URL of a command. */
  readonly beside?: object;
  /** What holds it, and by which key: the row of a table, and its column. */
  readonly heldIn?: { readonly holder: object; readonly key: string };
}

/** What finders are told beside the text. */
export interface Finding {
  /** They name the text, where it is a document. */
  readonly options: DocumentOptions;
  /** The passages of a text that was decoded out of this one. */
  within(inner: Source): readonly Passage[];
}

/**
 * One way texts hold payloads. It leaves lines alone that others have `taken`, and takes those whose payloads are to be
 * read its way.
 */
export type Finder = (text: Source, taken: Set<number>, finding: Finding) => readonly Passage[];

/** The stretch of its source's text a passage takes. */
export function rangeOf({ source, range }: Passage): TextRange {
  return range ?? { start: 0, end: source.text.length };
}
