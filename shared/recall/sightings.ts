import type { ToolCall, ToolResult } from '../conversation/model.ts';
import { toJson } from '../text/json.ts';
import { getAt } from '../text/pointer.ts';
import type { Entry } from './entries.ts';
import { givenTo } from './signs.ts';

/** Something with an id, and the request or answer it was seen in. */
export interface Seen<T> {
  readonly entry: Entry;
  readonly one: T;
}

/** More different things than these under one id tell nothing any more. */
const MOST = 32;

/** What was seen under an id; what is the same thing in the same conversation counts once, where it was seen first. */
export class Sightings<T> {
  readonly #sign: (seen: Seen<T>) => string;
  readonly #byId = new Map<string, Map<string, Seen<T>>>();

  constructor(sign: (seen: Seen<T>) => string) {
    this.#sign = sign;
  }

  add(id: string, seen: Seen<T>): void {
    let all = this.#byId.get(id);
    if (all === undefined) this.#byId.set(id, (all = new Map()));
    const sign = `${this.#sign(seen)} ${beginningOfEntry(seen.entry) ?? ''}`;
    if (all.size < MOST && !all.has(sign)) all.set(sign, seen);
  }

  of(id: string): readonly Seen<T>[] {
    return [...(this.#byId.get(id)?.values() ?? [])];
  }
}

/** What the conversation begins with that something was seen in. */
export function beginningOfEntry(entry: Entry): string | undefined {
  return entry.kind === 'answer' ? entry.request?.beginning : entry.beginning;
}

/** Calls are the same that ask for the same; one that was cut is another. */
export function signOfCall({ entry, one }: Seen<ToolCall>): string {
  const cut = entry.kind === 'answer' && !entry.said.whole;
  return `${cut} ${one.name} ${givenTo(one)}`;
}

/** Results are the same that are written the same. */
export function signOfResult(seen: Seen<ToolResult>): string {
  return toJson(valueOfResult(seen)) ?? '';
}

/** A result as its format writes it. */
export function valueOfResult({ entry, one }: Seen<ToolResult>): unknown {
  return getAt(entry.conversation.value, one.turn.pointer);
}
