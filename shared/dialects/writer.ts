import type { Json, Operation } from '../api.ts';
import type {
  Conversation,
  Part,
  Reasoning,
  Role,
  ToolCall,
  ToolResult,
  Turn,
} from '../conversation/model.ts';
import type { Meant } from './foreign/read.ts';

/**
 * How a wire format writes what repairs need. Strategies decide what is to be done; where it stands and what it looks
 * like is a matter of the dialect. All operations address the value that was read, and leave what they do not name.
 */
export interface Writer extends WordsWriter {
  /** Gives a call another id; its result is not touched. Nothing where the call is no object that could carry one. */
  callId(call: ToolCall, id: string): Operation[] | undefined;
  /** Makes a result name the call `id`, whether it named one before or not. */
  resultId(result: ToolResult, id: string): Operation[];
  /** Answers calls of a turn, behind the results it has. */
  addResults(turn: Turn, answers: readonly Answer[], conversation: Conversation): Operation[];
  /**
   * Makes the calls that results of one run name: by the turn in front of them, if it makes calls, else by a new one.
   * `content` is what stands for "no content" in a new turn.
   */
  addCalls(calls: readonly NewCall[], content: '' | null, conversation: Conversation): Operation[];
  /** Moves a result behind the results its call's turn has. */
  moveResult(result: ToolResult, call: ToolCall, conversation: Conversation): Moved;
  removeResults(results: readonly ToolResult[], conversation: Conversation): Operation[];
  /** Writes a call of the old form and its result with an id; nothing where the format has no such form. */
  asToolCall(call: ToolCall, result: ToolResult, id: string): Operation[] | undefined;
  /** Removes a turn that says nothing; what else stands in its message stays. */
  removeTurn(turn: Turn, conversation: Conversation): Operation[];
  /** Removes calls of a turn, and with the last of them the reasoning, and the turn if it says nothing else. */
  removeCalls(turn: Turn, calls: readonly ToolCall[]): Operation[];
  /** Turns a result into words of the user, marked; nothing where its content cannot be said by one. */
  resultAsUserText(result: ToolResult, mark: string, conversation: Conversation): Kept | undefined;
  /** Puts what messages instruct where the format keeps instructions, behind those it has; in front where they stand among the messages. */
  toInstructions?(turns: readonly Turn[], conversation: Conversation): Operation[] | undefined;
  /** Puts reasoning of these words in front of what a turn says; absent where the format takes none that nobody signed. */
  addReasoning?(turn: Turn, words: string): Operation[] | undefined;
  /** Gives a result words; absent where results may always say nothing. */
  fillResult?(result: ToolResult, words: string): Operation[] | undefined;
  /** Puts words behind the last part of a turn; absent where turns have no parts of several kinds. */
  addWords?(turn: Turn, words: string): Operation[] | undefined;
  /** Puts a message of these words in front of message `at`; absent where messages are not the only items of their list. */
  addMessage?(role: 'user' | 'assistant', words: string, at: number, conversation: Conversation): Operation[];
  /** Puts a message of the user with these words and parts of the history in front of message `at`; absent where parts are no such thing. */
  addParts?(words: string, parts: readonly Json[], at: number, conversation: Conversation): Operation[];
  /** Puts what stands in the messages of later turns behind what the first one's holds, where nothing else stands in them. */
  mergeMessages?(first: Turn, later: readonly Turn[], conversation: Conversation): Operation[] | undefined;
  /** Messages of this format for what messages mean that stand side by side; absent where nothing is taken for another's. */
  written?(meant: readonly Meant[]): Json[] | undefined;
  /** Makes the calls of a turn one after the other, each with the result it has; `content` as in `addCalls`. */
  callsApart?(turn: Turn, content: '' | null, conversation: Conversation): Operation[] | undefined;
  /** Puts later results behind the content of the first one, `mark` in between; does not remove them. */
  joinResults(first: ToolResult, later: readonly ToolResult[], mark: string): Operation | undefined;
}

/** What of a wire format's writing is about who says what. */
export interface WordsWriter {
  /** Says in words, marked, what was reasoning of a turn; nothing where it holds no words that can be read. */
  reasoningAsWords(turn: Turn, reasoning: readonly Reasoning[], mark: string): Operation[] | undefined;
  /** Says in words, marked, what a part holds, as JSON; absent where turns have no parts of several kinds. */
  partAsWords?(part: Part, mark: string): Operation | undefined;
  /** Puts words in front of what a message says; nothing where its content takes none. */
  markMessage?(turn: Turn, words: string): Operation[] | undefined;
  /** How the role of a message is called in which somebody speaks; nothing where the format has no such role. */
  spelled(role: Role): string | undefined;
  /** Gives a call the name of a function; nothing where it is no object that could carry one. */
  callName(call: ToolCall, name: string): Operation[] | undefined;
  /** Puts words that share a message with results into one of their own behind it; absent where none do. */
  wordsApart?(turn: Turn, conversation: Conversation): Operation[];
  /** Says calls and their results in words, for who knows neither; absent where every receiver knows them. */
  roundsAsWords?(
    turns: readonly Turn[],
    say: { call(call: ToolCall): string; result(result: ToolResult): string },
  ): Operation[] | undefined;
  /** Declares functions of which only the names are known; absent where no receiver asks for that. */
  declareTools?(names: readonly string[], mark: string, conversation: Conversation): Operation[];
}

/** A JSON object. */
export type JsonObject = Extract<Json, { readonly [key: string]: Json }>;

/** A result to be written. */
export interface Answer {
  readonly call: ToolCall;
  /** The id it names: that of the call, or the one it is given beside this. */
  readonly id: string | undefined;
  readonly text: string;
  /** The whole result as this format writes it, where it was recorded; `text` is not asked then. */
  readonly recorded?: JsonObject;
}

/** A call to be written for a result that has none. */
export interface NewCall {
  readonly result: ToolResult;
  readonly name: string;
  readonly arguments: Json;
}

/** A move, and the place where the result stands then, as the provider names it. */
export interface Moved {
  readonly operations: readonly Operation[];
  readonly place: string;
}

/** A result kept as text, and whether it had to move past others. */
export interface Kept {
  readonly operations: readonly Operation[];
  readonly moves: boolean;
}
