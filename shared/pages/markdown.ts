import { addressOfProvider, addressOfRule } from '../catalog.ts';
import { codeSpan, escapeMarkdown, linkTo } from '../text/markdown.ts';
import type { Block, Item, Page, Place, Span, Text } from './page.ts';

/**
 * A page as Markdown. `addressOf` says where another page stands, seen from this one; by default on the web: whoever shows
 * this one may have none of them at hand.
 */
export function toMarkdown(page: Page, addressOf: (place: Place) => string = onTheWeb): string {
  return `${page.map((block) => blockOf(block, addressOf)).join('\n\n')}\n`;
}

function onTheWeb(place: Place): string {
  if ('url' in place) return place.url;
  return 'rule' in place ? addressOfRule(place.rule) : addressOfProvider(place.provider);
}

function blockOf(block: Block, addressOf: (place: Place) => string): string {
  const inline = (text: Text) => text.map((piece) => pieceOf(piece, addressOf)).join('');
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text)}`;
    case 'paragraph':
      return inline(block.text);
    case 'list':
      return block.items.map((item) => itemOf(item, inline)).join('\n');
    case 'code':
      return fenced(block.language, block.code);
  }
}

/** Code between fences longer than any in it. */
function fenced(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)));
  return `${fence}${language}\n${text}\n${fence}`;
}

function itemOf({ text, below = [] }: Item, inline: (text: Text) => string): string {
  return [`- ${inline(text)}`, ...below.map((line) => `  - ${inline(line)}`)].join('\n');
}

function pieceOf(piece: string | Span, addressOf: (place: Place) => string): string {
  if (typeof piece === 'string') return escapeMarkdown(piece);
  switch (piece.kind) {
    case 'strong':
      return `**${escapeMarkdown(piece.text)}**`;
    case 'link':
      return linkTo(piece.text, addressOf(piece.to));
    default:
      return codeSpan(piece.text);
  }
}
