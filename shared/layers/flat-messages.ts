import type { TextRange } from '../api.ts';
import type { Inner } from './layer.ts';
import { Pieces } from './pieces.ts';

/** A message of a span, with where its values stand: pointers below the attributes. */
export interface FlatMessage {
  readonly values: Map<string, string>;
  readonly calls: Map<string, string>[];
}

/** The messages of a span that has an attribute for each of their values. */
export interface FlatMessages {
  /** What the attributes' names begin with. */
  readonly list: string;
  readonly messages: readonly FlatMessage[];
}

/** Where a value stands, and where the attribute begins that holds it. */
export interface AttributePlace {
  readonly value: TextRange;
  readonly start: number;
}

/**
 * Messages of which each value is an attribute of its own, written as one request of Chat Completions. They are shown their
 * problems; what is put in or taken out would move the numbers in all names behind it.
 */
export function flatMessages(
  outer: string,
  { messages }: FlatMessages,
  placeOf: (pointer: string) => AttributePlace | undefined,
): Inner {
  const writer = new Writer(outer, placeOf);
  writer.glue('{"messages":[');
  messages.forEach(({ values, calls }, index) => {
    writer.glue(index === 0 ? '{' : ',{');
    writer.member('role', values.get('role'));
    for (const [key, pointer] of values) if (key !== 'role') writer.next(key, pointer);
    // Nothing and no content look the same there.
    if (!values.has('content')) writer.glue(',"content":""');
    calls.forEach((call, at) => {
      writer.glue(at === 0 ? ',"tool_calls":[{' : ',{');
      writer.member('id', call.get('id'));
      writer.glue(',"type":"function","function":{');
      writer.member('name', call.get('name'));
      writer.next('arguments', call.get('arguments'));
      writer.glue('}}');
    });
    writer.glue(calls.length === 0 ? '}' : ']}');
  });
  writer.glue(']}');
  return {
    layer: 'flat-messages',
    text: writer.text,
    outward: (range) => writer.outward(range),
    encode: () => ({ refused: 'Each value is an attribute of its own here: their names would all change.' }),
  };
}

class Writer {
  readonly #outer: string;
  readonly #placeOf: (pointer: string) => AttributePlace | undefined;
  readonly #parts: string[] = [];
  readonly #pieces = new Pieces(0);
  #at = 0;

  constructor(outer: string, placeOf: (pointer: string) => AttributePlace | undefined) {
    this.#outer = outer;
    this.#placeOf = placeOf;
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** What stands nowhere outside. */
  glue(text: string): void {
    this.#pieces.unit(this.#at, this.#at, text.length);
    this.#parts.push(text);
  }

  /** A member behind another. */
  next(key: string, pointer: string | undefined): void {
    this.glue(',');
    this.member(key, pointer);
  }

  /** A member; one nobody recorded is empty. */
  member(key: string, pointer: string | undefined): void {
    const place = pointer === undefined ? undefined : this.#placeOf(pointer);
    const name = `"${key}":`;
    if (place === undefined) {
      this.glue(`${name}""`);
      return;
    }
    const { start, value } = place;
    this.#pieces.unit(start, value.start, name.length);
    this.#pieces.copy(value.start, value.end);
    this.#parts.push(name, this.#outer.slice(value.start, value.end));
    this.#at = value.end;
  }

  /** Attributes stand in any order. */
  outward(range: TextRange): TextRange {
    const { start, end } = this.#pieces.outward(range);
    return start <= end ? { start, end } : { start: end, end: start };
  }
}
