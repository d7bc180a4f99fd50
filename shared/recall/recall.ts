import type { TextRange } from '../api.ts';
import type { Conversation, ToolCall, ToolResult, Turn } from '../conversation/model.ts';
import type { Members } from '../dialects/values.ts';

/**
 * What a document remembers of a conversation beside the request itself: what requests and answers before it said.
 * Nothing of it is read before it is asked for.
 */
export interface Recall {
  /**
   * What the assistant said when it made the calls that results name, a round for each time it spoke; nothing where one
   * of the calls was never seen.
   */
  callsOf(results: readonly ToolResult[], conversation: Conversation): readonly RecalledCalls[] | undefined;
  /** The result of a call that another request holds. */
  resultOf(call: ToolCall, conversation: Conversation): RecalledResult | undefined;
  /** The answer that holds the reasoning a turn lacks, where all else it says is claimed as it was sent. */
  reasoningOf(turn: Turn, conversation: Conversation): RecalledReasoning | undefined;
  /** Turns that are not what the provider sent, each in the first request that claims it. */
  drifts(conversation: Conversation): readonly Drift[];
  /** Whether the document shows that the provider refused this request. */
  readonly isRefused: boolean;
}

/** A place outside of the payload: of its document, or of another one. */
export interface RecalledPlace {
  readonly range: TextRange;
  /** For people: `line 120`. */
  readonly name: string;
  /** The other document by its name; unset: the document itself. */
  readonly document?: string;
}

/** What the assistant said at a stretch, in the format of the request. */
export interface Said {
  /** Messages or items, as a request has to hold them. */
  readonly messages: readonly Members[];
  readonly turns: readonly Turn[];
  readonly calls: readonly ToolCall[];
  /** Known to its end, and nothing of it was left out. */
  readonly whole: boolean;
  /** Where it stands, or one of its calls. */
  placeOf(call?: ToolCall): RecalledPlace;
}

/** What is remembered, and how sure it is that it belongs here. */
interface Recalled {
  /** The ids, the beginning or the place leave no doubt that it belongs to this conversation. */
  readonly certain: boolean;
  readonly place: RecalledPlace;
}

/** What the assistant said when it made the calls of some results. */
export interface RecalledCalls extends Recalled {
  readonly said: Said;
  /** Another answer to the same, which fits as well and says something else. */
  readonly rival: Said | undefined;
  readonly results: readonly ToolResult[];
}

/** A result as another request holds it. */
export interface RecalledResult extends Recalled {
  /** As its format writes it: a message, an item or a part. */
  readonly value: Members;
}

/** An answer with the reasoning that is missing. */
export interface RecalledReasoning {
  readonly sent: Said;
  /** Another answer to the same, with other reasoning. */
  readonly rival: Said | undefined;
}

/** What was sent and what is claimed differ. */
export interface Drift {
  readonly sent: Said;
  /** Another answer to the same, which fits as well and says something else. */
  readonly rival?: Said | undefined;
  /** Turns that claim to be it; none where it is missing. */
  readonly claimed: readonly Turn[];
  /** The turn behind it; `undefined` at the end. */
  readonly behind: Turn | undefined;
  /** Calls that are missing. */
  readonly lost: readonly ToolCall[];
  /** Calls that have another id now. */
  readonly renamed: readonly { readonly sent: ToolCall; readonly claimed: ToolCall }[];
  /** Calls with other arguments. */
  readonly altered: readonly ToolCall[];
  readonly lostWords: boolean;
  readonly lostReasoning: boolean;
}
