import type { TextRange } from '../../api.ts';
import { behind } from '../../text/sticky.ts';
import { Emitter } from '../emitter.ts';
import { UNSET } from '../json/opaque.ts';
import { behindBytes, openingOf, readString } from './strings.ts';
import { behindUnset, isUncertain, NOTHING } from './unset.ts';

/** Deeper values are left alone. */
const DEPTH = 200;

/** What a log puts where a value was, or prints for what is none: read as not known. */
const ELIDED =
  /\[(?:Array|Object|Function|AsyncFunction|class|Circular|Getter|Setter|Symbol|REDACTED)\b[^\][\n]{0,200}\]|<[^<>\n]{1,300}>|\.\.\.(?: ?\d+ more (?:items?|characters?))?|…/y;
/** A member of an enumeration of Python, whose value is a text. */
const ENUM = /<[\w.]{1,100}: (?:'([^'\\\n]{0,100})'|"([^"\\\n]{0,100})")>/y;
const SHORTENED = /\.\.\. ?\d+ more characters?|\+\d+(?=[,\s})\]])/y;
const WORD = /[A-Za-z_$][\w$.]*/y;
/** Behind the name of a class that is made for others: `[NoneType]`. */
const PARAMETERS = /\[[\w., ]{1,100}\](?=\()/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.:-])/iy;
const BLANKS = /\s+/y;
/** The comments of source: `# …`, `// …`. */
const COMMENT = /#[ \t!][^\n]*|(?<![:\w])\/\/[^\n]*/y;
/** Of a gap between values: blanks in a line, line ends with what stands in front of the next, and what is left of a line. */
const INDENT = /[ \t]+/y;
const FEEDS = /[^\S \t]+/y;
const REST = /[^\n]+/y;
/** A date, a version, anything that is printed without quotes. */
const BARE = /[^\s,'"`{}[\]()][^,'"`{}[\]()\n]{0,100}(?<!\s)/y;

const WORDS: ReadonlyMap<string, string> = new Map([
  ['True', 'true'],
  ['False', 'false'],
  ['None', 'null'],
  ['true', 'true'],
  ['false', 'false'],
  ['null', 'null'],
]);

/** Messages of LangChain, which say what they are by their class alone. */
const TYPE = /^(?:\w+\.)*((?:Human|AI|System|Tool|Function|Chat|Remove)Message(?:Chunk)?)$/;

/** The characters of a string literal in the JSON it is spelled as, without quotes, and what it begins with. */
export interface Characters extends TextRange {
  /** Prefix and quotes. */
  readonly opening: string;
}

/** Reads a literal as JSON, and keeps what tells how its language spells things. */
export class LiteralReader {
  readonly out: Emitter;
  /** Where in the JSON the arguments of constructors stand. */
  readonly calls: TextRange[] = [];
  /** String literals; those that are joined are several. */
  readonly strings: Characters[] = [];
  bareKeys = 0;
  saysPython = false;
  /** How many objects have the name of a class in front. */
  instances = 0;
  /** Quotes strings stand in. */
  readonly quotes = new Set<string>();
  readonly #text: string;
  readonly #end: number;

  constructor(text: string, { start, end }: TextRange) {
    this.#text = text;
    this.#end = end;
    this.out = new Emitter(text, start);
  }

  /** Reads a value; the offset behind it. */
  value(at: number, depth: number): number | undefined {
    if (depth > DEPTH || at >= this.#end) return undefined;
    const member = this.#match(ENUM, at);
    if (member !== undefined) return this.#put(at, member, JSON.stringify(this.#enumerated(at)));
    const elided = this.#match(ELIDED, at);
    if (elided !== undefined) return this.#put(at, elided, '...');
    const c = this.#text[at] as string;
    const bytes = behindBytes(this.#text, at, this.#end);
    if (bytes !== undefined) return this.#put(at, bytes, '...');
    if (openingOf(this.#text, at) !== undefined) return this.#strings(at);
    if (c === '{') return this.#members(at, at + 1, '}', ':', depth);
    if (c === '[') return this.#elements(at, ']', depth);
    if (c === '(') return this.#strings(at) ?? this.#elements(at, ')', depth);
    const number = this.#match(NUMBER, at);
    if (number !== undefined) return this.#put(at, number, this.#text.slice(at, number));
    return this.#word(at, depth);
  }

  #enumerated(at: number): string {
    ENUM.lastIndex = at;
    const [, single, double] = ENUM.exec(this.#text) ?? [];
    return single ?? double ?? '';
  }

  /** Literals that are one text: beside each other, joined by `+`, in parentheses. */
  #strings(at: number): number | undefined {
    const text = this.#text;
    const inParentheses = text[at] === '(';
    const first = inParentheses ? this.#skip(at + 1) : at;
    const opening = openingOf(text, first);
    if (opening === undefined || (inParentheses && !this.#isJoined(first))) return undefined;
    this.out.put(at, opening, '"');
    this.quotes.add(text[opening - 1] as string);
    let end = this.#characters(first);
    for (let next = end; next !== undefined; ) {
      next = this.#skip(next);
      if (text[next] === '+') next = this.#skip(next + 1);
      if (next >= this.#end || openingOf(text, next) === undefined) break;
      end = this.#characters(next);
      next = end as number;
    }
    if (end === undefined) return undefined;
    if (inParentheses) {
      const close = this.#skip(end);
      if (text[close] !== ')') return undefined;
      end = close + 1;
    }
    // What printers cut off a text is said behind it.
    const rest = this.#match(SHORTENED, end);
    return rest === undefined ? this.#put(end - 1, end, '"') : this.#put(end - 1, rest, '…"');
  }

  /** Whether parentheses hold one text and no tuple. */
  #isJoined(first: number): boolean {
    const trial = new Emitter(this.#text, first);
    let at: number | undefined = first;
    while (at !== undefined && at < this.#end && openingOf(this.#text, at) !== undefined) {
      at = readString(this.#text, at, this.#end, trial);
      if (at !== undefined) at = this.#skip(at);
    }
    return at !== undefined && this.#text[at] === ')';
  }

  #characters(at: number): number | undefined {
    const start = this.out.length;
    const end = readString(this.#text, at, this.#end, this.out);
    const opening = this.#text.slice(at, openingOf(this.#text, at));
    this.strings.push({ start, end: this.out.length, opening });
    return end;
  }

  #elements(at: number, close: string, depth: number): number | undefined {
    this.out.put(at, at + 1, '[');
    let next = this.#copySpace(at + 1);
    while (next < this.#end && this.#text[next] !== close) {
      const end = this.value(next, depth + 1);
      if (end === undefined) return undefined;
      const comma = this.#comma(end, close);
      if (comma === undefined) return undefined;
      next = comma;
    }
    return next < this.#end ? this.#put(next, next + 1, ']') : undefined;
  }

  /** Members up to `close`; those of a constructor have `=` between key and value. */
  #members(at: number, from: number, close: string, colon: ':' | '=', depth: number): number | undefined {
    const written = this.#text.slice(at, from - 1).trimEnd();
    const named = TYPE.exec(written)?.[1];
    const type = named !== undefined && endsInRole(this.#text, from - 1, this.#end) ? undefined : named;
    if (type === undefined) this.out.put(at, from, '{');
    else {
      const isEmpty = this.#text[this.#skip(from)] === close;
      this.out.put(at, at, '{');
      this.out.put(at, at + written.length, `"type": ${JSON.stringify(type)}`);
      this.out.put(at + written.length, from, isEmpty ? '' : ', ');
    }
    // What a message of LangChain has in a field is always sent.
    const holder = colon === '=' && type === undefined ? written : undefined;
    let next = this.#copySpace(from);
    while (next < this.#end && this.#text[next] !== close) {
      const unset = behindUnset(this.#text, next, holder);
      if (unset !== undefined && unset <= this.#end) {
        next = this.#put(next, unset, '');
        continue;
      }
      const elided = this.#match(ELIDED, next);
      const end =
        elided === undefined ? this.#member(next, colon, depth, holder) : this.#put(next, elided, '...');
      const comma = end === undefined ? undefined : this.#comma(end, close);
      if (comma === undefined) return undefined;
      next = comma;
    }
    return next < this.#end ? this.#put(next, next + 1, '}') : undefined;
  }

  #member(at: number, colon: ':' | '=', depth: number, holder: string | undefined): number | undefined {
    const key = openingOf(this.#text, at) !== undefined ? this.#strings(at) : this.#bareKey(at, colon);
    if (key === undefined) return undefined;
    const sign = this.#copySpace(key);
    if (this.#text[sign] !== colon) return undefined;
    this.#put(sign, sign + 1, ':');
    const value = this.#copySpace(sign + 1);
    const unset = holder !== undefined && isUncertain(this.#text.slice(at, key), holder);
    const end = unset ? this.#match(NOTHING, value) : undefined;
    if (end !== undefined) return this.#put(value, end, UNSET);
    return this.value(value, depth + 1);
  }

  #bareKey(at: number, colon: ':' | '='): number | undefined {
    const end = this.#match(WORD, at) ?? this.#match(/\d+/y, at);
    if (end === undefined) return undefined;
    if (colon === ':') this.bareKeys++;
    return this.#put(at, end, JSON.stringify(this.#text.slice(at, end)));
  }

  /** A word of the language, a constructor, an instance of a class, or something that is not known. */
  #word(at: number, depth: number): number | undefined {
    const end = this.#match(WORD, at);
    if (end === undefined) return this.#bare(at);
    const word = this.#text.slice(at, end);
    const json = WORDS.get(word);
    if (json !== undefined) {
      if (/^[TFN]/.test(word)) this.saysPython = true;
      return this.#put(at, end, json);
    }
    const open = this.#match(PARAMETERS, end) ?? end;
    if (this.#text[open] === '(') return this.#constructed(at, open, depth);
    const brace = this.#skip(end);
    if (this.#text[brace] === '{' && brace > end) {
      this.instances++;
      return this.#members(at, brace + 1, '}', ':', depth);
    }
    return this.#put(at, end, '...');
  }

  #bare(at: number): number | undefined {
    const end = this.#match(BARE, at);
    return end === undefined ? undefined : this.#put(at, end, '...');
  }

  /** `Name(key=…)` is an object; any other call is not known. */
  #constructed(at: number, open: number, depth: number): number | undefined {
    const first = this.#skip(open + 1);
    const word = this.#match(WORD, first);
    this.saysPython = true;
    if (word !== undefined && this.#text[this.#skip(word)] === '=') {
      const start = this.out.length;
      const end = this.#members(at, open + 1, ')', '=', depth);
      this.calls.push({ start, end: this.out.length });
      return end;
    }
    const end = closing(this.#text, open, this.#end);
    return end === undefined ? undefined : this.#put(at, end, '...');
  }

  #comma(at: number, close: string): number | undefined {
    const next = this.#copySpace(at);
    if (this.#text[next] === close) return next;
    if (this.#text[next] !== ',') return undefined;
    this.out.copy(next, next + 1);
    return this.#copySpace(next + 1);
  }

  #put(start: number, end: number, json: string): number {
    this.out.put(start, end, json);
    return end;
  }

  /** Behind blanks and comments. No expression does it: each turn of a loop in one takes a bit of the stack. */
  #skip(start: number): number {
    let at = start;
    for (let next: number | undefined = at; next !== undefined; ) {
      at = next;
      next = this.#match(BLANKS, at) ?? this.#match(COMMENT, at);
    }
    return at;
  }

  #copySpace(at: number): number {
    const end = this.#skip(at);
    // A comment and the blanks in front of it are no part of the value, and stay with what they stand behind.
    for (let from = at; from < end; ) {
      const blanks = this.#match(INDENT, from) ?? from;
      const feed = blanks === end ? end : this.#match(FEEDS, blanks);
      if (feed !== undefined) this.out.copy(from, feed);
      from = feed ?? this.#match(REST, blanks) ?? end;
    }
    return end;
  }

  #match(pattern: RegExp, at: number): number | undefined {
    const end = behind(pattern, this.#text, at);
    return end !== undefined && end <= this.#end ? end : undefined;
  }
}

/** Whether a constructor ends in a role: Mistral names its messages as LangChain does, which has no roles. */
function endsInRole(text: string, open: number, limit: number): boolean {
  if (text[open] !== '(') return false;
  const end = closing(text, open, limit);
  return (
    end !== undefined && /[(,]\s*role=(['"])\w{1,20}\1\s*\)$/.test(text.slice(Math.max(open, end - 60), end))
  );
}

/** Behind the parenthesis that closes the one at `open`, strings stepped over. */
function closing(text: string, open: number, limit: number): number | undefined {
  const out = new Emitter(text, open);
  let depth = 0;
  for (let at = open; at < limit; at++) {
    const c = text[at];
    if (c === '(' || c === '[' || c === '{') depth++;
    else if (c === ')' || c === ']' || c === '}') {
      depth--;
      if (depth === 0) return at + 1;
    } else if (c === "'" || c === '"') {
      const end = readString(text, at, limit, out);
      if (end === undefined) return undefined;
      at = end - 1;
    }
  }
  return undefined;
}
