/**
 * A page for people, before it is Markdown or lines of a terminal. Everything in it is plain text: whoever prints it
 * escapes.
 */
export type Page = readonly Block[];

/** A part of a page, one below the other. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Text }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'code'; readonly language: string; readonly code: string };

/** An entry of a list, with what belongs below it. */
export interface Item {
  readonly text: Text;
  readonly below?: readonly Text[];
}

/** Running text. */
export type Text = readonly (string | Span)[];

/** A piece of running text that stands out. */
export type Span =
  | { readonly kind: 'code' | 'strong' | 'words'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: Place };

/** Where a link leads: another page, or the web. */
export type Place = { readonly rule: string } | { readonly provider: string } | { readonly url: string };

/** Something as it is written in a request. */
export const code = (text: string): Span => ({ kind: 'code', text });

/** What the eye should find first. */
export const strong = (text: string): Span => ({ kind: 'strong', text });

/** What somebody else said, as it was said. */
export const words = (text: string): Span => ({ kind: 'words', text });

/** A link. */
export const link = (text: string, to: Place): Span => ({ kind: 'link', text, to });

/** The page of a rule. */
export const toRule = (rule: string): Span => link(rule, { rule });

/** A headline. */
export const heading = (level: 1 | 2 | 3, ...text: Text): Block => ({ kind: 'heading', level, text });

/** A paragraph. */
export const paragraph = (...text: Text): Block => ({ kind: 'paragraph', text });

/** A list, or nothing where it would be empty. */
export const list = (items: readonly Item[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }];

/** `parts` with `between` between them. */
export function joined(parts: readonly Text[], between = ', '): Text {
  return parts.flatMap((part, index) => (index === 0 ? part : [between, ...part]));
}

/** The paragraphs of a text in which only `code` is marked up, as the documentation of rules is. */
export function paragraphs(markdown: string): Block[] {
  return markdown
    .trim()
    .split(/\n\s*\n/)
    .map((text) => paragraph(...marked(text.replace(/\s+/g, ' '))));
}

/** Running text in which only `code` is marked up. */
export function marked(text: string): Text {
  return text
    .split('`')
    .map((piece, index) => (index % 2 === 0 ? piece : code(piece)))
    .filter((piece) => piece !== '');
}
