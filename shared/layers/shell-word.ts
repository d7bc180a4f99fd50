import type { TextEdit, TextRange } from '../api.ts';
import { sortEdits } from '../text/edits.ts';
import type { Inner } from './layer.ts';
import { Pieces } from './pieces.ts';
import { ShellReader, writeInShell } from './shell-quotes.ts';

/** A word of a command, decoded. */
export interface ShellWord {
  /** With its quotes. */
  readonly range: TextRange;
  readonly inner: Inner;
  /** Where in the inner text the shell puts something in. */
  readonly expansions: readonly TextRange[];
}

/**
 * The word of a shell command that begins at `start`, as POSIX 2.2 and Bash read it: quotes of all kinds beside each
 * other, `'\''`, `$'…'`. Nothing where one of its quotes is not closed.
 * https://www.gnu.org/software/bash/manual/html_node/Quoting.html
 */
export function shellWord(outer: string, start: number): ShellWord | undefined {
  const reader = new ShellReader(outer, start);
  const end = reader.word();
  return end === undefined ? undefined : { range: { start, end }, ...innerOf(reader, 'shell-word') };
}

/** The body of a here-document whose delimiter is not quoted: `\`, `$` and backquotes are read as in double quotes. */
export function hereDocument(outer: string, range: TextRange): ShellWord {
  const reader = new ShellReader(outer, range.start);
  reader.document(range.end);
  return { range, ...innerOf(reader, 'here-document') };
}

function innerOf(reader: ShellReader, layer: string): Omit<ShellWord, 'range'> {
  const { pieces, expansions } = reader;
  const text = reader.text();
  return {
    expansions,
    inner: {
      layer,
      text,
      outward: (range) => pieces.outward(range),
      encode: (edits) =>
        pieces.encode(text, withBareMarks(text, edits, reader), {
          refusal: 'This cannot be written in the quotes of this command.',
          write: (added, at) => writeInShell(added, reader.styleAt(at)),
          inFront: true,
        }),
    },
  };
}

/** A backslash or a dollar sign that says itself may say something else before what is put in: it is written anew. */
function withBareMarks(text: string, edits: readonly TextEdit[], { bareMarks }: ShellReader): TextEdit[] {
  const whole: TextEdit[] = [];
  for (const { range, newText } of sortEdits(edits)) {
    const last = whole[whole.length - 1];
    let start = range.start;
    while (bareMarks.has(start - 1) && start > (last?.range.end ?? 0)) start--;
    whole.push({ range: { start, end: range.end }, newText: text.slice(start, range.start) + newText });
  }
  return whole;
}
