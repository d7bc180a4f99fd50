import type { Context, DialectId } from '../api.ts';
import type { Conversation } from '../conversation/model.ts';
import type { Spoken } from './registry.ts';
import type { Writer } from './writer.ts';

/** A wire format: recognises its payloads and reads them into a conversation. One file each. */
export interface Dialect {
  readonly id: DialectId;
  /** Provider whose format this is: the last word where only a model's name speaks. */
  readonly home: string;
  /** Provider that takes it whoever is asked in the end: a framework with messages of its own, which it judges first. */
  readonly receiver?: string;
  /** Member of a body that holds its messages. */
  readonly list: string;
  /** How repairs are written in it. */
  readonly writer: Writer;
  /** Whether `value` (an object) is a request body of this dialect. */
  isBody(value: object): boolean;
  /** Whether a body another dialect takes for its own can be one of this, where its receiver speaks no other. */
  mayBeBody?(value: object): boolean;
  /** What its payloads are, where nothing that holds them says so. */
  readonly context?: Context;
  /**
   * Name of the history a row of JSON Lines belongs to, where histories of this dialect are written row by row: all rows
   * of one name are one payload, the list of them. Nothing where the row is no part of one.
   */
  historyOf?(row: object): string | undefined;
  /**
   * Whether a body may be meant for this dialect although parts of it are written as another has them: asked where its
   * receiver is known not to speak what the shape tells. `by`: what tells the receiver. A path takes nothing else; a
   * model's name is not enough where a gateway may take the body as it stands.
   */
  mayBeMixed?(value: object, by: Exclude<Spoken['by'], 'named'>): boolean;
  /** Whether `value` is a list of this dialect's messages standing alone. */
  isMessages(value: readonly unknown[]): boolean;
  /** Reads a payload (body or bare list). Never throws; what cannot be read is marked unknown. */
  read(value: unknown, context: Context, incomplete: Incomplete): Conversation;
}

/** Containers that could not be read whole; `undefined` where the record parsed as it stands. */
export type Incomplete = ReadonlySet<object> | undefined;
