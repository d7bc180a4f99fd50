import { behind } from '../../text/sticky.ts';

/** How far a text is JSON from somewhere on. */
export interface JsonPrefix {
  /** Behind the last whole token. */
  readonly end: number;
  /** Where what is no token of JSON there begins: behind blanks, or at a string that does not end on its line. */
  readonly stop: number;
  /** The value ends here; nothing is missing. */
  readonly closed: boolean;
}

const SPACE = /\s*/y;
/** What needs no second look in a string. */
const PART = /[^"\\\n]*/y;
const SCALAR = /(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.-])/y;

/** Reads the tokens of the object or list that begins at `start` for as long as they may follow each other. */
export function jsonPrefix(text: string, start: number): JsonPrefix {
  const open: string[] = [];
  let expected: 'value' | 'key' | 'colon' | 'next' = 'value';
  let mayClose = false;
  let end = start;
  for (;;) {
    const at = behind(SPACE, text, end) ?? end;
    const c = text[at];
    const token = c === undefined ? undefined : behindToken(c, at);
    if (token === undefined) return { end, stop: at, closed: false };
    end = token;
    if (open.length === 0) return { end, stop: end, closed: true };
  }

  /** Behind the token at `at`, where one may stand there. */
  function behindToken(c: string, at: number): number | undefined {
    if ((c === '}' || c === ']') && (expected === 'next' || mayClose)) {
      if (open.pop() !== (c === '}' ? '{' : '[')) return undefined;
      return then('next', at + 1);
    }
    if (expected === 'colon') return c === ':' ? then('value', at + 1) : undefined;
    if (expected === 'next')
      return c === ',' ? then(open.at(-1) === '{' ? 'key' : 'value', at + 1) : undefined;
    if (c === '"') {
      const string = behindString(text, at);
      return string === undefined ? undefined : then(expected === 'key' ? 'colon' : 'next', string);
    }
    if (expected === 'key') return undefined;
    if (c === '{' || c === '[') {
      open.push(c);
      then(c === '{' ? 'key' : 'value', at);
      mayClose = true;
      return at + 1;
    }
    const scalar = behind(SCALAR, text, at);
    return scalar === undefined ? undefined : then('next', scalar);
  }

  function then(next: typeof expected, at: number): number {
    expected = next;
    mayClose = false;
    return at;
  }
}

function behindString(text: string, start: number): number | undefined {
  for (let at = start + 1; ; at += 2) {
    at = behind(PART, text, at) ?? at;
    if (text[at] === '"') return at + 1;
    if (text[at] !== '\\' || at + 1 >= text.length || text[at + 1] === '\n') return undefined;
  }
}
