/** The project file `chatmend.json`: what it says, what it says about one document, and how to add to it. */
export { closest } from './closest.ts';
export { type ExpectEdits, expectEdits } from './expect.ts';
export { compileGlobs } from './globs.ts';
export { mergeOptions, type ProjectOptions, type ProjectVerdict, projectOptions } from './options.ts';
export { parseProject } from './parse.ts';
export {
  POLICIES,
  PROJECT_FILE,
  type Project,
  type ProjectExpectation,
  type ProjectIssue,
  type ProjectOverride,
  type ProjectSettings,
  REPAIR_TEXTS,
  RULE_LEVELS,
} from './project.ts';
