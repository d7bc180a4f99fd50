import type { Json } from '@chatmend/engine';
import type fc from 'fast-check';
import type { DialectId } from '../../../../shared/api.ts';
import type { Message } from '../history.ts';

/** What the properties of repair need of a dialect. A dialect joins them with one file of this and a line in `all.ts`. */
export interface DialectOfProperties {
  readonly id: DialectId;
  /** What tells it from others of the dialect, where there are several. */
  readonly form?: string;
  /** Targets requests are repaired for. */
  readonly providers: readonly string[];
  /** The request of a history of Chat Completions, in this dialect. */
  body(messages: readonly (Message | null)[]): Json;
  /** Requests that the first of the providers takes, in every form it takes. */
  readonly sound: fc.Arbitrary<Json>;
  /** Requests that all of them take. */
  readonly portable: fc.Arbitrary<Json>;
  /** Requests with something wrong. Every text in them begins with a tag of its own, such as `<3> `. */
  readonly broken: fc.Arbitrary<Json>;
  /** Whether a request holds what no strategy can make acceptable to a provider yet. */
  isBeyondRepair(request: unknown, provider: string): boolean;
  /** Who says what in a request, in order. */
  read(request: unknown): readonly Said[];
  /** Whether calls and results pair, judged without the engine. */
  pairs(request: unknown): boolean;
}

/** One turn of a request, or one result where a turn holds several. */
export interface Said {
  readonly role: unknown;
  readonly isResult: boolean;
  /** The texts it says to people, models and tools, arguments last. */
  readonly texts: readonly string[];
  /** How many calls it makes. */
  readonly calls: number;
  /** Ids of its calls, or of the call it answers. */
  readonly ids: readonly string[];
}
