/** A refusal as it is worded: what it says of a request, and who says it so. */
export interface Refusal {
  readonly rule: string;
  /** Ids of providers seen saying it; empty: servers of which no more is known. */
  readonly providers: readonly string[];
  /** Ids, numbers, `{name}` and `…` stand for what differs. */
  readonly text: string;
  /** URL. */
  readonly source: string;
}
