import type { TextRange } from '../api.ts';
import type { Members } from '../dialects/values.ts';
import { anthropicEvents } from './anthropic-events.ts';
import { chatChunks } from './chat-chunks.ts';
import { geminiChunks } from './gemini-chunks.ts';
import { responsesEvents } from './responses-events.ts';
import type { Assembly, Wire } from './wire.ts';

const WIRES: readonly Wire[] = [chatChunks, anthropicEvents, responsesEvents, geminiChunks];

/** The wire an object is a piece of an answer of. */
export function wireOf(value: Members): Wire | undefined {
  return WIRES.find((wire) => wire.isChunk(value));
}

/** An answer put together of its pieces, and where they stand. */
export class Streamed {
  readonly wire: Wire;
  /** Of the first piece. */
  readonly range: TextRange;
  /** Where calls begin, by id. */
  readonly calls = new Map<string, TextRange>();
  readonly #assembly: Assembly;
  #torn = false;

  constructor(wire: Wire, range: TextRange) {
    this.wire = wire;
    this.range = range;
    this.#assembly = wire.assembly();
  }

  get ended(): boolean {
    return this.#assembly.ended;
  }

  /** Whether its end was seen, and nothing of its pieces was left out. */
  get whole(): boolean {
    return this.ended && !this.#torn;
  }

  /** `whole`: whether all of the piece was read. */
  add(chunk: Members, range: TextRange, whole: boolean): void {
    this.#torn ||= !whole;
    this.#assembly.add(chunk);
    for (const id of this.wire.callsIn(chunk)) if (!this.calls.has(id)) this.calls.set(id, range);
  }

  /** The answer as the provider would have sent it in one piece. */
  answer(): Members {
    return this.#assembly.answer();
  }
}

/** Sorts pieces into the answers they belong to, in the order they are shown to it. */
export class Streams {
  readonly #all: Streamed[] = [];
  /** Those that run, by wire and name. */
  readonly #named = new Map<string, Streamed>();
  /** The one of each wire that a piece without a name goes on with. */
  readonly #last = new Map<Wire, Streamed>();

  /** All answers, in the order of their first pieces. */
  get all(): readonly Streamed[] {
    return this.#all;
  }

  /** Takes a piece; `whole`: whether all of it was read. */
  add(wire: Wire, chunk: Members, range: TextRange, whole = true): void {
    const name = wire.nameOf(chunk);
    const key = `${wire.dialect} ${name}`;
    const running = name === undefined ? this.#last.get(wire) : this.#named.get(key);
    const fresh = running === undefined || wire.begins(chunk, running.ended);
    const stream = fresh ? new Streamed(wire, range) : running;
    if (fresh) this.#all.push(stream);
    if (name !== undefined) this.#named.set(key, stream);
    this.#last.set(wire, stream);
    stream.add(chunk, range, whole);
  }
}
