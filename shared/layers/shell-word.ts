import type { TextRange } from '../api.ts';
import type { Unquoted } from './quoted-text.ts';
import { ShellReader, writeInShell } from './shell-quotes.ts';

/**
 * The word of a shell command that begins at `start`, as POSIX 2.2 and Bash read it: quotes of all kinds beside each
 * other, `'\''`, `$'…'`. Nothing where one of its quotes is not closed.
 * https://www.gnu.org/software/bash/manual/html_node/Quoting.html
 */
export function shellWord(outer: string, start: number): Unquoted | undefined {
  const reader = new ShellReader(outer, start);
  const end = reader.word();
  return end === undefined ? undefined : unquoted(reader, { start, end }, 'shell-word');
}

/** The body of a here-document whose delimiter is not quoted: `\`, `$` and backquotes are read as in double quotes. */
export function hereDocument(outer: string, range: TextRange): Unquoted {
  const reader = new ShellReader(outer, range.start);
  reader.document(range.end);
  return unquoted(reader, range, 'here-document');
}

function unquoted({ said }: ShellReader, range: TextRange, layer: string): Unquoted {
  const refusal = 'This cannot be written in the quotes of this command.';
  return { range, filled: said.filled, inner: said.inner({ layer, refusal, write: writeInShell }) };
}
