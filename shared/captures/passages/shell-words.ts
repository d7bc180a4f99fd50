import type { DocumentOptions } from '../../api.ts';
import { cmdWord, type OpenCommand } from '../../layers/cmd-word.ts';
import { powerShellString } from '../../layers/powershell-string.ts';
import type { Unquoted } from '../../layers/quoted-text.ts';
import { hereDocument, shellWord } from '../../layers/shell-word.ts';
import { withoutUnknowns } from '../../layers/unknowns.ts';
import { lineNumbersOf } from '../../text/line-numbers.ts';
import { behind } from '../../text/sticky.ts';
import { mayHoldPayload } from '../hints.ts';
import { languageIn } from './language.ts';
import { type Finder } from './passage.ts';
import { addressAround } from './request-line.ts';

/** A quote, and behind it a bracket, maybe in carets. */
const BEGIN = /(?:\$?['"]|\^")(?=\s*\^?[[{])|<<-?[ \t]?([A-Za-z_]\w*)/g;

/** An option of a command: `-d`, `--data-raw`. */
const OPTION = /^-{1,2}[A-Za-z][\w-]*=?$/;

/** In front of a word of a command, and of the quote of a here-string. */
const WORD = /(?:^|[\s=(])$/;
const HERE = /(?:^|[\s=(])@$/;

/** What a body begins with: a key in double quotes, not a word whose quotes the shell took. */
const BODY = /^\s*(?:[[{]\s*)+["}\]]/;

/** How far in front of a quote its option is looked for. */
const NEAR = 120;

/**
 * Words of shell commands that hold a value, and here-documents: behind an option in any text, elsewhere in what is
 * named as a shell. Those for cmd.exe and PowerShell are told by how they are quoted, by `-Body`, or by name.
 */
export const shellWords: Finder = (source, taken, { options }) => {
  const { text } = source;
  const words = [...wordsIn(text, options)].filter(({ inner }) => mayHoldPayload(inner.text));
  if (words.length === 0) return [];
  const lineOf = lineNumbersOf(text);
  return words.flatMap(({ range, inner, filled }) => {
    const line = lineOf(range.start);
    if (taken.has(line)) return [];
    const last = lineOf(range.end - 1);
    for (let number = line; number <= last; number++) taken.add(number);
    const unknowns = withoutUnknowns(inner.text, filled);
    const word = source.through(inner);
    return [
      {
        source: unknowns === undefined ? word : word.through(unknowns),
        line,
        ...addressAround(text, range),
      },
    ];
  });
};

function* wordsIn(text: string, options: DocumentOptions): Generator<Unquoted> {
  const languageAt = languageIn(text, options);
  const open: Open = { marks: new Set(), strings: new Set(), command: { until: 0 } };
  BEGIN.lastIndex = 0;
  for (let match = BEGIN.exec(text); match !== null; match = BEGIN.exec(text)) {
    const { index, 0: mark, 1: delimiter } = match;
    const next = BEGIN.lastIndex;
    // Without a closing quote here there is none further on, either.
    if (open.marks.has(delimiter ?? mark)) continue;
    let word: Unquoted | undefined;
    if (delimiter !== undefined) {
      // Ruby and PHP have documents of their own.
      if (DOCUMENTS.has(languageAt?.(index))) continue;
      word = documentAt(text, next, delimiter, mark.startsWith('<<-'));
    } else {
      const before = text.slice(Math.max(0, index - NEAR), index);
      const family = languageAt?.(index);
      const isWord =
        isBehindOption(before) ||
        (SHELLS.has(family) && WORD.test(before)) ||
        (family === 'powershell' && HERE.test(before));
      if (!isWord) continue;
      word = wordAt(text, index, before, family, open);
    }
    if (word === undefined) {
      // A command of cmd.exe ends with its line: the next one may be whole.
      if (mark !== '^"') open.marks.add(delimiter ?? mark);
    } else if (delimiter !== undefined || BODY.test(word.inner.text)) yield word;
    BEGIN.lastIndex = delimiter === undefined && word !== undefined ? word.range.end : next;
  }
}

/** What nothing closes any more: quotes and delimiters, quotes of PowerShell, and those of a command of cmd.exe. */
interface Open {
  readonly marks: Set<string>;
  readonly strings: Set<string>;
  readonly command: OpenCommand;
}

/** Families of languages whose commands hold words. */
const SHELLS: ReadonlySet<string | undefined> = new Set(['shell', 'cmd', 'powershell']);

const DOCUMENTS: ReadonlySet<string | undefined> = new Set(['ruby', 'php']);

/** In front of what PowerShell sends. */
const BODY_OPTION = /(?:^|\s)-Body\s{1,20}(?:\(\[[\w.]{1,40}\]::UTF8\.GetBytes\()?@?$/i;

/** As browsers copied commands for cmd.exe, whatever else stands around them. */
const COPIED = /"(?:\^[[{]|[[{]\s{0,99}"["^])/y;

/** The word that begins with the quote at `start`, as it reads for the shell that takes a body from it. */
function wordAt(
  text: string,
  start: number,
  before: string,
  family: string | undefined,
  open: Open,
): Unquoted | undefined {
  if (text[start] === '^') return cmdWord(text, start, open.command);
  const readers: ((text: string) => Unquoted | undefined)[] = [];
  if (family === 'powershell' || BODY_OPTION.test(before))
    readers.push((text) => powerShellString(text, before.endsWith('@') ? start - 1 : start, open.strings));
  if (text[start] === '"' && (family === 'cmd' || /\^\r?\n/.test(before) || behind(COPIED, text, start)))
    readers.push((text) => cmdWord(text, start));
  for (const read of readers) {
    const word = read(text);
    if (word !== undefined && BODY.test(word.inner.text)) return word;
  }
  return shellWord(text, start);
}

/** Whether a text ends in an option whose value follows: beside it, behind `=` or a blank, on the next line too. */
function isBehindOption(before: string): boolean {
  if (BODY_OPTION.test(before)) return true;
  const head = before.trimEnd();
  const gap = before.slice(head.length);
  const goesOn = /[\\^`]$/.test(head) && gap.includes('\n');
  if (gap.includes('\n') && !goesOn) return false;
  const word = (goesOn ? head.slice(0, -1).trimEnd() : head).split(/\s/).pop() ?? '';
  return OPTION.test(word);
}

/** The lines below the one at `at` down to the delimiter, which `<<-` lets tabs stand in front of. */
function documentAt(text: string, at: number, delimiter: string, tabs: boolean): Unquoted | undefined {
  const feed = text.indexOf('\n', at);
  if (feed === -1) return undefined;
  const end = new RegExp(`^${tabs ? '\\t*' : ''}${delimiter}[ \\t]*\\r?$`, 'gm');
  end.lastIndex = feed + 1;
  const stop = end.exec(text)?.index;
  return stop === undefined ? undefined : hereDocument(text, { start: feed + 1, end: stop });
}
