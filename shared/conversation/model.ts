import type { Context, DialectId, Json, Pointer } from '../api.ts';
import type { Recall } from '../recall/recall.ts';

/**
 * The dialect-neutral view of a payload: turns, contents, tool calls and tool results, each with its
 * pointer relative to the payload. Rules see this and nothing else of a payload.
 */
export interface Conversation {
  readonly dialect: DialectId;
  readonly context: Context;
  /** The payload as read; places that could not be read are `Opaque`. */
  readonly value: unknown;
  /** Pointer of the list of messages. */
  readonly messages: Pointer;
  /** Its name in the words of the provider: `messages`, `input`, `contents`. */
  readonly list: string;
  readonly turns: readonly Turn[];
  /** All tool calls in order. */
  readonly calls: readonly ToolCall[];
  /** All tool results in order. */
  readonly results: readonly ToolResult[];
  readonly model: string | undefined;
  /** Names of declared tools; `undefined` when the payload declares none. */
  readonly tools: readonly string[] | undefined;
  /** Where the format looks for the results of a call. */
  readonly reach: Reach;
  /** How the format writes the arguments of a call: as JSON text, or as the object itself. */
  readonly argumentsAs: 'text' | 'object';
  /** How content that says nothing can be spelled; not at all where content is a list that may not be empty. */
  readonly nothing: readonly ('' | null)[];
  /** Member of the body that holds the instructions, where the format keeps them apart from the messages. */
  readonly instructions?: Pointer;
  /** What members its format knows, where servers may refuse others. */
  readonly known?: Known;
  /** How the format declares functions, where another format's way is a mistake. */
  readonly toolsAs?: ToolForm;
  /** Messages that call, answer or speak in another format's way of writing; absent where none do. */
  readonly foreign?: readonly ForeignMessage[];
  /** Set where the body keeps its messages in a member of another format's: nothing of it is read. */
  readonly elsewhere?: { readonly key: string; readonly format: DialectId };
  /** Member of the body that holds instructions, where the format keeps them among the messages. */
  readonly strayInstructions?: Pointer;
  /** Whether the format keeps instructions in the body, and this request has none there. */
  readonly lacksInstructions?: boolean;
  /** Whether every result names its function, as the format has it. */
  readonly namesResults?: boolean;
  /** What the request says about reasoning; absent where it says nothing. */
  readonly thinking?: Thinking;
  /** Set where every model of the format seals its calls: whether this request asks for reasoning. */
  readonly sealsCalls?: 'asked' | 'unasked';
  /** How a part of words is typed, where that depends on who says it. */
  readonly wordsAs?: { readonly user: string; readonly assistant: string };
  /** Whether the server keeps what it answers, so that an id alone can stand for it; absent where nothing is said. */
  readonly persisted?: boolean;
  /** What the document remembers of it beside this request; absent where nothing else was read. */
  readonly recall?: Recall;
  /** Whether the list of messages is known to its end (a text someone is typing in may not be). */
  readonly complete: boolean;
}

/**
 * How formats declare functions: name and schema in `function`; beside `type`; beside each other as `input_schema`; in
 * `tool_spec`; in `toolSpec`; in a list of declarations.
 */
export type ToolForm = 'nested' | 'flat' | 'input-schema' | 'tool-spec' | 'converse' | 'declarations';

/** A message written, in part or as a whole, as another format does. */
export interface ForeignMessage {
  /** Index in the list of messages. */
  readonly index: number;
  readonly pointer: Pointer;
  readonly place: string;
  readonly places: readonly ForeignPlace[];
}

/** What shows that: the message itself, or a part of it. */
export interface ForeignPlace {
  /** Below the message: the member that tells, or the part. */
  readonly key: string;
  readonly whole: boolean;
  readonly kind: 'call' | 'result' | 'words' | 'image';
  /** Name of the format, for people. */
  readonly of: string;
  /** Ids of the calls made or answered there. */
  readonly ids: readonly unknown[];
}

/** Members a wire format knows, where its servers may refuse others. */
export interface Known {
  /** Of a message or an item; nothing where the format leaves it open. */
  members(turn: Turn): ReadonlySet<string> | undefined;
  /** Of a part, by its type; a type that is not listed is not judged. */
  readonly ofPart?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Members of a part that belong to parts of other types, by the type it has. */
  readonly strayOnPart?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Members clients print of an answer that has nothing to say there: sent back, they tell nothing. */
  readonly answers?: ReadonlySet<string>;
  /** Members that may be left out, but not be null. */
  notNull?(turn: Turn): ReadonlySet<string> | undefined;
}

export type Role = 'system' | 'developer' | 'user' | 'assistant' | 'tool' | 'unknown';

/** What a message's `content` is. */
export type Content =
  | { readonly kind: 'absent' | 'null' | 'unknown' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }
  | { readonly kind: 'other'; readonly type: 'object' | 'number' | 'boolean' };

/** One element of a content array. */
export interface Part {
  readonly turn: Turn;
  readonly pointer: Pointer;
  readonly value: unknown;
  /** `type` as written, if it is a string. */
  readonly type: string | undefined;
  /** `text` as written, if it is a string. */
  readonly text: string | undefined;
  /** Who may say a part of this type, where the format tells by type. */
  readonly saidBy?: 'user' | 'assistant' | 'nobody';
  /** Set for a call the server made and ran itself, and for what came of one: both stand in the assistant's message. */
  readonly byServer?: { readonly kind: 'call' | 'result'; readonly id: string };
}

/**
 * Where a wire format looks for the results of a turn's calls. `behind`: in the run of results right behind it.
 * `joined`: the same, after neighbouring assistant messages were made one. `next-message`: in the one message behind
 * it. `until-user`: behind it, before anybody but the assistant speaks. `anywhere`: behind it, whatever stands in
 * between.
 */
export type Reach = 'behind' | 'joined' | 'next-message' | 'until-user' | 'anywhere';

/**
 * One message, or that part of one that is a turn of its own: where results stand as parts inside a message, each of
 * them is a turn, as it is where they are messages.
 */
export interface Turn {
  /** Position among the turns. */
  readonly index: number;
  readonly pointer: Pointer;
  /** How the provider names the place: `messages[3]`, `messages[3].content[0]`. */
  readonly place: string;
  /** Index of the message it stands in, or is. */
  readonly message: number;
  /** The member that tells most of it in the least space: `role`, or what tells a part. */
  readonly mark: string;
  readonly role: Role;
  /** `role` as written; `undefined` when absent. */
  readonly wireRole: unknown;
  /** Set for the first turn of a message whose role the format does not have, though what stands there tells who speaks. */
  readonly strange?: true;
  readonly content: Content;
  /** Member that holds it, where that is not `content`. */
  readonly contentKey?: string;
  /** Tool calls this message makes. */
  readonly calls: readonly ToolCall[];
  /** State of the field that holds the calls. */
  readonly callList: 'absent' | 'empty' | 'list' | 'null' | 'other';
  /** Set for a message that is a tool result. */
  readonly result: ToolResult | undefined;
  /** Fields that stand in for content: `refusal`, `audio`, `function_call`. */
  readonly carries: readonly string[];
  /** The reasoning behind what it says and calls: in it, or in a turn of its own in front of its call. */
  readonly reasoning: readonly Reasoning[];
  /** What the server calls it, where the format names turns. */
  readonly item?: Item;
  /** Where an empty text stands in place of that name. */
  readonly emptyItemId?: Pointer;
  /** Whether the message could be read whole; nothing is judged on one that could not. */
  readonly known: boolean;
  readonly value: unknown;
}

/** What the model thought before it spoke or called, as a format takes it back. */
export interface Reasoning {
  /** Where it stands: a part, a turn, or a member of one. */
  readonly pointer: Pointer;
  /** Its member or type, where formats know several: `reasoning_content`, `thinking`. */
  readonly form: string;
  /** Whether it stands there without a word. */
  readonly empty: boolean;
  /** What proves that the server wrote it, where the format asks for that. */
  readonly seal?: Seal;
  /** A member that has to be there and is not, and what it holds where there is nothing to hold. */
  readonly lacks?: { readonly key: string; readonly nothing: Json };
}

/**
 * A proof that a server wrote a reasoning: over its words, or in place of them. `foreign`: no server of this format
 * writes such a one. `unread`: cut or blacked out by whoever captured it.
 */
export interface Seal {
  readonly key: string;
  /** Whether reasoning is refused without one. */
  readonly required: boolean;
  readonly state: 'sealed' | 'absent' | 'empty' | 'foreign' | 'unread';
}

/** The switch in a request that turns reasoning on; `adaptive` leaves it to the model from turn to turn. */
export interface Thinking {
  readonly pointer: Pointer;
  readonly state: 'on' | 'adaptive' | 'off';
}

/** The name a server gave to what it answered, and sent along with it. */
export interface Item {
  readonly id: string;
  readonly pointer: Pointer;
  /** How ids of its kind begin; `undefined` where that is not known. */
  readonly prefix: string | undefined;
  /** Whether it stands for something the server holds, and says nothing itself. */
  readonly reference: boolean;
}

export type CallState =
  /** A result in its own round answers it. */
  | 'answered'
  /** A result with its id stands elsewhere. */
  | 'displaced'
  /** A result beside it carries another id, or none, and can only belong here. */
  | 'misaddressed'
  | 'open'
  /** Something unread may answer it. */
  | 'uncertain';

/** A tool call an assistant made. */
export interface ToolCall {
  readonly turn: Turn;
  /** Position in its turn. */
  readonly index: number;
  readonly pointer: Pointer;
  /** `undefined` when missing, empty or no string. */
  readonly id: string | undefined;
  /** Member of the call that holds the id. */
  readonly idKey: string;
  /** Id under a member that other formats have for it. */
  readonly foreignId?: string | undefined;
  readonly name: string | undefined;
  /** Member that holds it, where that is not `name`. */
  readonly nameKey?: string;
  readonly arguments: CallArguments;
  /** Pointer of the arguments. */
  readonly argumentsPointer: Pointer;
  /** What it pairs by: its id, or its name where the format has no ids. Calls without one pair by place only. */
  readonly key: string | undefined;
  /** Written without the member that holds name and arguments, which stand beside the id. */
  readonly flat?: true | undefined;
  /** Written with that member, but without the one that says it is a function. */
  readonly untyped?: true | undefined;
  /** Proof of the reasoning behind it, where the format has a place for that beside the call. */
  readonly seal?: (Seal & { /** Where it stands, or would. */ readonly pointer: Pointer }) | undefined;
  /** The old `function_call` form, which has no ids. */
  readonly legacy: boolean;
  state: CallState;
  /** The result that answers it, or would where it stood right or named it. */
  result: ToolResult | undefined;
}

export type CallArguments =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' | 'null' | 'unknown' }
  | {
      readonly kind: 'other';
      readonly type: 'object' | 'array' | 'number' | 'boolean';
      readonly value: unknown;
    };

export type ResultState =
  /** Answers an open call of its own round. */
  | 'paired'
  /** Its call was answered before. */
  | 'duplicate'
  /** Its call stands elsewhere: another message lies between, or the call comes later. */
  | 'displaced'
  /** Names another call than the only one it can belong to. */
  | 'misaddressed'
  /** Names no call. */
  | 'unaddressed'
  /** No message makes its call. */
  | 'orphan'
  /** Something unread may hold its call. */
  | 'uncertain';

/** A message that answers a tool call. */
export interface ToolResult {
  readonly turn: Turn;
  /** Where it stands: its turn, or a member of it. */
  readonly pointer: Pointer;
  /** Member below `pointer` that names the call. */
  readonly idKey: string;
  /** Id of the call it names; `undefined` when missing, empty or no string. */
  readonly callId: string | undefined;
  /** Id under a member that other formats have for it. */
  readonly foreignId?: string | undefined;
  /** Name of the tool, where written. */
  readonly name: string | undefined;
  /** Member that holds it, where that is not `name`. */
  readonly nameKey?: string;
  /** What it pairs by; as that of a call. */
  readonly key: string | undefined;
  readonly legacy: boolean;
  /** Set where it says that the tool failed, beside what it says in words. */
  readonly failed?: true;
  state: ResultState;
  /** Call it answers, repeats, or should name. */
  call: ToolCall | undefined;
  /** Number of the run of neighbouring results it stands in. */
  run: number;
}
