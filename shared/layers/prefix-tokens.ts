/** A stretch of what a line begins with. Of some kinds every line has another one: counters, times, ids. */
export interface Token {
  readonly text: string;
  readonly kind: 'number' | 'hex' | 'month' | 'half' | 'fixed';
}

const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';

/** What stands for a token of a kind in an expression. Each matches all it can or nothing: there is no second way. */
const PATTERNS: Readonly<Record<Token['kind'], string>> = {
  number: '(\\d+(?:[.,]\\d+)*)(?![.,]?\\d)',
  hex: '([\\dA-Fa-f]+)(?![A-Za-z\\d])',
  month: `(${MONTHS})`,
  half: '([AP]M)',
  fixed: '',
};

const HEX = /(?=[A-Fa-f]*\d)(?=\d*[A-Fa-f])[\dA-Fa-f]{4,64}(?![A-Za-z\d])/y;
const PART = /[ \t]*\d+(?:[.,]\d+)*|[A-Za-z]+|[^]/y;
const MONTH = new RegExp(`^(?:${MONTHS})$`);

/** The tokens of the beginning of a line; a number takes the blanks along that stand in front of it. */
export function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < line.length; ) {
    const begins = at === 0 || !/[A-Za-z\d]/.test(line[at - 1] as string);
    HEX.lastIndex = at;
    PART.lastIndex = at;
    const isHex = begins && HEX.test(line);
    if (!isHex) PART.test(line);
    const end = isHex ? HEX.lastIndex : PART.lastIndex;
    const text = line.slice(at, end);
    tokens.push({ text, kind: isHex ? 'hex' : kindOf(text) });
    at = end;
  }
  return tokens;
}

function kindOf(text: string): Token['kind'] {
  if (/\d$/.test(text)) return 'number';
  if (MONTH.test(text)) return 'month';
  return /^[AP]M$/.test(text) ? 'half' : 'fixed';
}

/** The tokens two lines begin with alike, up to a double quote; without the blanks that indent what follows. */
export function commonTokens(a: readonly Token[], b: readonly Token[]): readonly Token[] {
  const common: Token[] = [];
  for (let at = 0; at < a.length && at < b.length; at++) {
    const token = alike(a[at] as Token, b[at] as Token);
    if (token === undefined || token.text === '"') break;
    common.push(token);
  }
  const isBlank = (token: Token | undefined) => token !== undefined && /^[ \t]$/.test(token.text);
  while (isBlank(common.at(-1)) && isBlank(common.at(-2))) common.pop();
  return common;
}

function alike(a: Token, b: Token): Token | undefined {
  if (a.kind === 'fixed') return a.text === b.text ? a : undefined;
  if (a.kind === b.kind) return a;
  // An id of digits alone is one of hexadecimal digits, too.
  const [hex, number] = a.kind === 'hex' ? [a, b] : [b, a];
  return hex.kind === 'hex' && /^\d{4,}$/.test(number.text) ? hex : undefined;
}

/** Matches such a beginning where `lastIndex` is; a line that says nothing may lack the blank at its end. */
export function patternOf(tokens: readonly Token[]): RegExp {
  const endsBlank = /^[ \t]$/.test(tokens.at(-1)?.text ?? '');
  const shown = endsBlank ? tokens.slice(0, -1) : tokens;
  const parts = shown.map(({ text, kind }, index) => {
    if (kind === 'fixed') return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
    const before = shown[index - 1]?.kind;
    const blanks = kind !== 'number' ? '' : before === 'number' || before === 'hex' ? '[ \\t]+' : '[ \\t]*';
    return blanks + PATTERNS[kind];
  });
  return new RegExp(`${parts.join('')}(?:${endsBlank ? '[ \\t]' : ''}|(?=[\\r\\n]|$))`, 'y');
}
