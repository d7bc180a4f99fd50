import type { DialectId, Json, Pointer } from '../../api.ts';
import type { Content, Part, Reach, Reasoning, Role, Seal } from '../../conversation/model.ts';
import type { Form } from '../foreign/form.ts';

/**
 * A wire format whose messages are lists of blocks: words, calls, results and reasoning side by side. What such formats
 * differ in is stated here; reading and writing them is the same for all.
 */
export interface BlockFormat {
  readonly id: DialectId;
  /** Its way to write calls and results, where another's is a mistake. */
  readonly form?: Form;
  /** Member of the body that holds the messages, also their name in the provider's words. */
  readonly list: string;
  /** Member of an element of the list that holds the message; elements without one are none. */
  readonly within?: string;
  /** Member of a message that holds its blocks. */
  readonly blocks: string;
  /** Member of a message that holds what it says as one text, where that stands beside its blocks. */
  readonly words?: string;
  /** Roles as written, and who speaks in them. */
  readonly roles: Readonly<Record<string, Role>>;
  /** How the roles that repairs write are spelled; `tool` where results stand in messages of their own. */
  readonly spelling: { readonly user: string; readonly assistant: string; readonly tool?: string };
  /** Whether results may stand behind words of their message: all of a message is taken together. */
  readonly amongWords?: boolean;
  /** Whether a message may be plain text in place of blocks. */
  readonly takesText?: boolean;
  readonly reach: Reach;
  /** Whether a message without its list of blocks is the same as one with an empty list. */
  readonly absentIsEmpty?: boolean;
  /** Who speaks in a message without a role; absent: nobody knows. */
  readonly roleless?: Role;
  /** Role, as written, of messages that are never made one with their neighbours. */
  readonly apart?: string;
  /** Calls and results pair by name, in order, wherever one of a round lacks an id. */
  readonly pairsByName?: boolean;
  /** Type of a part that is told by its members in place of `type`. */
  typeOf?(part: Readonly<Record<string, unknown>>): string | undefined;
  /** Content of a result that is neither text nor a list of parts; nothing where it is wrong. */
  result?(content: unknown): Content | undefined;
  /**
   * Member of the body that holds the instructions, other spellings of it, and what it holds when `blocks` are put
   * behind what it has.
   */
  readonly instructions?: {
    readonly key: string;
    readonly spellings?: readonly string[];
    joined(before: unknown, blocks: readonly Json[]): Json | undefined;
  };
  /** Where the body declares functions, and one of which only the name is known; absent where no receiver asks for that. */
  readonly declared?: { readonly list: Pointer; tool(name: string, mark: string): Json };
  /** What a block is; `block` is an object, `message` what holds it. */
  read(block: Readonly<Record<string, unknown>>, message: Readonly<Record<string, unknown>>): Block;
  /** A message that is a result itself, where not all of them are lists of blocks. */
  resultIn?(message: Readonly<Record<string, unknown>>): Extract<Block, { kind: 'result' }> | undefined;
  /** Ids of calls among the blocks of a message that may be answered in another way than by a result. */
  waiting?(blocks: readonly unknown[]): ReadonlySet<unknown>;
  /** How a payload is written that spells its members in another way. */
  writeLike?(payload: unknown): BlockFormat['write'] | undefined;
  readonly write: {
    text(text: string): Json;
    call(id: string | undefined, name: string, given: Json): Json;
    /** An image at a URL, or in one; nothing where the format has none there. */
    image?(url: string): Json | undefined;
    /** A result that says `text`. */
    result(id: string | undefined, name: string | undefined, text: string): Json;
    /** Reasoning that nobody signed, where some receiver takes it. */
    reasoning?(words: string): Json;
    /** The words of a block of reasoning; nothing where it holds none, or only what the server can read. */
    thought?(block: Readonly<Record<string, unknown>>): string | undefined;
    /** The content of a result as blocks that a user may say; nothing where it has none. */
    said(result: Readonly<Record<string, unknown>>): Json[] | undefined;
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
      /** Member that holds it, where that is not `name`. */
      readonly nameKey?: string;
      readonly argumentsKey: string;
      /** Proof of the reasoning behind it, in the block. */
      readonly seal?: Seal;
      /** What calls and results pair by where it is not the id. */
      readonly key?: string | undefined;
    }
  | {
      readonly kind: 'result';
      readonly at: string;
      readonly idKey: string;
      readonly name: unknown;
      /** Member that holds it, where that is not `name`. */
      readonly nameKey?: string;
      readonly contentKey: string;
      readonly key?: string | undefined;
      /** Whether it says that the tool failed, beside what it says in words. */
      readonly failed?: boolean;
    }
  | ({ readonly kind: 'reasoning' } & Omit<Reasoning, 'pointer'>)
  | { readonly kind: 'other'; readonly byServer?: Part['byServer'] }
  /** Said to somebody else, and passed over by who reads the history. */
  | { readonly kind: 'aside' };
