import type { Anchor, DialectId, Pointer, RelatedPlace, RuleLevel } from '../api.ts';
import type {
  Conversation,
  ForeignMessage,
  Part,
  ToolCall,
  ToolResult,
  Turn,
} from '../conversation/model.ts';
import type { DeclaredTool } from '../conversation/request.ts';

/**
 * One thing that can be wrong with a conversation. A rule detects and words; which provider refuses it is
 * a fact of the provider, what is done about it a strategy of the repair. One file each.
 */
export interface Rule {
  readonly id: string;
  /** One line: what is wrong. */
  readonly summary: string;
  /** Markdown: what is found, why it matters, what to do. */
  readonly documentation: string;
  /** Shapes of it that providers treat differently, each with one line of explanation. */
  readonly variants: Readonly<Record<string, string>>;
  /**
   * What is still worth saying where only a model's name points to a provider that takes it: the server
   * behind the name is a guess. By variant; silent where absent.
   */
  readonly whenGuessed?: Readonly<Record<string, 'information' | 'hint'>>;
  /** What is still worth saying where the target takes it. By variant; silent where absent. */
  readonly whenTaken?: Readonly<Record<string, 'information' | 'hint'>>;
  /**
   * Set for what is legal but suspicious: its severity, whoever the target is, for all or by variant. No provider is asked
   * then.
   */
  readonly suspicion?: 'information' | 'hint' | Readonly<Record<string, 'warning' | 'information' | 'hint'>>;
  /** Strategies that may answer it, by id, the one that keeps most first. */
  readonly strategies: readonly string[];
  /** What the rule wants to be shown of the one walk over the conversation. */
  readonly visit: Visitor;
}

/** Called during the one walk, in document order; `payload` before all others. */
export interface Visitor {
  payload?(conversation: Conversation, report: Report): void;
  turn?(turn: Turn, report: Report, conversation: Conversation): void;
  call?(call: ToolCall, report: Report, conversation: Conversation): void;
  result?(result: ToolResult, report: Report, conversation: Conversation): void;
  part?(part: Part, report: Report, conversation: Conversation): void;
}

/** Takes what a rule found. */
export interface Report {
  (finding: Finding): void;
  /** Whether anybody has something to say of a variant; what nobody has need not be looked for. */
  hears(variant: string): boolean;
}

/** What a rule found, before any target is asked. */
export interface Finding {
  readonly variant: string;
  readonly pointer: Pointer;
  readonly anchor: Anchor;
  /** What stands there, in the provider's own index; a sentence without the provider's verdict. */
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  /** A rule that tells the cause: where that one has a problem in the same turn, this is nothing of its own. */
  readonly yieldsTo?: string;
  /** Findings of a rule that name the same cause are one problem: the first, with the others as related places. */
  readonly cause?: string;
  /** What strategies work on. */
  readonly subject: Subject;
}

/** The elements a finding is about. */
export interface Subject {
  readonly turn?: Turn;
  /** All of them, where a finding is about several; `turn` is the first then. */
  readonly turns?: readonly Turn[];
  readonly parts?: readonly Part[];
  readonly calls?: readonly ToolCall[];
  readonly results?: readonly ToolResult[];
  readonly tools?: readonly DeclaredTool[];
  readonly foreign?: readonly ForeignMessage[];
}

/**
 * An example: text with markers under the marked places, and what a fix makes of it. A rule's file exports its own as
 * `examples`, beside `rule`, so that they stay out of what is shipped; `examples/RULE.ts` holds those in further formats.
 */
export interface RuleExample {
  readonly title: string;
  /** Target; `generic` when absent. */
  readonly provider?: string;
  /** Levels a project gives to rules, where it takes one to be heard. */
  readonly levels?: Readonly<Record<string, RuleLevel>>;
  /** ISO date of the capture, where it matters. */
  readonly asOf?: string;
  /** Wire format, where the text alone does not tell. */
  readonly dialect?: DialectId;
  /**
   * A document. A line `//^^^ error rule-id: start of the message` marks the columns of its carets in the
   * line above; markers are taken out before the text is read. No marker: nothing may be found.
   */
  readonly text: string;
  /** Text after the fix of the strategy named, markers allowed for what remains. */
  readonly fixes?: Readonly<Record<string, string>>;
  /** Why no repair that keeps every word makes it acceptable, where none does. */
  readonly unrepaired?: string;
}
