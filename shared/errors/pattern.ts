import { withLocations } from './forms/locations.ts';
import { rooted } from './places.ts';
import { ANYTHING, isIndex, type Word, wordsOf } from './words.ts';

/** One place of a pattern: a word, a path that ends in names, or a gap of a few words. */
export type Item =
  | { readonly kind: 'word'; readonly norm: string }
  | {
      readonly kind: 'path';
      readonly root: string | undefined;
      readonly names: readonly string[];
      readonly optional: boolean;
    }
  | { readonly kind: 'gap' };

/** A provider's words as a sequence to look for. */
export interface Pattern {
  readonly items: readonly Item[];
  /** How much it says: its words, common ones counted half. */
  readonly weight: number;
  /** Whether ids may follow it: the text it was made of ends in some. */
  readonly open: boolean;
}

/** What servers put in front of words that are not theirs. */
const IN_FRONT =
  /^(?:\*|<?400>?|\w*Error:|Error code: 400|(?:InternalError|Internal)\.[\w.]+:|ValidationException:|Template error:|Template error: syntax error:|syntax error:|(?:[Ii]nvalid|Bad) request:|Invalid parameter:|Invalid JSON payload received\.|Jinja Exception:|jinja template rendering failed\.|rpc error: code = \w+ desc =|Failed to deserialize the JSON body into the target type:|HTTP \d{3}:|request:|\[\w+ Error\]|The GenerateContentRequest proto is invalid:|The model returned the following errors:|invalid params,|"[a-z]+":)\s*/;

/**
 * What stands for something that differs. Facts quote what was seen word by word, so that there are as many ways to write
 * it as there are people who report errors: `xxx` is the name of a function there, `write:XXX` the id of a call.
 * `<nil>` is what Go prints, and said by servers themselves.
 */
const PLACEHOLDER = /\{[a-z ]*\}|<(?!nil)[a-z_]*>|\.\.\.|…|\bXXX\b|\bxxx\b|\*{3}/g;

/** Sentences of advice, which many refusals have in common. */
const ADVICE =
  /^(?:Expected a|For |Try |You |Please refer|Learn |Remove |Must |These |Make |Add |Provide |If |We )/;

/** Words that are hardly used but of requests to models. */
const TELLING =
  /^(?:tool_\w+|(?=\w+_tool_\w)\w+|call_ids?|tooluse\w*|toolresult|toolconfig|reasoning_content|thought_signature|redacted_thinking|function_response|function_call|image_url|input_text|output_text)$/;

/** What a pattern has to say at least: "400 Bad Request" says nothing. */
const LEAST = 2;

/** What it has to say where the place it begins or ends with may be missing. */
const ENOUGH_ALONE = 5;

const COMMON = new Set(
  'a an the is are be to of in or and not for with at but has have that this by was were must should can cannot it on field message messages request invalid value type content role string input name id only'.split(
    ' ',
  ),
);

/**
 * Patterns of one text: the whole of it, and the sentences of it that say enough to stand alone. Ids, numbers, what
 * stands in `{}`, and `…` are gaps.
 */
export function patternsOf(text: string): Pattern[] {
  let rest = text.replace(/(?<!\s)\s+\((?:param|code|type|HTTP|OpenAI|DeepSeek)\b[^()]*\)$/, '').trim();
  for (let front = IN_FRONT.exec(rest); front !== null && front[0] !== ''; front = IN_FRONT.exec(rest)) {
    const after = rest.slice(front[0].length);
    if (after.length < 12) break;
    rest = after;
  }
  const sentences = rest.split(/(?<=[\w'"`)][.!])\s+(?=[A-Z'`])/);
  const telling = sentences.filter((sentence) => !ADVICE.test(sentence));
  const longest = telling.reduce((best, one) => (one.length > best.length ? one : best), '');
  const whole = patternOf(rest);
  const parts = sentences.length === 1 ? [] : [telling[0] ?? '', longest].map(patternOf);
  return [whole, ...parts.filter((part) => part.weight >= 3)].filter(({ weight }) => weight >= LEAST);
}

function patternOf(text: string): Pattern {
  const marked = text.replace(PLACEHOLDER, ANYTHING);
  const raw = withLocations(marked, wordsOf(marked));
  const literal = raw.filter((word) => !isGap(word) && !isIndexed(word));
  const saysEnough = literal.reduce((sum, word) => sum + weightOf(itemOf(word, false)), 0) >= ENOUGH_ALONE;
  const items: Item[] = [];
  for (const [at, word] of raw.entries()) {
    const item = itemOf(word, saysEnough && (at === 0 || at === raw.length - 1));
    if (item.kind !== 'gap' || items.at(-1)?.kind !== 'gap') items.push(item);
  }
  const open = items.at(-1)?.kind === 'gap' || /:\s*[^\s:]*$/.test(text);
  while (items.at(-1)?.kind === 'gap') items.pop();
  while (items[0]?.kind === 'gap') items.shift();
  return { items, open, weight: items.reduce((sum, item) => sum + weightOf(item), 0) };
}

function isIndexed(word: Word): boolean {
  return word.path.some(isIndex);
}

function itemOf(word: Word, atEdge: boolean): Item {
  if (isGap(word)) return { kind: 'gap' };
  if (word.path.length === 1) return { kind: 'word', norm: word.norm };
  const own = rooted(word.path);
  const names = (own?.slice(1) ?? word.path)
    .filter((step) => !isIndex(step))
    .map((name) => name.toLowerCase());
  return { kind: 'path', root: own?.[0], names, optional: atEdge && own !== undefined && isIndexed(word) };
}

/** Ids, numbers, and what stands for them. */
function isGap({ path: [name = '', ...rest] }: Word): boolean {
  if (rest.length > 0) return false;
  if (name.includes(ANYTHING) || /\d/.test(name)) return true;
  return /^(?:call|toolu|tooluse|srvtoolu|rs|fc|msg|item|chatcmpl)_(?!ids?$)/.test(name);
}

function weightOf(item: Item): number {
  if (item.kind === 'gap') return 0;
  if (item.kind === 'word') {
    if (COMMON.has(item.norm)) return 0.5;
    if (TELLING.test(item.norm)) return 2;
    // A code such as `previous_response_not_found` says as much as a sentence.
    return item.norm.length >= 16 && item.norm.includes('_') ? 3 : 1;
  }
  return item.names.length === 0 ? 0.25 : 0.5 + item.names.length / 2;
}

/** Whether a word of a text is what an item asks for. */
export function fits(item: Item, word: Word): boolean {
  if (item.kind === 'gap') return true;
  if (item.kind === 'word') return word.norm === item.norm;
  const given = word.path.filter((step) => !isIndex(step)).map((name) => name.toLowerCase());
  const own = rooted(word.path);
  if (item.root !== undefined && own !== undefined && own[0] !== item.root) return false;
  if (item.names.length === 0) return own !== undefined;
  const wanted = item.names.slice(-2);
  const last = given.slice(-wanted.length);
  return (
    (item.root === undefined || own !== undefined || (item.names.length > 1 && !wanted.includes(ANYTHING))) &&
    wanted.length === last.length &&
    wanted.every((name, at) => name.includes(ANYTHING) || name === last[at])
  );
}
