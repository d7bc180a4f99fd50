import { codeSpan } from '@chatmend/engine/pages';

/**
 * Writes short texts for people in Markdown or plain text. Words of a payload may say anything; nothing of
 * them becomes markup, a link or a command.
 */
export interface Prose {
  /** Words as they are. */
  text(words: string): string;
  code(words: string): string;
  /** Sentences of ours in which only `code` is marked up. */
  marked(sentences: string): string;
  strong(words: string): string;
  /** Somebody's own words. */
  quote(words: string): string;
  /** A link, if it is one to the web; else its label. */
  link(label: string, url: string): string;
}

/** Markdown without HTML and without links that are not ours. */
export const markdown: Prose = {
  text: escapeMarkdown,
  code: codeSpan,
  marked: (sentences) =>
    sentences
      .split('`')
      .map((piece, at) => (at % 2 === 1 ? codeSpan(piece) : escaped(piece)))
      .join(''),
  strong: (words) => `**${escapeMarkdown(words)}**`,
  quote: (words) => `> ${escapeMarkdown(words)}`,
  link: (label, url) =>
    isWeb(url)
      ? `[${escapeMarkdown(label)}](${encodeURI(decoded(url)).replace(/[()]/g, percent)})`
      : escapeMarkdown(label),
};

/** Plain text, for clients that show no Markdown. */
export const plain: Prose = {
  text: oneLine,
  code: oneLine,
  marked: (sentences) => oneLine(sentences.replaceAll('`', '')),
  strong: oneLine,
  quote: (words) => `"${oneLine(words)}"`,
  link: (label, url) => (isWeb(url) ? `${oneLine(label)} (${url})` : oneLine(label)),
};

function escapeMarkdown(words: string): string {
  return escaped(oneLine(words));
}

function escaped(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|~&$^=:@]/g, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** A URL of the tables may already be percent-encoded; it is encoded once in the end. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}
