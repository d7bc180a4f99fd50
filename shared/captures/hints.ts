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

/** Where JSON may hold one, as it is or in strings. */
export const HINTS = [...WORDS, ...IN_STRINGS];

/** The same as other languages spell them: Python's dictionaries and constructors, Node's `util.inspect`. */
export const LITERAL_HINTS = [
  "'messages'",
  "'role'",
  "'contents'",
  "'call_id'",
  "_call_output'",
  'messages: [',
  'role: ',
  'contents: [',
  'messages=[',
  'role=',
  'tool_call_id=',
  'HumanMessage',
  'AIMessage',
];

/** What all of them contain: most texts hold none of these, and are not looked at again. */
const BARE = [
  'messages',
  'role',
  'call_output',
  'call_id',
  'contents',
  'mcp_',
  'item_reference',
  'reasoning',
  'human',
  'kwargs',
  'HumanMessage',
  'AIMessage',
];

/** Whether a text can hold a chat payload at all: one scan, before anything is parsed. */
export function mayHoldPayload(text: string): boolean {
  if (!BARE.some((word) => text.includes(word))) return false;
  return HINTS.some((hint) => text.includes(hint)) || mayHoldLiteral(text);
}

/** Whether it can hold one in another language than JSON. */
export function mayHoldLiteral(text: string): boolean {
  return LITERAL_HINTS.some((hint) => text.includes(hint));
}

const ALL = [...HINTS, ...LITERAL_HINTS];

/**
 * Whether a range of a text can hold a payload; ranges are asked for in order. A word is looked for once per
 * occurrence, and only where those before it in the list do not decide.
 */
export function hintsIn(text: string, words: readonly string[] = ALL): (range: TextRange) => boolean {
  const hints = words.map((word) => ({ word, at: -2 }));
  return ({ start, end }) =>
    hints.some((hint) => {
      if (hint.at !== -1 && hint.at < start) hint.at = text.indexOf(hint.word, start);
      return hint.at !== -1 && hint.at < end;
    });
}
