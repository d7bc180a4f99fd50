/** One way a language writes a text in its source. */
export interface LiteralKind {
  /** Prefix and opening quotes, sticky. */
  readonly open: RegExp;
  /** Closing quotes, for what opened it; of a document the word that ends it. */
  readonly close: (opened: string) => string;
  /** It begins on the line below and ends with a word on a line of its own, as a here-document of a shell does. */
  readonly isDocument?: true;
  /**
   * What stands for other characters: `c` as in C, `python` the same where unknown ones stand for themselves, `php` the
   * same with fewer known, `sparse` a backslash and the quote alone, `doubled` the quote twice.
   */
  readonly escapes: 'c' | 'python' | 'php' | 'sparse' | 'doubled' | 'none';
  /** Whether it may go over several lines. */
  readonly lines: boolean;
  /** What a program fills in, sticky. */
  readonly filled?: RegExp;
  /** What begins that, where it is not `$` or a brace. */
  readonly fills?: '#';
  /** Characters that say themselves when written twice. */
  readonly twice?: string;
  /** What its closing quote is said by between two of its kind. */
  readonly instead?: string;
}

const same = (opened: string) => opened;
const quotes = (opened: string) => opened.replace(/^[^'"`]*/, '');

const TEMPLATE = /\$\{[^{}`\n]{0,300}(?:\{[^{}`\n]{0,300}\}[^{}`\n]{0,300}){0,5}\}/y;
const FIELD = /\{(?!\{)[^{}\n]{1,300}\}/y;
const DOLLAR = /\$(?:[A-Za-z_]\w{0,100}|\{[^{}\n]{1,300}\})/y;

const HASH = /#\{[^{}\n]{0,300}(?:\{[^{}\n]{0,300}\}[^{}\n]{0,300}){0,5}\}/y;
const PHP =
  /\{\$[^{}\n]{1,300}\}|\$(?:[A-Za-z_]\w{0,100}(?:\[[^\]\n]{1,100}\]|->\w{1,100})?|\{[^{}\n]{1,300}\})/y;

const C_QUOTES: LiteralKind = { open: /"(?!"")/y, close: same, escapes: 'c', lines: false };
const PLAIN_LINES = (open: RegExp, close: LiteralKind['close'] = same): LiteralKind => ({
  open,
  close,
  escapes: 'none',
  lines: true,
});

/** The word that ends a document. */
const word = (opened: string) => /\w+/.exec(opened)?.[0] ?? '';
/** What ends a sigil, for what begins it. */
const mirrored = (opened: string) => {
  const last = opened.slice(-1);
  return { '(': ')', '[': ']', '{': '}', '<': '>' }[last] ?? last;
};

/** A literal in which a program of Ruby or Elixir fills something in. */
const HASHED = { escapes: 'c', lines: true, filled: HASH, fills: '#' } as const;

/** How families of languages write texts, and what joins two of them to one: `+`, or nothing but blanks. */
export const LITERALS: Readonly<Record<string, { kinds: readonly LiteralKind[]; joined: RegExp }>> = {
  javascript: {
    joined: /\s*\+\s*/y,
    kinds: [
      { open: /['"]/y, close: same, escapes: 'c', lines: false },
      { open: /`/y, close: same, escapes: 'c', lines: true, filled: TEMPLATE },
    ],
  },
  python: {
    joined: /\s*(?:\\\r?\n\s*){0,1000}/y,
    kinds: [
      PLAIN_LINES(/(?:[rR][bB]?|[bB][rR])(?:'''|""")/y, quotes),
      { open: /(?:[rR][bB]?|[bB][rR])['"]/y, close: quotes, escapes: 'none', lines: false },
      { open: /[fF](?:'''|""")/y, close: quotes, escapes: 'python', lines: true, filled: FIELD, twice: '{}' },
      { open: /[fF]['"]/y, close: quotes, escapes: 'python', lines: false, filled: FIELD, twice: '{}' },
      { open: /[bBuU]?(?:'''|""")/y, close: quotes, escapes: 'python', lines: true },
      { open: /[bBuU]?['"]/y, close: quotes, escapes: 'python', lines: false },
    ],
  },
  java: { joined: /\s*\+\s*/y, kinds: [{ open: /"""/y, close: same, escapes: 'c', lines: true }, C_QUOTES] },
  kotlin: {
    joined: /\s*\+\s*/y,
    kinds: [
      { ...PLAIN_LINES(/"""/y), filled: DOLLAR },
      { ...C_QUOTES, filled: DOLLAR },
    ],
  },
  csharp: {
    joined: /\s*\+\s*/y,
    kinds: [
      { ...PLAIN_LINES(/\$\$"{3,8}/y, quotes), filled: /\{\{[^{}\n]{1,300}\}\}/y },
      PLAIN_LINES(/"{3,8}/y),
      { open: /@"/y, close: quotes, escapes: 'doubled', lines: true },
      C_QUOTES,
    ],
  },
  go: { joined: /[ \t]*\+\s*/y, kinds: [{ ...PLAIN_LINES(/`/y), instead: '` + "`" + `' }, C_QUOTES] },
  rust: {
    joined: /(?!)/y,
    kinds: [PLAIN_LINES(/r#{0,8}"/y, (opened) => `"${opened.slice(1, -1)}`), { ...C_QUOTES, lines: true }],
  },
  php: {
    joined: /\s*\.\s*/y,
    kinds: [
      { ...PLAIN_LINES(/<<<[ \t]?'[A-Za-z_]\w{0,50}'[ \t]{0,99}\r?\n/y, word), isDocument: true },
      {
        open: /<<<[ \t]?(?:[A-Za-z_]\w{0,50}|"[A-Za-z_]\w{0,50}")[ \t]{0,99}\r?\n/y,
        close: word,
        isDocument: true,
        escapes: 'php',
        lines: true,
        filled: PHP,
      },
      { open: /'/y, close: same, escapes: 'sparse', lines: true },
      { open: /"/y, close: same, escapes: 'php', lines: true, filled: PHP },
    ],
  },
  ruby: {
    joined: /[ \t]*\+\s*/y,
    kinds: [
      { ...PLAIN_LINES(/<<[~-]?'[A-Za-z_]\w{0,50}'[^\n]{0,300}\n/y, word), isDocument: true },
      {
        ...HASHED,
        open: /<<[~-]?(?:[A-Za-z_]\w{0,50}|"[A-Za-z_]\w{0,50}")[^\n]{0,300}\n/y,
        close: word,
        isDocument: true,
      },
      { open: /'/y, close: same, escapes: 'sparse', lines: true },
      { ...HASHED, open: /"/y, close: same },
    ],
  },
  elixir: {
    joined: /\s*<>\s*/y,
    kinds: [
      PLAIN_LINES(/~S(?:"""|''')/y, (opened) => opened.slice(2)),
      PLAIN_LINES(/~S["'([{<|/]/y, mirrored),
      { ...HASHED, open: /(?:~s)?(?:"""|''')/y, close: (opened) => opened.slice(-3) },
      { ...HASHED, open: /~s["'([{<|/]/y, close: mirrored },
      { ...HASHED, open: /"/y, close: same },
    ],
  },
  lua: {
    joined: /\s*\.\.\s*/y,
    kinds: [
      PLAIN_LINES(/\[={0,8}\[/y, (opened) => opened.replaceAll('[', ']')),
      { open: /['"]/y, close: same, escapes: 'c', lines: false },
    ],
  },
  c: {
    joined: /\s*/y,
    kinds: [PLAIN_LINES(/R"\w{0,16}\(/y, (opened) => `)${opened.slice(2, -1)}"`), C_QUOTES],
  },
};
