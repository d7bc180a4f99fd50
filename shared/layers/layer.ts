import type { TextEdit, TextRange } from '../api.ts';

/** Text decoded out of the text around it, and the way back. Offsets are UTF-16 units of either text. */
export interface Inner {
  /** Layer id, e.g. `json-string`. */
  readonly layer: string;
  readonly text: string;
  /** Where a stretch of `text` stands in the text around it. */
  outward(range: TextRange): TextRange;
  /** The edits of the text around it that change `text` by `edits`, or why there are none. */
  encode(edits: readonly TextEdit[]): Encoded;
}

/** Edits of the outer text, or one sentence that says why the change cannot be written there. */
export type Encoded = { readonly edits: readonly TextEdit[] } | { readonly refused: string };
