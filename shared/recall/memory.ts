import type { DialectId, DocumentOptions } from '../api.ts';
import type { ToolCall, ToolResult } from '../conversation/model.ts';
import type { ReadPayload } from '../read-payload.ts';
import { indexesOf } from './archive.ts';
import { type AnswerEntry, Entries, type RequestEntry } from './entries.ts';
import { PayloadRecall } from './payload-recall.ts';
import type { Recall } from './recall.ts';
import { Sightings, signOfCall, signOfResult } from './sightings.ts';

/** What a document remembers of all its conversations; read when first asked. */
export class Memory {
  readonly #make: () => MemoryIndex;
  readonly #others: () => readonly MemoryIndex[];
  #index: MemoryIndex | undefined;

  constructor(text: string, options: DocumentOptions, payloads: readonly ReadPayload[]) {
    const { others, name } = options;
    this.#make = () => new MemoryIndex(text, new Entries(text, options, payloads));
    this.#others = () => (others === undefined ? [] : indexesOf(others, name));
  }

  /** What it remembers of one payload. */
  of(payload: number): Recall {
    return new PayloadRecall(payload, () => this.index, this.#others);
  }

  get index(): MemoryIndex {
    this.#index ??= this.#make();
    return this.#index;
  }
}

/** What a document holds of conversations, by what is asked of it. */
export class MemoryIndex {
  readonly entries: Entries;
  readonly calls = new Sightings<ToolCall>(signOfCall);
  readonly results = new Sightings<ToolResult>(signOfResult);
  readonly #requests = new Map<number, RequestEntry>();
  /** Answers by format and sign of all that was said before them. */
  readonly #answers = new Map<string, AnswerEntry[]>();
  /** The first request that goes on from the one an answer belongs to. */
  readonly #heirs = new Map<AnswerEntry, number>();
  /** Where the request behind one begins. */
  readonly #next = new Map<RequestEntry, number>();
  readonly #text: string;

  constructor(text: string, entries: Entries) {
    this.#text = text;
    this.entries = entries;
    let last: RequestEntry | undefined;
    for (const entry of entries.all) {
      const { dialect, calls, results } = entry.conversation;
      for (const one of calls) this.calls.add(`${dialect} ${one.key}`, { entry, one });
      if (entry.kind === 'answer') {
        const before = entry.request?.signs.at(-1);
        if (before) add(this.#answers, `${dialect} ${before}`, entry);
        continue;
      }
      if (last !== undefined) this.#next.set(last, entry.range.start);
      last = entry;
      this.#requests.set(entry.index, entry);
      for (const one of results) this.results.add(`${dialect} ${one.key}`, { entry, one });
      for (const sign of entry.signs.slice(0, -1))
        for (const answer of this.#answers.get(`${dialect} ${sign}`) ?? [])
          if (!this.#heirs.has(answer)) this.#heirs.set(answer, entry.index);
    }
  }

  request(payload: number): RequestEntry | undefined {
    return this.#requests.get(payload);
  }

  /** Payloads that are the first to go on from a request that was answered. */
  get heirs(): ReadonlySet<number> {
    return new Set(this.#heirs.values());
  }

  /** Answers to what a sign stands for in a format, as far as they stand in front of an offset. */
  answersTo(sign: string, dialect: DialectId, until: number): readonly AnswerEntry[] {
    return (this.#answers.get(`${dialect} ${sign}`) ?? []).filter(({ range }) => range.start < until);
  }

  /** Whether a request is the first one that goes on behind an answer. */
  isHeir(request: RequestEntry, answer: AnswerEntry): boolean {
    return this.#heirs.get(answer) === request.index;
  }

  /** What stands between a request and the next one, as far as it is near. */
  textBehind(request: RequestEntry): string {
    const { end } = request.range;
    return this.#text.slice(end, Math.min(this.#next.get(request) ?? this.#text.length, end + NEAR));
  }
}

const NEAR = 20_000;

function add<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [one]);
  else list.push(one);
}
