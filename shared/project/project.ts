import type { DialectId, Policy, RepairTexts, RuleLevel, TextRange } from '../api.ts';

/** Settings that a project has, and that it may have otherwise for some files. */
export interface ProjectSettings {
  /** Who receives the requests, by provider id. */
  readonly provider?: string;
  /** Wire format of the requests, by id. */
  readonly dialect?: DialectId;
  /** Level per rule id. */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  /** How far repairs may go that are asked for; fixes on save stay careful. */
  readonly policy?: Policy;
  /** Strategy per rule id, tried before all others; `none` leaves its problems to people. */
  readonly strategies?: Readonly<Record<string, string>>;
  /** Sentences the repair writes. */
  readonly texts?: RepairTexts;
}

/** What a `chatmend.json` says, with everything that made no sense left out. */
export interface Project extends ProjectSettings {
  /** Globs of files that are not looked at; one that begins with `!` takes files back in. */
  readonly ignore?: readonly string[];
  /** Other settings for some files; where two speak, the later one counts. */
  readonly overrides?: readonly ProjectOverride[];
  /** Fixtures broken on purpose, and the rules that must find something in them. */
  readonly expect?: readonly ProjectExpectation[];
}

/** Settings for the files that match `files`. */
export interface ProjectOverride extends ProjectSettings {
  readonly files: string | readonly string[];
}

/** Rules whose problems are expected in the files that match `files`. */
export interface ProjectExpectation {
  readonly files: string | readonly string[];
  readonly rules: readonly string[];
}

/** Something in a project file that was not understood and therefore left out. */
export interface ProjectIssue {
  /** `syntax`: the text is no JSON; `setting`: it is, but this part of it says nothing Chatmend knows. */
  readonly kind: 'syntax' | 'setting';
  readonly range: TextRange;
  /** What is wrong and what to write instead. */
  readonly message: string;
}

/** Name of the project file; the nearest one above a document counts. */
export const PROJECT_FILE = 'chatmend.json';

/** Levels a rule can be set to. */
export const RULE_LEVELS: readonly RuleLevel[] = ['error', 'warning', 'information', 'hint', 'off', 'auto'];

/** Policies, from the one that does least to the one that does most. */
export const POLICIES: readonly Policy[] = ['careful', 'complete', 'minimal'];

/** The sentences of the repair that can be worded. */
export const REPAIR_TEXTS: readonly (keyof RepairTexts)[] = ['noResult', 'keptResult', 'secondResult'];
