import type { DialectId } from '../api.ts';
import type { Members } from '../dialects/values.ts';

/** How a wire format sends an answer in pieces. One file each. */
export interface Wire {
  /** Format of the requests such answers belong to. */
  readonly dialect: DialectId;
  /** Whether an object is one of the pieces. */
  isChunk(value: Members): boolean;
  /** Name of the answer a chunk belongs to; nothing where it names none, and the one that runs is meant. */
  nameOf(chunk: Members): string | undefined;
  /** Whether an answer begins with it; `ended`: the one it would go on with has come to its end. */
  begins(chunk: Members, ended: boolean): boolean;
  /** Ids of the calls that begin in it. */
  callsIn(chunk: Members): readonly string[];
  assembly(): Assembly;
}

/** An answer while it is put together, as the provider's own client does it. */
export interface Assembly {
  add(chunk: Members): void;
  /** Whether its end was seen: what has none may lack more. */
  readonly ended: boolean;
  /** The answer as the provider would have sent it in one piece. */
  answer(): Members;
}

/** The objects of a list; none where it is no list. */
export function membersOf(list: unknown): readonly Members[] {
  return Array.isArray(list)
    ? list.filter((one) => one !== null && typeof one === 'object' && !Array.isArray(one))
    : [];
}

/** Two pieces of a text, of which each may be missing. */
export function joined(before: unknown, behind: unknown): string {
  return `${typeof before === 'string' ? before : ''}${typeof behind === 'string' ? behind : ''}`;
}

/** An object that is written to. */
export type Draft = Record<string, unknown>;
