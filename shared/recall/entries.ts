import type { DocumentOptions, OtherDocument, Pointer, TextRange } from '../api.ts';
import type { Conversation, ToolCall, Turn } from '../conversation/model.ts';
import { dialectById } from '../dialects/registry.ts';
import { isMembers, type Members } from '../dialects/values.ts';
import type { DocumentRecord } from '../document-record.ts';
import { locateAnchor } from '../locate.ts';
import type { ReadPayload } from '../read-payload.ts';
import { type Answer, sentBack } from '../streams/answer.ts';
import { answersIn } from '../streams/answers-in.ts';
import { parseJson } from '../syntaxes/json/parse.ts';
import { jsonOrNothing, toJson } from '../text/json.ts';
import { LineIndex } from '../text/lines.ts';
import { getAt } from '../text/pointer.ts';
import type { RecalledPlace, Said } from './recall.ts';
import { beginningOf, givenTo, signsOf } from './signs.ts';

/** A request of the document. */
export interface RequestEntry {
  readonly kind: 'request';
  /** Index of the payload. */
  readonly index: number;
  readonly range: TextRange;
  /** HTTP status of its answer, where that stands beside it. */
  readonly status: number | undefined;
  readonly conversation: Conversation;
  readonly signs: readonly string[];
  readonly beginning: string | undefined;
}

/** An answer of the document. */
export interface AnswerEntry {
  readonly kind: 'answer';
  readonly range: TextRange;
  readonly conversation: Conversation;
  readonly said: Said;
  /** Whether the provider sent it just there. */
  readonly received: boolean;
  /** The request it answers, where that can be told. */
  request: RequestEntry | undefined;
}

export type Entry = RequestEntry | AnswerEntry;

/** What a document holds of conversations, in its order. */
export class Entries {
  readonly all: readonly Entry[];
  readonly #lines: LineIndex;
  readonly #payloads: readonly ReadPayload[];
  readonly #other: OtherDocument | undefined;
  #parsed: { readonly record: DocumentRecord; readonly value: unknown } | undefined;

  /** `other`: the document, where it is not the one at hand. */
  constructor(
    text: string,
    options: DocumentOptions,
    payloads: readonly ReadPayload[],
    other?: OtherDocument,
  ) {
    this.#other = other;
    this.#lines = new LineIndex(text);
    this.#payloads = payloads;
    const requests = payloads.flatMap((read, index) => this.#request(read, index));
    const answers = answersIn(text, options).flatMap((answer) => this.#answer(answer));
    this.all = [...requests, ...answers].sort((a, b) => a.range.start - b.range.start);
    link(this.all);
  }

  /** What the assistant said in a request around a turn of it: all at a stretch. */
  stretch(request: RequestEntry, { index: at }: Turn): Said | undefined {
    const { turns, value, messages: list } = request.conversation;
    let [from, to] = [at, at + 1];
    while (turns[from - 1]?.role === 'assistant') from--;
    while (turns[to]?.role === 'assistant') to++;
    const own = turns.slice(from, to);
    const values = [...new Set(own.map(({ message }) => message))].map((one) =>
      getAt(value, `${list}/${one}`),
    );
    return this.#said(own, values, true, (call) =>
      this.rangeIn(request, call?.pointer ?? (own[0] as Turn).pointer),
    );
  }

  /** Where something of a request stands. */
  rangeIn({ index }: RequestEntry, pointer: Pointer): TextRange {
    return locateAnchor(this.#payloads[index] as ReadPayload, { pointer, part: 'value' });
  }

  /** A range of the document as a place for people: `line 120`. */
  placeAt(range: TextRange): RecalledPlace {
    const line = `line ${this.#lines.positionAt(range.start).line + 1}`;
    if (this.#other === undefined) return { range, name: line };
    const { name: document, title } = this.#other;
    return { range, name: `${line} of ${title}`, document };
  }

  /** Payloads of one record stand side by side: it is parsed once for all of them. */
  #valueOf({ record, pointer }: ReadPayload): unknown {
    if (this.#parsed?.record !== record)
      this.#parsed = { record, value: parseJson(record.source.text, record.range).value };
    return getAt(this.#parsed.value, pointer);
  }

  #request(read: ReadPayload, index: number): RequestEntry[] {
    const { chosen, context, rows, broken, beside } = read;
    // What is written in another format than it is sent in is no history to compare with.
    if (context !== 'request' || rows !== undefined || broken || chosen.written !== undefined) return [];
    const conversation =
      read.findings?.analysis.conversation ?? chosen.dialect.read(this.#valueOf(read), context, undefined);
    const range = locateAnchor(read, { pointer: '', part: 'value' });
    const [signs, beginning] = [signsOf(conversation), beginningOf(conversation)];
    const { status } = beside;
    return [{ kind: 'request', index, range, status, conversation, signs, beginning }];
  }

  #answer({ dialect: id, value, range, calls, received, ended }: Answer): AnswerEntry[] {
    const messages = sentBack(id, value);
    if (messages.length === 0) return [];
    const dialect = dialectById(id);
    const conversation = dialect.read({ [dialect.list]: messages }, 'answer', undefined);
    const said = this.#said(
      conversation.turns,
      messages,
      ended,
      (call) => calls.get(call?.id ?? call?.name ?? '') ?? range,
    );
    return said === undefined
      ? []
      : [{ kind: 'answer', range, conversation, said, received, request: undefined }];
  }

  #said(
    turns: readonly Turn[],
    messages: readonly unknown[],
    ended: boolean,
    locate: (call?: ToolCall) => TextRange,
  ): Said | undefined {
    if (turns.length === 0 || !messages.every(isMembers)) return undefined;
    const calls = turns.flatMap((turn) => turn.calls);
    return {
      messages: messages as readonly Members[],
      turns,
      calls,
      whole: ended && calls.every(isWhole) && messages.every((one) => toJson(one) !== undefined),
      placeOf: (call) => this.placeAt(locate(call)),
    };
  }
}

/** Arguments that are JSON were not cut. */
function isWhole(call: ToolCall): boolean {
  return call.arguments.kind !== 'text' || jsonOrNothing(givenTo(call)) !== undefined;
}

/** Of two that wait nobody can tell already. */
const MANY = 2;

/**
 * Which answer belongs to which request: the one that waits for it. Where several wait, neither of which goes on with
 * the other, nobody can tell.
 */
function link(entries: readonly Entry[]): void {
  let waiting: RequestEntry[] = [];
  for (const entry of entries) {
    if (entry.kind === 'request') {
      const signs = new Set(entry.signs);
      const others = waiting.filter((one) => !signs.has(one.signs.at(-1) as string));
      waiting = [...others.slice(-MANY), entry];
      continue;
    }
    if (!entry.received) continue;
    const fitting = waiting.filter(({ conversation }) => conversation.dialect === entry.conversation.dialect);
    if (fitting.length === 1) entry.request = fitting[0];
    waiting = [];
  }
}
