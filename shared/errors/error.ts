import type { TextRange } from '../api.ts';
import type { NamedPlace } from './places.ts';

/** A provider's refusal, recognised in a text. */
export interface ProviderError {
  /** Rules whose refusal has these words, the likeliest first. */
  readonly rules: readonly string[];
  /** Who is known to answer in these words: provider ids. */
  readonly saidBy: readonly string[];
  /** Who was asked, where the text names it: provider id. */
  readonly provider?: string;
  /** Who answered behind it. */
  readonly upstream?: string;
  /** HTTP status. */
  readonly status?: number;
  /** The places it names, the first it names first; most name one or none. */
  readonly places: readonly NamedPlace[];
  /** Whether it is an entry of a list of what a server found. */
  readonly listed?: boolean;
  /** Ids of calls or items it names. */
  readonly ids: readonly string[];
  /** Its words, where they stand first. */
  readonly range: TextRange;
  /** Where the same error stands again: a retry, an envelope around it. */
  readonly repeats: readonly TextRange[];
  /** Where the words were seen: URL. */
  readonly source: string;
}
