import { jsonOrNothing } from '../../text/json.ts';

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
    return SHORT[char] ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}

/** A stretch of JSON, of whole tokens, in another spelling; nothing where it is no such stretch. */
export function spell(json: string, spelling: Spelling): string | undefined {
  let whole = true;
  const spelled = json.replace(
    /("(?:[^"\\]|\\.)*")(?=(\s*:)?)|\b(true|false|null)\b|"/g,
    (_token, text: string | undefined, colon: string | undefined, word: string | undefined) => {
      if (word !== undefined) return spelling.words[word as 'null'];
      const value = text === undefined ? undefined : (jsonOrNothing(text) as string | undefined);
      if (value === undefined) whole = false;
      else return colon === undefined ? spelling.string(value) : spelling.key(value);
      return '';
    },
  );
  return whole ? spelled : undefined;
}
