import type { Policy, RepairTexts, RuleLevel } from '@chatmend/engine';

/** Section of the editor's settings that holds Chatmend's. */
export const CONFIGURATION_SECTION = 'chatmend';

/** The settings `chatmend.*` of one document, as `workspace/configuration` answers them. */
export interface Settings {
  /** Look at documents at all. Default true. */
  readonly enable?: boolean;
  /** Target provider by id; empty or `auto` leaves it to what stands in the document. */
  readonly provider?: string;
  /** Wire format of the requests by id; empty or `auto` leaves it to their shape and the path they were sent to. */
  readonly dialect?: string;
  /** Also tell what the target takes and other providers refuse. Default false. */
  readonly portability?: boolean;
  /** Level per rule id. */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  /** How far repairs may go that a person asks for; fixes on save stay careful. Default `careful`. */
  readonly policy?: Policy;
  /** Strategy per rule id, offered first; `none` leaves its problems to people. */
  readonly strategies?: Readonly<Record<string, string>>;
  /** Sentences the repair writes. */
  readonly texts?: RepairTexts;
}

/** `initializationOptions`: what this client offers beyond LSP. Everything is optional. */
export interface InitializationOptions {
  /**
   * Id of a client command that shows the documentation of a rule; called with the rule's id. Without it
   * no "Show documentation" action is offered.
   */
  readonly showRuleCommand?: string;
  /** The client answers `chatmend/readFile` (virtual file systems, web workers). */
  readonly readFile?: boolean;
  /** The client answers `chatmend/readFolder`, for the same file systems. */
  readonly readFolder?: boolean;
  /** The client wants `chatmend/statusChanged`. */
  readonly statusNotifications?: boolean;
  /** Something else reports syntax errors of `chatmend.json`: the server leaves them out. */
  readonly jsonValidation?: boolean;
  /** Settings of a client that answers no `workspace/configuration`. */
  readonly settings?: Settings;
}

/** Kind of the code action that carries out every safe repair of a document. */
export const FIX_ALL_KIND = 'source.fixAll.chatmend';
