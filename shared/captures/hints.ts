import type { TextRange } from '../api.ts';

/** Keys and values one of which every chat payload holds, the commonest first. */
const WORDS = [
  '"messages"',
  '"role"',
  '_call_output"',
  '"call_id"',
  '"contents"',
  '"mcp_',
  '"item_reference"',
  '"reasoning"',
  '"human"',
  '"kwargs"',
];

/** The same as they stand in strings that hold JSON: their last quote is escaped, how often and by whomever. */
const IN_STRINGS = WORDS.map((word) => (word.endsWith('"') ? `${word.slice(1, -1)}\\` : `\\${word}`));

/** The same as other languages spell them: Python's dictionaries and constructors, Node's `util.inspect`. */
const LITERALS = [
  "'messages'",
  "'role'",
  "'contents'",
  "'call_id'",
  "_call_output'",
  'messages: [',
  "role: '",
  'role: "',
  'role: `',
  'contents: [',
  'messages=[',
  "role='",
  'role="',
  'role=<',
  'tool_call_id=',
  'HumanMessage',
  'AIMessage',
];

/** As YAML has it, where nothing else is found: any `role: ` will do. */
const YAML = ['role: '];

/** Words one of which stands in what is sought. One expression: a text is gone through once, however many they are. */
export class Hint {
  readonly #words: RegExp;

  constructor(words: readonly string[]) {
    this.#words = new RegExp(words.map((word) => word.replace(/[.[\]\\]/g, '\\$&')).join('|'), 'g');
  }

  /** Whether one stands in a text. */
  isIn(text: string): boolean {
    return this.#from(text, 0) !== undefined;
  }

  /** Whether one begins in a range of a text; ranges are asked for in order of their starts. */
  inRangesOf(text: string): (range: TextRange) => boolean {
    let next = -1;
    return ({ start, end }) => {
      if (next < start) next = this.#from(text, start) ?? Number.POSITIVE_INFINITY;
      return next < end;
    };
  }

  #from(text: string, start: number): number | undefined {
    this.#words.lastIndex = start;
    return this.#words.exec(text)?.index;
  }
}

/** Where a payload may stand: as JSON, as a literal of another language, as either, or in any way at all. */
export const HINTS = {
  json: new Hint([...WORDS, ...IN_STRINGS]),
  literal: new Hint(LITERALS),
  value: new Hint([...WORDS, ...IN_STRINGS, ...LITERALS]),
  any: new Hint([...WORDS, ...IN_STRINGS, ...LITERALS, ...YAML]),
} as const;

/** Whether a text can hold a chat payload at all: one scan, before anything is parsed. */
export function mayHoldPayload(text: string): boolean {
  return HINTS.any.isIn(text);
}
