import type { Block, Item, Page, Span, Text } from '@chatmend/engine/pages';
import stringWidth from 'string-width';
import type { Palette } from './color.ts';
import { visible } from './visible.ts';

/** A page as lines of a terminal, at most `columns` wide except where code or an address is longer. */
export function pageText(page: Page, palette: Palette, columns: number | undefined): string {
  const width = Math.min(100, Math.max(40, columns ?? 100));
  return `${page.map((block) => blockLines(block, palette, width).join('\n')).join('\n\n')}\n`;
}

function blockLines(block: Block, palette: Palette, width: number): string[] {
  switch (block.kind) {
    case 'heading':
      return [palette.bold(plain(block.text))];
    case 'paragraph':
      return wrap(wordsOf(block.text, palette), width, '', '');
    case 'list':
      return block.items.flatMap((item) => itemLines(item, palette, width));
    case 'code':
      return block.code.split('\n').map((line) => codeLine(line, block.language, palette));
  }
}

/** A line of code; of a difference, what goes and what comes stands out. */
function codeLine(line: string, language: string, { dim, green, red }: Palette): string {
  const sign = language === 'diff' ? line[0] : ' ';
  const paint = sign === '+' ? green : sign === '-' ? red : dim;
  return paint(`    ${visible(line)}`);
}

function itemLines({ text, below = [] }: Item, palette: Palette, width: number): string[] {
  return [
    ...wrap(wordsOf(text, palette), width, '- ', '  '),
    ...below.flatMap((line) => wrap(wordsOf(line, palette), width, '    ', '      ')),
  ];
}

/** A piece of a line: what is counted, and what is printed. */
interface Word {
  readonly text: string;
  readonly painted: string;
}

/** Words between which a line may end; pieces of running text that touch stay one word. */
function wordsOf(text: Text, palette: Palette): Word[] {
  const words: Word[] = [];
  let touches = false;
  for (const piece of text) {
    const paint = paintOf(piece, palette);
    const said = visible(sayingOf(piece));
    for (const [index, part] of said.split(/ +/).entries()) {
      const last = words.at(-1);
      if (part === '') {
        touches = false;
        continue;
      }
      if (index === 0 && touches && last !== undefined)
        words[words.length - 1] = { text: last.text + part, painted: last.painted + paint(part) };
      else words.push({ text: part, painted: paint(part) });
      touches = true;
    }
    if (said.endsWith(' ')) touches = false;
  }
  return words;
}

function sayingOf(piece: string | Span): string {
  if (typeof piece === 'string') return piece;
  if (piece.kind === 'words') return `“${piece.text.replace(/\s+/g, ' ')}”`;
  return piece.kind === 'link' && 'url' in piece.to ? piece.to.url : piece.text;
}

function paintOf(piece: string | Span, { bold, cyan, dim }: Palette): (text: string) => string {
  if (typeof piece === 'string') return (text) => text;
  if (piece.kind === 'link') return 'url' in piece.to ? dim : bold;
  return { code: cyan, strong: bold, words: (text: string) => text }[piece.kind];
}

function plain(text: Text): string {
  return text.map((piece) => visible(typeof piece === 'string' ? piece : piece.text)).join('');
}

function wrap(words: readonly Word[], width: number, first: string, rest: string): string[] {
  const lines: string[] = [];
  let line = first;
  let used = first.length;
  let empty = true;
  for (const { text, painted } of words) {
    const wide = stringWidth(text);
    if (!empty && used + 1 + wide > width) {
      lines.push(line);
      line = rest;
      used = rest.length;
      empty = true;
    }
    line += empty ? painted : ` ${painted}`;
    used += wide + (empty ? 0 : 1);
    empty = false;
  }
  return [...lines, line];
}
