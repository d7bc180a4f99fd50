import type { TextRange } from '../../api.ts';
import type { Inner } from '../../layers/layer.ts';
import { Scanner } from '../json/scanner.ts';
import { type Characters, LiteralReader } from './reader.ts';
import {
  inDoubleQuotes,
  inspected,
  instancesOfJson,
  python,
  type Spelling,
  spell,
  spellCharacters,
} from './spelling.ts';

/**
 * A value as Python's `repr` and `pprint` or Node's `util.inspect` print it, spelled as JSON: tuples are lists,
 * `Name(key=…)` and `Name { key: … }` are objects (of a `type`, where only the name tells it), joined strings are one, and what was left out is `...`. Nothing where
 * the text is no such value. What is written back is spelled as the text around it is.
 */
export function asJson(outer: string, range: TextRange, language?: Language): Inner | undefined {
  const reader = new LiteralReader(outer, range);
  const end = reader.value(range.start, 0);
  return end === range.end ? innerOf(reader, language) : undefined;
}

/** A literal that breaks off, as far as it can be read, with the offset behind what was read. */
export function asJsonUpTo(outer: string, start: number): { inner: Inner; end: number } | undefined {
  const reader = new LiteralReader(outer, { start, end: outer.length });
  if (reader.value(start, 0) !== undefined) return undefined;
  return { inner: innerOf(reader), end: reader.out.reached };
}

function innerOf(reader: LiteralReader, language?: Language): Inner {
  const { out, calls, strings } = reader;
  const text = out.json();
  const spelling = spellingOf(reader, language);
  return {
    layer: spelling.id,
    text,
    outward: (inner) => out.pieces.outward(inner),
    encode: (edits) => {
      if (edits.some(({ range }) => joinsOthers(strings, range)))
        return { refused: 'Strings in different quotes are not joined.' };
      return out.pieces.encode(text, edits, {
        refusal: 'The arguments of a constructor are not rewritten.',
        gapsGo: true,
        write: (json, at) => {
          const string = stringAt(strings, at);
          if (string !== undefined) return spellCharacters(json, string.opening);
          return calls.some(({ start, end }) => start < at && at <= end && !isInside(text, start, at))
            ? undefined
            : spell(json, spelling);
        },
      });
    },
  };
}

/** A language of source, whose strings are written in the quotes it uses. */
export type Language = 'python' | 'javascript';

function spellingOf(
  { saysPython, bareKeys, instances, quotes }: LiteralReader,
  language?: Language,
): Spelling {
  const double = quotes.size === 1 && quotes.has('"');
  if (saysPython || language === 'python') return double ? inDoubleQuotes(python) : python;
  if (bareKeys > 0 || language === 'javascript') return double ? inDoubleQuotes(inspected) : inspected;
  return instances > 0 && double ? instancesOfJson : python;
}

/** The literal that text put in at an offset becomes part of: the one that holds the character before it. */
function stringAt(strings: readonly Characters[], at: number): Characters | undefined {
  return strings.find(({ start, end }) => start <= at && at <= end);
}

/** Whether an edit goes from the middle of a literal to the middle of one in other quotes. */
function joinsOthers(strings: readonly Characters[], { start, end }: TextRange): boolean {
  const from = stringAt(strings, start);
  return from !== undefined && end > from.end && stringAt(strings, end)?.opening !== from.opening;
}

/** Whether a container begins between two offsets that is still open at the second. */
function isInside(json: string, start: number, at: number): boolean {
  const scanner = new Scanner(json, { start, end: at });
  let depth = 0;
  for (let next = start + 1; next < at; ) {
    const c = json[next];
    if (c === '{' || c === '[') depth++;
    else if (c === '}' || c === ']') depth--;
    next = c === '"' ? scanner.skipString(next, at) : next + 1;
  }
  return depth > 0;
}
