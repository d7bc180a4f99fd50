import type { RuleLevel, TextRange } from '../api.ts';

/** What a `chatmend.json` says, with everything that made no sense left out. */
export interface Project {
  /** Who receives the requests of this project, by provider id. */
  readonly provider?: string;
  /** Level per rule id. */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  /** Globs of files that are not looked at; one that begins with `!` takes files back in. */
  readonly ignore?: readonly string[];
  /** Other settings for some files; where two speak, the later one counts. */
  readonly overrides?: readonly ProjectOverride[];
  /** Fixtures broken on purpose, and the rules that must find something in them. */
  readonly expect?: readonly ProjectExpectation[];
}

/** Settings for the files that match `files`. */
export interface ProjectOverride {
  readonly files: string | readonly string[];
  readonly provider?: string;
  readonly rules?: Readonly<Record<string, RuleLevel>>;
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
