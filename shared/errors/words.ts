/**
 * A word of a text, or a path such as `messages[2].content` taken as one. Quotes, escapes, box lines and line ends stand
 * between words and do not count, so a text reads alike in JSON, in a string of it, as a repr and wrapped by a terminal.
 */
export interface Word {
  /** Lower case; of a path its last name. */
  readonly norm: string;
  /** Names and indices of a path; one name for a plain word. */
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Whether a line begins with it. */
  readonly first: boolean;
}

/** A place that holds no certain word; stands for one in a pattern. */
export const ANYTHING = '\uE000';

/** OpenAI misspells a word that others, who repeat its refusals, spell right: it is one. */
export const MISSPELLED: ReadonlyMap<string, string> = new Map([['preceeding', 'preceding']]);

const ESCAPED_BREAKS = 'nrt';

/** The words of a stretch of text, in order. Linear; never throws. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  const cursor = new Cursor(text, start, end);
  while (cursor.at < end) {
    const begin = cursor.at;
    const name = cursor.name();
    if (name === '') {
      cursor.skip();
      continue;
    }
    const path = /^\d+$/.test(name) ? [name] : [name, ...cursor.steps(isSlashed(text, begin))];
    const last = path.findLast((step) => !isIndex(step)) ?? name;
    words.push({
      norm: MISSPELLED.get(last.toLowerCase()) ?? last.toLowerCase(),
      path,
      start: begin,
      end: cursor.at,
      first: cursor.takeFirst(),
    });
  }
  return words;
}

/** Whether a step of a path is an index, or stands for one: `N` in `messages.N`. */
export function isIndex(step: string): boolean {
  return /^(?:\d+|[NMXn*])$/.test(step);
}

class Cursor {
  at: number;
  readonly #text: string;
  readonly #end: number;
  #first = true;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.at = start;
    this.#end = end;
  }

  takeFirst(): boolean {
    const first = this.#first;
    this.#first = false;
    return first;
  }

  /** The word here, or nothing. Letters that are written as escapes are letters. */
  name(): string {
    let name = '';
    let from = this.at;
    for (;;) {
      if (this.at < this.#end && isWordCode(this.#text.charCodeAt(this.at))) {
        this.at++;
        continue;
      }
      const escape = this.#unicodeEscape(this.at);
      if (escape === undefined || !isWordCode(escape.code)) break;
      name += this.#text.slice(from, this.at) + String.fromCharCode(escape.code);
      this.at = escape.end;
      from = this.at;
    }
    return name + this.#text.slice(from, this.at);
  }

  /** Names and indices that follow a name without a blank: `.[0].role`, `[3].content`, `.content.0`, `/0/content`. */
  steps(slashed: boolean): string[] {
    const steps: string[] = [];
    while (steps.length < 20) {
      const code = this.#text.charCodeAt(this.at);
      if (code !== 0x2e && code !== 0x5b && !(slashed && code === 0x2f)) break;
      const step = this.#step(slashed ? SLASHED : STEP);
      if (step === undefined) break;
      if (step !== '') steps.push(step);
    }
    return steps;
  }

  #step(form: RegExp): string | undefined {
    const match = form.exec(this.#text.slice(this.at, Math.min(this.at + 80, this.#end)));
    if (match === null) return undefined;
    this.at += match[0].length;
    return match[1] ?? match[2] ?? match[3] ?? '';
  }

  /** Passes what is no word. */
  skip(): void {
    const { at } = this;
    const code = this.#text.charCodeAt(at);
    if (code === 0x0a) this.#first = true;
    if (code !== 0x5c) {
      this.at++;
      return;
    }
    const escape = this.#unicodeEscape(at);
    if (escape !== undefined) {
      this.at = escape.end;
      return;
    }
    let end = at;
    while (end < this.#end && this.#text.charCodeAt(end) === 0x5c) end++;
    this.at = end + (ESCAPED_BREAKS.includes(this.#text[end] ?? ' ') ? 1 : 0);
  }

  #unicodeEscape(at: number): { readonly code: number; readonly end: number } | undefined {
    if (this.#text.charCodeAt(at) !== 0x5c) return undefined;
    let from = at;
    while (this.#text.charCodeAt(from) === 0x5c && from - at < 16) from++;
    const digits = this.#text.slice(from + 1, from + 5);
    if (this.#text[from] !== 'u' || !/^[\da-f]{4}$/i.test(digits)) return undefined;
    return { code: Number.parseInt(digits, 16), end: from + 5 };
  }
}

const NAME = '[A-Za-z_\\uE000][\\w$\\uE000]{0,60}';
/** A step of a path: `.name` or `.0`, `[0]`, `.[0]`, `['0]`, `["name"]`, `[]`. */
const STEP = new RegExp(
  `^(?:\\.?\\[['"]?(\\d{1,7}|${NAME}|)['"]?\\]|\\.['[]{1,2}(\\d{1,7})['\\]]{1,2}|\\.(\\d{1,7}(?![\\w])|${NAME}))`,
);

/** A step of a JSON Pointer. */
const SLASHED = /^\/(\d{1,7}|\*|[A-Za-z_]\w{0,60})/;

/** Whether a name opens a JSON Pointer between quotes: `'/messages/0/content'`. */
function isSlashed(text: string, begin: number): boolean {
  return text[begin - 1] === '/' && (text[begin - 2] === "'" || text[begin - 2] === '"');
}

function isWordCode(code: number): boolean {
  if (code < 0x80) {
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39) ||
      code === 0x5f ||
      code === 0x24
    );
  }
  if (code < 0xc0) return false;
  // Punctuation, arrows, box lines; punctuation of Chinese; full-width signs.
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x303f) return false;
  return !(code >= 0xff00 && code <= 0xff0f) && !(code >= 0xff1a && code <= 0xff20) && code !== 0xfeff;
}
