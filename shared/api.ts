/**
 * The public interface of the engine, in one place. Everything the editor, the command line and a
 * program see passes through these types; they hold plain data, offsets and JSON Pointers only.
 */

/** A position range in a document: UTF-16 offsets, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Replace `range` of the ORIGINAL text by `newText`. Edits of one set never overlap. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/** A JSON Pointer (RFC 6901): `''` is the whole value, `/messages/0/role` a member. */
export type Pointer = string;

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How a rule is configured: a fixed severity, switched off, or judged by the target's facts. */
export type RuleLevel = Severity | 'off' | 'auto';

export type DialectId =
  | 'openai-chat'
  | 'openai-responses'
  | 'anthropic-messages'
  | 'cohere'
  | 'ollama'
  | 'bedrock-converse'
  | 'gemini'
  | 'snowflake-cortex'
  | 'ai-sdk'
  | 'ai-sdk-ui'
  | 'langchain'
  | 'otel-gen-ai'
  | 'cline'
  | 'claude-code'
  | 'codex'
  | 'pi';

/** Which part of a member an anchor underlines: its key, its value, or both with the colon. */
export type AnchorPart = 'key' | 'value' | 'pair';

/** Where a problem is shown: a pointer relative to the payload, and the part of that member. */
export interface Anchor {
  readonly pointer: Pointer;
  readonly part: AnchorPart;
}

/** What kind of thing the conversation is; rules judge only what is known to be complete. */
export type Context = 'request' | 'training' | 'transcript' | 'trace' | 'answer';

/** Options shared by every entry point. All are optional; the defaults judge for target `generic`. */
export interface Options {
  /** Target provider by id (`chatmend providers` lists them). Unset: decided from what stands there. */
  readonly provider?: string;
  /** Who asked for `provider`, for the words of the status item. Default `setting`. */
  readonly providerSource?: 'flag' | 'setting' | 'project';
  /** Dialect by id. Unset: decided from the shape. */
  readonly dialect?: DialectId;
  /** What the conversations are, where it is known better than the document tells. Unset: decided per payload. */
  readonly context?: Context;
  /** Level per rule id; `auto` (default) lets the target's facts decide. */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  /** Also report, as `information`, what the target takes and other providers refuse. */
  readonly portability?: boolean;
  /** ISO date the provider facts are compared with where the capture carries none. */
  readonly asOf?: string;
  /** How far a repair may go where the caller names no other policy. Default `careful`. */
  readonly policy?: Policy;
  /**
   * Strategy per rule id, tried before all others; `none` leaves the rule's problems to people. One that drops
   * words is taken under `complete` too when it is named here. `careful` still takes safe steps only.
   */
  readonly strategies?: Readonly<Record<string, string>>;
  /** Sentences the repair writes, behind its mark. */
  readonly texts?: RepairTexts;
}

/**
 * Sentences the repair writes where the default should not stand. `{id}` and `{tool}` are filled in; what stands
 * in `[…]` around one of them is left out where it is not known. The mark `[chatmend]` always stands in front.
 */
export interface RepairTexts {
  /** In place of a result nobody recorded. */
  readonly noResult?: string;
  /** In front of a result that is kept as a user message. */
  readonly keptResult?: string;
  /** Between two results of one call that were joined. */
  readonly secondResult?: string;
}

/** Options for text documents. */
export interface DocumentOptions extends Options {
  /** File name or path: `.jsonl` and `.ndjson` are read as JSON Lines. Never opened by the engine. */
  readonly name?: string;
  /** LSP language id; `jsonl` is read as JSON Lines. */
  readonly languageId?: string;
  /** Rules whose problems are expected in this document (a fixture broken on purpose). */
  readonly expect?: readonly string[];
  /** Other documents of the same conversations: lost calls and results are put back from them too. */
  readonly others?: OtherDocuments;
  /** How many problems are reported before "and N more". Default 100; the command line asks for all. */
  readonly maxProblems?: number;
}

/** Gives documents, when first needed and once at most; one function stands for the same documents. */
export type OtherDocuments = () => Iterable<OtherDocument>;

/** A document that may hold what a conversation of another one lost. It is read once, however often it is asked. */
export interface OtherDocument {
  /** As in `DocumentOptions`: a document of this name is no other one. */
  readonly name: string;
  /** How people know it: `line 12 of monday.log`. */
  readonly title: string;
  readonly text: string;
}

/** How much of conversations a document holds, for people who had it read. */
export interface Holdings {
  readonly requests: number;
  /** Answers of providers: whole ones, and streams that were put together. */
  readonly answers: number;
}

/** Who receives the request, and how that was found out. */
export interface Target {
  /** Provider id, `generic` where unknown. */
  readonly provider: string;
  /** Provider id of who answers behind it, where it is a gateway and an answer beside the payload names that one. */
  readonly upstream?: string;
  /** What named it, strongest first; `model` is a guess and never more than that. `format`: a format only it reads. */
  readonly source: 'flag' | 'setting' | 'project' | 'beside' | 'format' | 'model' | 'default';
  /** One sentence for people: why this provider. */
  readonly reason: string;
  /** The provider answered this very request with 2xx: nothing is an error then. */
  readonly accepted: boolean;
}

/** One chat request (body) found in a document. */
export interface Payload {
  readonly index: number;
  /** Capture form id: how the document holds it (`json`, `jsonl`, `wrapper`, …). */
  readonly capture: string;
  readonly dialect: DialectId;
  /** What decided for the dialect, in a few words: `asked for`; nothing where its shape tells. */
  readonly dialectReason?: string | undefined;
  readonly context: Context;
  readonly target: Target;
  /** 1-based record number: the line it begins on in JSON Lines and texts; 1 in a JSON document. */
  readonly record: number;
  /** Pointer of the payload inside its record, or inside the string of it that holds the payload as text. */
  readonly pointer: Pointer;
  /** Pointers of the strings that are decoded on the way from the record to the payload, outermost first. */
  readonly path: readonly Pointer[];
  /** Layers between document and record, outermost first; empty for plain JSON. */
  readonly layers: readonly string[];
  /** Whole payload in the document. */
  readonly range: TextRange;
}

/** A place that belongs to a problem: the call of a result, the first of two duplicates. */
export interface RelatedPlace {
  /** In the payload. */
  readonly anchor: Anchor;
  /** In the document, where the place stands outside of the payload: `anchor` only says what belongs to it then. */
  readonly outside?: TextRange;
  readonly message: string;
}

/** A sourced statement of what a provider does with a shape. */
export interface Evidence {
  readonly provider: string;
  readonly verdict: 'refuses' | 'takes';
  /** Only some of its servers or versions do, or sources contradict each other. */
  readonly doubtful?: boolean;
  /** The provider's own words, where known; `N` stands for a place in the request they were recorded for. */
  readonly text?: string;
  /** URL of the source. */
  readonly source: string;
}

/** A rule's finding, judged for the target. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Element the problem is about, relative to the payload. */
  readonly pointer: Pointer;
  readonly anchor: Anchor;
  readonly related: readonly RelatedPlace[];
  /** The target's own statement behind the severity, where there is one. */
  readonly evidence?: Evidence;
  /** Which other providers refuse or take the same shape. */
  readonly others: readonly Evidence[];
}

/** A related place with its range in the document. */
export interface LocatedPlace extends RelatedPlace {
  readonly range: TextRange;
}

/** A problem with its place in the document. */
export interface TextProblem extends Problem {
  /** Index into `payloads`; -1 for a problem of the document itself (`unmet-expectation`, `provider-error`). */
  readonly payload: number;
  /** The anchor's range. */
  readonly range: TextRange;
  readonly related: readonly LocatedPlace[];
  /** Of a provider's error: what it means, in paragraphs in which only `code` is marked up. */
  readonly details?: readonly string[];
}

/**
 * What a plan may do. `careful`: safe steps only. `complete`: everything that makes it acceptable without losing
 * a word. `minimal`: drops what does not fit, and lists it. In training rows none of them writes a text of ours.
 */
export type Policy = 'careful' | 'complete' | 'minimal';

export type Safety = 'safe' | 'unsafe';

/** A JSON value. `undefined` never occurs. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * A change of the payload. Pointers are relative to the payload and address the ORIGINAL value; a set is
 * applied at once. `insert` and the target of `move` name a slot: an array index from 0 to its length
 * (before that element of the original), or a new object key, placed after the member `after` or at the end.
 * Inside a moved element other operations still address its original place.
 */
export type Operation =
  | { readonly op: 'insert'; readonly at: Pointer; readonly value: Json; readonly after?: string }
  | { readonly op: 'remove'; readonly at: Pointer }
  | { readonly op: 'replace'; readonly at: Pointer; readonly value: Json }
  | { readonly op: 'rename-key'; readonly at: Pointer; readonly key: string }
  | { readonly op: 'move'; readonly from: Pointer; readonly to: Pointer };

/** Where something stands that a step puts back. */
export interface RecalledFrom {
  readonly what: 'call' | 'result' | 'turn' | 'reasoning';
  /** The other document by its name; unset: the document itself. */
  readonly document?: string;
  /** In that document. */
  readonly range: TextRange;
}

/** An answer to problems: what would be done, how safely, and what becomes of the words. */
export interface Step {
  /** Strategy id, e.g. `add-empty-content`. */
  readonly strategy: string;
  /** What will be there afterwards. */
  readonly title: string;
  readonly safety: Safety;
  /** Why it is this safe, in one sentence. */
  readonly reason: string;
  readonly operations: readonly Operation[];
  /** Pointers of the problems it answers, with their rules. */
  readonly answers: readonly { readonly rule: string; readonly pointer: Pointer }[];
  /** Where what it puts back was said before; empty where it puts nothing back. */
  readonly from: readonly RecalledFrom[];
  /** What becomes of words: short phrases for people; empty where nothing of the kind happens. */
  readonly keeps: readonly string[];
  readonly moves: readonly string[];
  readonly marks: readonly string[];
  readonly invents: readonly string[];
  readonly drops: readonly string[];
}

/** One way to answer one problem in a document. */
export interface Fix {
  /** Stable inside one text: rule, payload, pointer and strategy. */
  readonly key: string;
  readonly title: string;
  readonly safety: Safety;
  readonly reason: string;
  /** The one to take without asking: the first fix, if it is safe. */
  readonly preferred: boolean;
  readonly step: Step;
  readonly edits: readonly TextEdit[];
}

/**
 * A step of a plan. Steps of one round are applied at once; those of the next address what they left. `alternatives`
 * are the other ways to answer the same problem, whether the policy would take them or not.
 */
export interface PlannedStep extends Step {
  /** 0-based. */
  readonly round: number;
  readonly alternatives: readonly Step[];
  /** Strategy that was chosen for the rule (`Options.strategies`) and not taken here: it is not open, or does not help. */
  readonly insteadOf?: string;
}

/** A step of a document's plan, with the payload it changes. */
export interface TextStep extends PlannedStep {
  /** Index into `payloads`. */
  readonly payload: number;
}

/** An operation of JSON Patch (RFC 6902). A list is applied in order: each one addresses what those before left. */
export type JsonPatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: Pointer; readonly value: Json }
  | { readonly op: 'remove'; readonly path: Pointer }
  | { readonly op: 'move'; readonly from: Pointer; readonly path: Pointer };

/** What a plan does to one record of a document, as JSON Patch. */
export interface RecordPatch {
  /** 1-based record number: the line it begins on in JSON Lines and texts; 1 in a JSON document. */
  readonly record: number;
  /** Pointers of the strings to decode on the way to the value that is patched; empty for the record itself. */
  readonly path: readonly Pointer[];
  readonly patch: readonly JsonPatchOperation[];
}

/** A payload whose repair cannot be written where it stands. */
export interface Refusal {
  /** Index into `payloads`. */
  readonly payload: number;
  /** One sentence for people. */
  readonly reason: string;
}

/** What `policy` would do to a whole document or one payload. Nothing is applied yet. */
export interface TextPlan {
  readonly policy: Policy;
  readonly steps: readonly TextStep[];
  /** Edits of the original text that carry out all steps at once. */
  readonly edits: readonly TextEdit[];
  /** The text afterwards. */
  readonly text: string;
  /** Payloads whose repair was planned and cannot be written. */
  readonly refusals: readonly Refusal[];
  /** Errors and warnings that would still stand afterwards, located in `text`. */
  readonly remaining: readonly TextProblem[];
  /** All steps as JSON Patch, one list per record that changes; made when first asked for. */
  readonly patches: readonly RecordPatch[];
}

/** Something the engine did not do, and says so: too deep, too many problems, not logged, wrapped. */
export interface Notice {
  readonly kind: 'too-deep' | 'more-problems' | 'broken-text' | 'elision' | 'wrapped';
  readonly message: string;
  readonly range: TextRange;
}

/** All answers about one text. Immutable; ranges and fixes are computed when asked for. */
export interface Inspection {
  readonly text: string;
  readonly payloads: readonly Payload[];
  /** In document order, at most `maxProblems`. */
  readonly problems: readonly TextProblem[];
  readonly notices: readonly Notice[];
  /** How many problems were found, reported or not. */
  readonly total: number;
  /** Problems whose range or related range touches `range`. */
  problemsAt(range: TextRange): readonly TextProblem[];
  /** The innermost payload around `offset`. */
  payloadAt(offset: number): Payload | undefined;
  /** Ways to answer `problem` (of this inspection), best first. */
  fixes(problem: TextProblem): readonly Fix[];
  /** Why none of them can be written where it stands, in one sentence for people; nothing where one can or none is known. */
  refusal(problem: TextProblem): string | undefined;
  /** What each provider that speaks the payload's format does with it, in the order of their ids. */
  standings(problem: TextProblem): readonly Standing[];
  /** One coherent plan for the document, or for one payload. */
  plan(policy?: Policy, payload?: number): TextPlan;
  /** The value of a payload, out of all layers; `undefined` where there is none of that index. */
  extract(payload: number): unknown;
  /** Where the history of a payload may be cut without tearing a call from its result. */
  cuts(payload: number): readonly Cut[];
}

/** A place between two messages where no call is torn from its result. */
export interface Cut {
  /** Index of the message behind the cut: 0 before the first, the number of messages behind the last. */
  readonly index: number;
  /** That message as the provider names it: `messages[3]`, `contents[3]`; `undefined` at the end. */
  readonly place: string | undefined;
  /** Offset of that message in the document, or of the end of the last. */
  readonly offset: number;
  /** Role of the message behind the cut; `undefined` at the end. */
  readonly role: string | undefined;
  /** Whether every call before the cut is answered there, and every result has its call. */
  readonly wholeBefore: boolean;
  /** The same for all messages behind the cut: a history that begins here is sound. */
  readonly wholeBehind: boolean;
}

/** All answers about one request held in memory. */
export interface RequestInspection {
  readonly dialect: DialectId | undefined;
  readonly target: Target;
  readonly problems: readonly Problem[];
  /** Ways to answer `problem` (of this inspection), best first. */
  fixes(problem: Problem): readonly Step[];
}

/** The outcome of repairing a request held in memory. */
export interface RequestRepair<T> {
  /** The repaired request; the same object when nothing had to change. Never a mutation of the input. */
  readonly request: T;
  readonly steps: readonly PlannedStep[];
  /** Errors and warnings that still stand, judged on the repaired request. */
  readonly remaining: readonly Problem[];
}

/** What a provider does with a shape, as far as anybody knows. `doubtful`: some servers or versions refuse it. */
export type Standpoint = 'refuses' | 'doubtful' | 'takes' | 'unknown';

/** Where one provider stands on what a problem is about. */
export interface Standing {
  /** Provider id. */
  readonly provider: string;
  readonly verdict: Standpoint;
  /** The statement behind the verdict; of another provider where it is inherited, or known of who answers behind it. */
  readonly evidence?: Evidence;
  /** Models it was seen doing otherwise with. */
  readonly exceptions: readonly ModelException[];
}

/** What a provider does with some models and not with others. */
export interface ModelException {
  /** Names, `…` where more may stand; a pattern between slashes where names do not tell. */
  readonly models: readonly string[];
  readonly verdict: Standpoint;
  readonly evidence: Evidence;
}

/** What a rule says about itself, for `chatmend rules`, hovers and the documentation. */
export interface RuleInfo {
  readonly id: string;
  readonly summary: string;
  /** Markdown: what is found and why it matters. */
  readonly documentation: string;
  /** Where the documentation stands on the web. */
  readonly url: string;
  readonly strategies: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** One way a file holds requests. */
export interface CaptureInfo {
  /** As `Payload.capture` names it. */
  readonly id: string;
  /** One line for people. */
  readonly description: string;
  /** Traffic that is recorded: what is made of the body goes stale when it is repaired. A fixture is replayed by tests. */
  readonly recorded?: 'traffic' | 'fixture';
}

/** What is known of a provider, for `chatmend providers`. */
export interface ProviderInfo {
  readonly id: string;
  readonly name: string;
  /** What it is, in a sentence or two. */
  readonly about: string;
  /** Where its documentation stands on the web. */
  readonly url: string;
  readonly dialects: readonly DialectId[];
  /** Provider whose facts hold too where this one states none. */
  readonly extends?: string;
  /** What it is sent where that is no request: rows to train on. */
  readonly context?: Context;
  /** How many facts say that it refuses something, on all servers or on some. */
  readonly refuses: number;
  /** How many facts say that it takes what others refuse. */
  readonly takes: number;
  readonly sources: number;
}
