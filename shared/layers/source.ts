import type { TextEdit, TextRange } from '../api.ts';
import type { Encoded, Inner } from './layer.ts';

/** A text that payloads are read from: a document, or what layers decoded out of one. */
export class Source {
  readonly text: string;
  /** Layers between the document and this text, outermost first. */
  readonly layers: readonly string[];
  readonly #around: Source | undefined;
  readonly #inner: Inner | undefined;

  private constructor(text: string, around?: Source, inner?: Inner) {
    this.text = text;
    this.#around = around;
    this.#inner = inner;
    this.layers = around === undefined || inner === undefined ? [] : [...around.layers, inner.layer];
  }

  /** A document as it stands. */
  static of(text: string): Source {
    return new Source(text);
  }

  /** The text a layer decoded out of this one. */
  through(inner: Inner): Source {
    return new Source(inner.text, this, inner);
  }

  /** Where a stretch of this text stands in the document, or in `text`, a source on the way there. */
  outward(range: TextRange, text?: Source): TextRange {
    if (this === text || this.#around === undefined || this.#inner === undefined) return range;
    return this.#around.outward(this.#inner.outward(range), text);
  }

  /** The edits of the document that change this text so, or why there are none. */
  encode(edits: readonly TextEdit[]): Encoded {
    if (this.#around === undefined || this.#inner === undefined) return { edits };
    const outer = this.#inner.encode(edits);
    return 'refused' in outer ? outer : this.#around.encode(outer.edits);
  }
}
