import type { TextRange } from '../api.ts';
import { TELLING_ROLES as SPEAKERS } from '../dialects/openai-chat-shape.ts';

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
  '.role"',
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
  'input: [ [Object]',
];

/** As files of YAML have it: any `role: ` will do, and keys of lists in blocks. */
const YAML = ['role: ', 'messages:\n', 'messages:\r', 'contents:\n', 'contents:\r', 'call_id: '];

/** Keys as commands for cmd.exe and PowerShell quote them: a caret or a backquote stands in front of their last quote. */
const ESCAPED = /"(?:messages|role|contents|call_id|human)[\^`]/;

/** What bodies begin with in base64: a bracket, and the first letters of a key or a blank. */
const BASE64 = [
  'eyJtb2RlbCI6',
  'eyJtZXNzYWdl',
  'eyJjb250ZW50cyI6',
  'eyJpbnB1dCI6',
  'eyJzeXN0ZW0',
  'eyJtYXhfdG9rZW5z',
  'eyJhbnRocm9waWNf',
  'eyJ0ZW1wZXJhdHVyZSI6',
  'eyJ0b29s',
  'eyJzdHJlYW0iO',
  'eyAib',
  'ewogI',
  'W3sicm9sZSI6',
];

/**
 * Words one of which stands in what is sought, or expressions for them. One expression in all: a text is gone through
 * once, however many they are.
 */
export class Hint {
  readonly #words: RegExp;

  constructor(words: readonly (string | RegExp)[]) {
    const sources = words.map((word) =>
      typeof word === 'string' ? word.replace(/[.[\]\\{]/g, '\\$&') : word.source,
    );
    this.#words = new RegExp(sources.join('|'), 'g');
  }

  /** Whether one stands in a text. */
  isIn(text: string): boolean {
    return this.next(text, 0) !== undefined;
  }

  /** Whether one begins in a range of a text; ranges are asked for in order of their starts. */
  inRangesOf(text: string): (range: TextRange) => boolean {
    let next = -1;
    return ({ start, end }) => {
      if (next < start) next = this.next(text, start)?.start ?? Number.POSITIVE_INFINITY;
      return next < end;
    };
  }

  /** Where the next one stands from `start` on. */
  next(text: string, start: number): TextRange | undefined {
    this.#words.lastIndex = start;
    const index = this.#words.exec(text)?.index;
    return index === undefined ? undefined : { start: index, end: this.#words.lastIndex };
  }
}

/** What tells a row whose speaker has a role nobody knows from one about people, who have roles as well. */
const IN_ROWS = ['"input"', '"message":{', '"message": {'];

/** A role in a row of JSON Lines: it has to be that of a speaker, or no text. */
const SPEAKER = new RegExp(
  `"role"\\s{0,9}:\\s{0,9}(?:"(?:${[...SPEAKERS].map(inAnyCase).join('|')})"|[^"\\s])`,
);

/** A list of messages in one: no number of them. */
const LIST = /"(?:messages|contents)"(?!\s{0,9}:\s{0,9}[\dtfn])/;

function inRow(word: string): string | RegExp {
  if (word === '"role"') return SPEAKER;
  return word === '"messages"' || word === '"contents"' ? LIST : word;
}

function inAnyCase(word: string): string {
  return word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/**
 * Where a payload may stand: as JSON, as JSON in a string, as a literal of another language, as any of them, in any
 * way at all, in a row of JSON Lines, or in a file of YAML.
 */
export const HINTS = {
  json: new Hint([...WORDS, ...IN_STRINGS]),
  escaped: new Hint(IN_STRINGS),
  literal: new Hint(LITERALS),
  value: new Hint([...WORDS, ...IN_STRINGS, ...LITERALS]),
  any: new Hint([...WORDS, ...IN_STRINGS, ...LITERALS, ...BASE64, ESCAPED]),
  row: new Hint([...WORDS.map(inRow), ...IN_ROWS, ...IN_STRINGS, ...LITERALS, ...BASE64, ESCAPED]),
  yaml: new Hint(YAML),
} as const;

/** Whether a text that is no file of YAML can hold a chat payload at all: one scan, before anything is parsed. */
export function mayHoldPayload(text: string): boolean {
  return HINTS.any.isIn(text);
}
