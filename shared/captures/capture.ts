import type { Context, DialectId, Pointer } from '../api.ts';
import type { Surroundings } from '../providers/target.ts';

/** A place in a record where a payload stands, with what a capture form may ask about it. */
export interface Site {
  /** How the document is divided; `rows` where the payload is a list of rows. */
  readonly format: 'json' | 'jsonl' | 'text' | 'rows';
  /** The payload's value. */
  readonly value: object;
  readonly pointer: Pointer;
  /** Keys and indices from the record down to the payload. */
  readonly path: readonly string[];
  /** Values on the way, the record first; the payload itself is not among them. */
  readonly parents: readonly object[];
  /** What stands beside the record, where it is one in a text: the URL of a command, the time of a line. */
  readonly beside?: object | undefined;
}

/** One way a file holds payloads. One file each; the most particular form that matches names it. */
export interface Capture {
  readonly id: string;
  /** Forms with a higher rank are asked first. */
  readonly rank: number;
  /** One line for people. */
  readonly description: string;
  /** Keys one of which stands on the way to what it holds; without any of them it is not asked. */
  readonly within?: readonly string[];
  matches(site: Site): boolean;
  /** What the conversation is when it is held this way. */
  context(site: Site): Context;
  /** What it keeps beside a payload in places of its own: comes before what stands there by common names. */
  beside?(site: Site): Surroundings;
  /** The format of what it holds, where not every shape tells. */
  readonly dialect?: DialectId;
  /** Messages stand alone in it where others have the list of a body. */
  readonly holdsLists?: boolean;
  /**
   * Recorded traffic, where what is made of the body no longer fits it after a change. A fixture is replayed by tests:
   * a refusal in it was recorded on purpose.
   */
  readonly recorded?: 'traffic' | 'fixture';
}
