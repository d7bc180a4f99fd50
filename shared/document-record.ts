import type { Operation, Pointer, TextEdit, TextRange } from './api.ts';
import type { Encoded } from './layers/layer.ts';
import type { Source } from './layers/source.ts';
import { JsonPositions } from './syntaxes/json/positions.ts';
import { printOperations } from './syntaxes/json/print.ts';
import { composeEdits } from './text/compose.ts';
import { applyEdits, shifted } from './text/edits.ts';

/** Where a record stands in the document, for people and for programs. */
export interface RecordPlace {
  /** 1-based line of JSON Lines and of texts it begins on; 1 in a JSON document. */
  readonly number: number;
  /** Pointers of the strings that are decoded on the way from that record to this one, outermost first. */
  readonly path: readonly Pointer[];
  /** A row or a line of its own: no line end is ever put in. */
  readonly singleLine: boolean;
}

/** A JSON value of a document: where it stands, and how changes of it are written there. */
export class DocumentRecord {
  readonly source: Source;
  /** In the source's text. */
  readonly range: TextRange;
  readonly place: RecordPlace;
  #positions: JsonPositions | undefined;

  constructor(source: Source, range: TextRange, place: RecordPlace) {
    this.source = source;
    this.range = range;
    this.place = place;
  }

  /** Made when first asked for; offsets are those of the source's text. */
  get positions(): JsonPositions {
    this.#positions ??= new JsonPositions(this.source.text, this.range);
    return this.#positions;
  }

  /**
   * The edits of the document that carry out rounds of operations on the record's value, each addressing what the
   * round before left; or why they cannot be written.
   */
  write(rounds: readonly (readonly Operation[])[]): Encoded {
    const { start, end } = this.range;
    const before = this.source.text.slice(start, end);
    const written: TextEdit[][] = [];
    let text = before;
    for (const operations of rounds) {
      const isAll = text === this.source.text;
      const positions = isAll ? this.positions : new JsonPositions(text, { start: 0, end: text.length });
      const edits = printOperations(text, positions, operations, this.place);
      text = applyEdits(text, edits);
      written.push(edits);
    }
    const edits = written.length === 1 ? (written[0] as TextEdit[]) : composeEdits(before, written);
    return this.source.encode(edits.map((edit) => shifted(edit, start)));
  }

  /** Where a stretch of the source stands in the document. */
  outward(range: TextRange): TextRange {
    return this.source.outward(range);
  }
}
