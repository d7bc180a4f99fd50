import { allFamilies } from './templates/registry.ts';

/** More names than this are no easier to read than the pattern. */
const MOST = 12;

/**
 * Patterns of model names as people write them: `claude-…` for `/^claude-/`, `o1-mini…`, `o1-preview…` for
 * `/(^|\/)o1-(mini|preview)/`; models that share a template by its name. A pattern that names cannot tell stays a pattern, between slashes.
 */
export function modelNames(patterns: readonly RegExp[]): string[] {
  return patterns.flatMap(
    (pattern) => familyNames.get(pattern) ?? namesOf(pattern.source) ?? [`/${pattern.source}/`],
  );
}

const familyNames = new Map(allFamilies.map(({ models, name }) => [models, name]));

function namesOf(source: string): string[] | undefined {
  const [, start = '', body = '', end = ''] =
    /^(\^|\\b|\(\^\|\\\/\)|\(\^\|\[\/\.\]\))?(.*?)(\$|\\b|\(\$\|-\)|)$/s.exec(source) ?? [];
  const found = new Reader(body).alternatives();
  if (found === undefined || found.length > MOST || found.some((name) => !/\w\w|….…/.test(name)))
    return undefined;
  const head = start === '' ? '…' : '';
  const tail = end === '$' ? '' : '…';
  return found.map((name) => `${head}${name}${tail}`.replace(/…{2,}/g, '…'));
}

/** Reads as much of a pattern as has an end: letters, groups, what may be left out, anything of some kind. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** All texts the pattern stands for, up to its end or the end of its group. */
  alternatives(): string[] | undefined {
    const all: string[] = [];
    do {
      const some = this.#sequence();
      if (some === undefined) return undefined;
      all.push(...some);
    } while (this.#skip('|'));
    return all;
  }

  #sequence(): string[] | undefined {
    let texts = [''];
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at] as string)) {
      const piece = this.#piece();
      if (piece === undefined) return undefined;
      texts = texts.flatMap((text) => piece.map((next) => text + next));
      if (texts.length > 4 * MOST) return undefined;
    }
    return texts;
  }

  #piece(): string[] | undefined {
    if (this.#skip('(?!\\d)')) return [''];
    const one = this.#skip('(') ? this.#group() : this.#letter();
    if (one === undefined) return undefined;
    if (this.#skip('?')) return one.length === 1 && one[0] === '-' ? one : ['', ...one];
    return this.#skip('*') || this.#skip('+') ? ['…'] : one;
  }

  #group(): string[] | undefined {
    if (this.#source[this.#at] === '?') return undefined;
    const texts = this.alternatives();
    return this.#skip(')') ? texts : undefined;
  }

  #letter(): string[] | undefined {
    const rest = this.#source.slice(this.#at);
    const [taken = '', escaped, kind] = /^(?:\\([/.:-])|(\[[^\]]*\]|\\[dw]|\.)|[\w/:@-])/.exec(rest) ?? [];
    if (taken === '') return undefined;
    this.#at += taken.length;
    if (escaped !== undefined) return [escaped];
    if (kind === undefined) return [taken];
    // `[4-9]` and `[12]` are read by people, too.
    return [/^\[[\w-]+\]$/.test(kind) || /^\[\.-\]$/.test(kind) ? kind.replace('[.-]', '.') : '…'];
  }

  #skip(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
}
