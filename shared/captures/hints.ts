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

const HINTS = [...WORDS, ...IN_STRINGS];

/** Whether a text can hold a chat payload at all: one scan, before anything is parsed. */
export function mayHoldPayload(text: string): boolean {
  return HINTS.some((hint) => text.includes(hint));
}

/**
 * Whether a range of a text can hold a payload; ranges are asked for in order. A word is looked for once per
 * occurrence, and only where those before it in the list do not decide.
 */
export function hintsIn(text: string): (range: TextRange) => boolean {
  const hints = HINTS.map((word) => ({ word, at: -2 }));
  return ({ start, end }) =>
    hints.some((hint) => {
      if (hint.at !== -1 && hint.at < start) hint.at = text.indexOf(hint.word, start);
      return hint.at !== -1 && hint.at < end;
    });
}
