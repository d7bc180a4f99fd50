import type { DocumentOptions, TextRange } from '../api.ts';
import { MAX_DEPTH } from '../captures/find.ts';
import { Hint } from '../captures/hints.ts';
import { recordsOf } from '../captures/records.ts';
import { type Sought, valuesIn } from '../captures/values-in-text.ts';
import { dialectOf } from '../dialects/registry.ts';
import { isMembers, type Members } from '../dialects/values.ts';
import { withoutAnsi } from '../layers/ansi.ts';
import { jsonString } from '../layers/json-string.ts';
import { prefixedLines } from '../layers/prefixes.ts';
import { Source } from '../layers/source.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import { parseJson } from '../syntaxes/json/parse.ts';
import { JsonPositions } from '../syntaxes/json/positions.ts';
import { asJson } from '../syntaxes/literals/read.ts';
import { yamlAsJson } from '../syntaxes/yaml/read.ts';
import { append } from '../text/append.ts';
import { childPointer } from '../text/pointer.ts';
import { type Answer, answered } from './answer.ts';
import { quotedStreams } from './quoted.ts';
import { type Streamed, Streams, wireOf } from './streams.ts';

/** What says that an object is an answer of Responses: servers may leave out what says how it ended. */
const RESPONSES = [
  'object":"response"',
  'object": "response"',
  'object\\":\\"response\\',
  'object\\": \\"response\\',
];

/** One of these stands in every answer and in every piece of one, however often it is quoted. */
const WORDS = [
  'finish_reason',
  'stop_reason',
  'finishReason',
  'stopReason',
  'chat.completion',
  'content_block',
  'message_st',
  'incomplete_details',
  ...RESPONSES,
  'response.',
  'delta"',
  'delta\\"',
  'candidates"',
  'candidates\\"',
];

/** The same for a message alone, as programs print it. */
const MESSAGES = ['tool_calls"', 'tool_calls\\"', 'tool_calls='];

const SOUGHT: Sought = {
  json: new Hint([...WORDS, ...MESSAGES]),
  literal: new Hint([
    "finish_reason'",
    'finish_reason=',
    'finish_reason: ',
    'stop_reason=',
    'stop_reason: ',
    "tool_calls'",
    'tool_calls=',
    'tool_calls: ',
  ]),
};

/** How many strings may stand in each other. */
const MOST_LAYERS = 8;

/** Whether a text can hold an answer that says how it ended: one scan, before anything is parsed. */
export function mayHoldAnswer(text: string): boolean {
  return ENDINGS.isIn(text);
}

const ENDINGS = new Hint([
  'finish_reason',
  'stop_reason',
  'finishReason',
  'stopReason',
  'incomplete_details',
  'response.completed',
  ...RESPONSES,
]);

/** The answers of providers that a document holds, whole or in pieces, in document order. About linear in the text. */
export function answersIn(text: string, options: DocumentOptions): readonly Answer[] {
  const reader = new Reader();
  reader.readText(Source.of(text), options);
  return reader.answers().sort((a, b) => a.range.start - b.range.start);
}

class Reader {
  readonly #found: Answer[] = [];
  readonly #streams = new Streams();

  answers(): Answer[] {
    return [...this.#found, ...this.#streams.all.map(wholeOf)];
  }

  readText(source: Source, options: DocumentOptions): void {
    const { text } = source;
    if (!SOUGHT.json.isIn(text)) return;
    const { format, ranges } = recordsOf(text, options);
    if (format === 'yaml') {
      for (const json of yamlAsJson(text))
        this.#readRecord(source.through(json), { start: 0, end: json.text.length });
    } else if (format === 'text') this.#readProse(source);
    else {
      const mayHold = format === 'jsonl' ? SOUGHT.json.inRangesOf(text) : () => true;
      for (const range of ranges) if (mayHold(range)) this.#readRecord(source, range);
    }
  }

  #readProse(source: Source): void {
    const plain = withoutAnsi(source.text);
    const whole = plain === undefined ? source : source.through(plain);
    const taken = new Set<number>();
    const found: [Source, TextRange][] = [];
    for (const { range, line } of quotedStreams(whole.text)) {
      const literal = asJson(whole.text, range);
      if (literal === undefined || !mayHold(literal.text)) continue;
      const inner = whole
        .through(literal)
        .through(jsonString(literal.text, { start: 0, end: literal.text.length }));
      // What only stands between quotes, as it is, is no value once it is decoded.
      const values = valuesIn(inner.text, undefined, SOUGHT);
      if (values.length > 0) taken.add(line);
      for (const value of values) found.push([inner, value.range]);
    }
    for (const lines of prefixedLines(whole.text)) {
      for (const { range } of valuesIn(lines.text, undefined, SOUGHT)) {
        const numbers = lines.numbersOf(range);
        if (numbers.length === 1 || numbers.some((number) => taken.has(number))) continue;
        for (const number of numbers) taken.add(number);
        found.push([whole.through(lines), range]);
      }
    }
    for (const { range, literal } of valuesIn(whole.text, taken, SOUGHT)) {
      if (literal === undefined) found.push([whole, range]);
      else found.push([whole.through(literal), { start: 0, end: literal.text.length }]);
    }
    const placed = found.map(([inner, range]) => ({ inner, range, at: inner.outward(range).start }));
    for (const { inner, range } of placed.sort((a, b) => a.at - b.at)) this.#readRecord(inner, range);
  }

  /** Goes down a value, but into no request: what stands there was said before. */
  #readRecord(source: Source, range: TextRange): void {
    let positions: JsonPositions | undefined;
    const locate = (pointer: string): TextRange | undefined => {
      if (pointer === '') return range;
      positions ??= new JsonPositions(source.text, range);
      return positions.locate(pointer, 'value');
    };
    const { value: record, strict, incomplete } = parseJson(source.text, range);
    const stack: Node[] = [{ value: record, pointer: '', depth: 0 }];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      const { value, pointer, depth } = node;
      if (typeof value === 'string') {
        const place = source.layers.length < MOST_LAYERS && mayHold(value) ? locate(pointer) : undefined;
        if (place !== undefined) this.readText(source.through(jsonString(source.text, place)), {});
        continue;
      }
      if (value === null || typeof value !== 'object' || value instanceof Opaque) continue;
      const taken: Taken = {
        place: () => source.outward(locate(pointer) ?? range),
        isWhole: () => strict || isRead(value, incomplete),
      };
      if (isMembers(value) && this.#take(value, taken)) continue;
      if (depth >= MAX_DEPTH || dialectOf(value) !== undefined) continue;
      for (const [key, child] of Object.entries(value).reverse())
        stack.push({ value: child, pointer: childPointer(pointer, key), depth: depth + 1 });
    }
  }

  #take(value: Members, { place, isWhole }: Taken): boolean {
    const wire = wireOf(value);
    if (wire !== undefined) {
      this.#streams.add(wire, value, place(), isWhole());
      return true;
    }
    const whole = answered(value);
    const alone = whole === undefined && isMessage(value);
    if (whole === undefined && !alone) return false;
    this.#found.push({
      dialect: whole ?? 'openai-chat',
      value: alone ? { choices: [{ message: value }] } : value,
      range: place(),
      calls: new Map(),
      received: !alone,
      ended: isWhole(),
    });
    return true;
  }
}

interface Node {
  readonly value: unknown;
  readonly pointer: string;
  readonly depth: number;
}

/** What is asked of a value only where it is an answer. */
interface Taken {
  place(): TextRange;
  isWhole(): boolean;
}

/** Whether nothing of a value was left out. */
function isRead(value: unknown, incomplete: ReadonlySet<object>): boolean {
  const stack = [value];
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (one === null || typeof one !== 'object') continue;
    if (one instanceof Opaque || incomplete.has(one)) return false;
    append(stack, Object.values(one));
  }
  return true;
}

function mayHold(text: string): boolean {
  return SOUGHT.json.isIn(text);
}

/** A message of the assistant that calls, in no list. */
function isMessage({ role, tool_calls: calls }: Members): boolean {
  return role === 'assistant' && Array.isArray(calls) && calls.length > 0;
}

function wholeOf(stream: Streamed): Answer {
  const { wire, range, calls, whole } = stream;
  return { dialect: wire.dialect, value: stream.answer(), range, calls, received: true, ended: whole };
}
