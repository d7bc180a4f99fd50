import { jsonOrNothing } from '../../text/json.ts';
import { Scanner } from '../json/scanner.ts';

/** How a language spells what JSON spells otherwise. */
export interface Spelling {
  /** Layer id. */
  readonly id: 'python' | 'inspect';
  string(text: string): string;
  /** A key as it stands in front of its colon. */
  key(text: string): string;
  readonly words: Readonly<Record<'true' | 'false' | 'null', string>>;
}

/** Python's `repr`: single quotes, but double ones around a text that holds single ones alone. */
export const python: Spelling = {
  id: 'python',
  string: pythonString,
  key: pythonString,
  words: { true: 'True', false: 'False', null: 'None' },
};

/** Node's `util.inspect`: keys bare where they are names; the first of three quotes that needs no escape. */
export const inspected: Spelling = {
  id: 'inspect',
  string: inspectString,
  key: (text) => (/^[A-Za-z_$][\w$]*$/.test(text) ? text : inspectString(text)),
  words: { true: 'true', false: 'false', null: 'null' },
};

/** A language where all strings of a text stand in double quotes, and keys that stand in quotes too. */
export function inDoubleQuotes({ id, words, key }: Spelling): Spelling {
  const string = (text: string) => JSON.stringify(text);
  return { id, words, string, key: (text) => (key(text) === text ? text : string(text)) };
}

/** What LangChain.js has Node print: the name of a class, and the instance as JSON. */
export const instancesOfJson: Spelling = {
  ...inDoubleQuotes(inspected),
  key: (text) => JSON.stringify(text),
};

function pythonString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  return quote + escaped(text, quote) + quote;
}

function inspectString(text: string): string {
  const quote = ["'", '"', '`'].find((one) => !text.includes(one)) ?? "'";
  return quote + escaped(text, quote) + quote;
}

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

function escaped(text: string, quote: string): string {
  return text.replace(/[\\\n\r\t'"`]|[^ -\uffff]|[\u007f-\u009f]/g, (char) => {
    if (char === quote) return `\\${char}`;
    if (`'"\``.includes(char)) return char;
    return SHORT[char] ?? hex(char.charCodeAt(0));
  });
}

function hex(code: number): string {
  return `\\x${code.toString(16).padStart(2, '0')}`;
}

/** A stretch of JSON, of whole tokens, in another spelling; nothing where it is no such stretch. */
export function spell(json: string, spelling: Spelling): string | undefined {
  const scanner = new Scanner(json, { start: 0, end: json.length });
  const parts: string[] = [];
  for (let from = 0; ; ) {
    const quote = json.indexOf('"', from);
    const between = json.slice(from, quote === -1 ? json.length : quote);
    parts.push(between.replace(/\b(?:true|false|null)\b/g, (word) => spelling.words[word as 'null']));
    if (quote === -1) return parts.join('');
    from = scanner.skipString(quote, json.length);
    const text = jsonOrNothing(json.slice(quote, from));
    if (typeof text !== 'string') return undefined;
    const isKey = json[scanner.skipTrivia(from, json.length)] === ':';
    parts.push(isKey ? spelling.key(text) : spelling.string(text));
  }
}

/**
 * Characters of a JSON string as they stand in a literal that begins with `opening`; nothing where they cannot be said
 * there, or are no such characters.
 */
export function spellCharacters(json: string, opening: string): string | undefined {
  const text = jsonOrNothing(`"${json}"`);
  if (typeof text !== 'string') return undefined;
  const quote = opening.at(-1) as string;
  if (/r/i.test(opening)) return /[\\'"`\n\r]/.test(text) ? undefined : text;
  if (!/b/i.test(opening)) return escaped(text, quote).replaceAll('${', quote === '`' ? '\\${' : '$&');
  return isWellFormed(text) ? escaped(text, quote).replace(/[^\0-\x7f]+/g, utf8) : undefined;
}

/** Characters outside ASCII as a bytes literal says them. */
function utf8(characters: string): string {
  return encodeURIComponent(characters).toLowerCase().replaceAll('%', '\\x');
}

/** Whether no half of a surrogate pair stands alone. */
function isWellFormed(text: string): boolean {
  return !/[\ud800-\udfff]/u.test(text);
}
