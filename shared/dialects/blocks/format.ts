import type { DialectId, Json } from '../../api.ts';
import type { Part, Reach, Reasoning, Role } from '../../conversation/model.ts';

/**
 * A wire format whose messages are lists of blocks: words, calls, results and reasoning side by side. What such formats
 * differ in is stated here; reading and writing them is the same for all.
 */
export interface BlockFormat {
  readonly id: DialectId;
  /** Member of the body that holds the messages, also their name in the provider's words. */
  readonly list: string;
  /** Member of a message that holds its blocks. */
  readonly blocks: string;
  /** Roles as written, and who speaks in them. */
  readonly roles: Readonly<Record<string, Role>>;
  /** How the two roles that repairs write are spelled. */
  readonly spelling: { readonly user: string; readonly assistant: string };
  readonly reach: Reach;
  /** Member of the body that holds the instructions, and what it holds when `blocks` are put behind what it has. */
  readonly instructions?: {
    readonly key: string;
    joined(before: unknown, blocks: readonly Json[]): Json | undefined;
  };
  /** What a block is; `block` is an object. */
  read(block: Readonly<Record<string, unknown>>): Block;
  readonly write: {
    text(text: string): Json;
    call(id: string | undefined, name: string, given: Json): Json;
    /** A result that says `text`. */
    result(id: string | undefined, name: string | undefined, text: string): Json;
    /** Reasoning that nobody signed, where some receiver takes it. */
    reasoning?(words: string): Json;
    /** The content of a result as blocks that a user may say; nothing where it has none. */
    said(result: unknown): Json[] | undefined;
    /** The member of a result that holds its content, joined from several; nothing where they cannot be joined. */
    joined(
      results: readonly unknown[],
      mark: string,
    ): { readonly key: string; readonly value: Json } | undefined;
  };
}

/** A block, as far as rules and repairs know it. `at` is the member that holds it, `''` where it is the block itself. */
export type Block =
  | { readonly kind: 'text'; readonly text: unknown }
  | {
      readonly kind: 'call';
      readonly at: string;
      readonly idKey: string;
      readonly name: unknown;
      readonly argumentsKey: string;
      /** What calls and results pair by where it is not the id. */
      readonly key?: string | undefined;
    }
  | {
      readonly kind: 'result';
      readonly at: string;
      readonly idKey: string;
      readonly name: unknown;
      readonly contentKey: string;
      readonly key?: string | undefined;
    }
  | ({ readonly kind: 'reasoning' } & Omit<Reasoning, 'pointer'>)
  | { readonly kind: 'other'; readonly byServer?: Part['byServer'] };
