import { isEscaped } from '../text/escaped.ts';

/** How the inner text of lines says that a line ends. */
export interface Feed {
  readonly text: string;
  /** An escape: lines stand in strings of rows. */
  readonly escaped: boolean;
  /** A row's own end says so, and no line says it again. */
  readonly implied: boolean;
  endsIn(text: string): boolean;
  /** A text without the line end it ends in. */
  without(text: string): string;
  /** A text that is put in, with what stands between two lines wherever one ends in it. */
  broken(text: string, between: () => string): string;
}

/** Lines as they are. */
export const LINE_FEED: Feed = {
  text: '\n',
  escaped: false,
  implied: false,
  endsIn: (text) => text.endsWith('\n'),
  without: (text) => text.replace(/\r?\n$/, ''),
  broken: (text, between) => text.replaceAll('\n', () => `\n${between()}`),
};

/** Lines with a border behind them: what stands there ends the row. */
export const BORDERED: Feed = {
  ...LINE_FEED,
  implied: true,
  broken: (text, between) => text.replaceAll('\n', () => between()),
};

/** Lines in the strings of rows: those end in `\\n`, or the row says it. */
export function escapedFeed(implied: boolean): Feed {
  return {
    text: '\\n',
    escaped: true,
    implied,
    endsIn: isFeed,
    without: (text) => (isFeed(text) ? withoutReturn(text.slice(0, -2)) : text),
    broken: (text, between) =>
      text.replace(/\\./gs, (escape) => (escape === '\\n' ? (implied ? '' : escape) + between() : escape)),
  };
}

/** Whether a text ends in an `n` behind an odd number of backslashes. */
function isFeed(text: string): boolean {
  return endsInEscape(text, 'n');
}

function withoutReturn(text: string): string {
  return endsInEscape(text, 'r') ? text.slice(0, -2) : text;
}

function endsInEscape(text: string, letter: string): boolean {
  return text.endsWith(letter) && isEscaped(text, text.length - 1);
}
