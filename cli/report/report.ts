import {
  type Fix,
  type Inspection,
  type Notice,
  type Payload,
  providers,
  type Standing,
  type TextProblem,
} from '@chatmend/engine';
import type { ProjectFile } from '../files/projects.ts';
import type { Tally } from '../tally.ts';

/** What is reported of one file. */
export interface FileReport {
  readonly path: string;
  readonly text: string;
  readonly payloads: readonly Payload[];
  readonly problems: readonly TextProblem[];
  readonly notices: readonly Notice[];
  fixes(problem: TextProblem): readonly Fix[];
  /** Why none can be written where it stands. */
  refusal(problem: TextProblem): string | undefined;
  /** What providers do with it. */
  standings(problem: TextProblem): readonly Standing[];
}

/** One way to print a report; everything it returns goes to standard output. */
export interface Reporter {
  /** Before the first file. */
  begin(): string;
  /** A file with payloads or problems. */
  file(report: FileReport): string;
  /** After the last file. */
  end(tally: Tally): string;
}

/** Rule id of what is wrong with a project file. */
const PROJECT_RULE = 'project-file';

/** The report of an inspected document. */
export function documentReport(path: string, inspection: Inspection): FileReport {
  const { text, payloads, problems, notices } = inspection;
  const known = new Map<TextProblem, readonly Fix[]>();
  const fixes = (problem: TextProblem): readonly Fix[] => {
    const found = known.get(problem) ?? inspection.fixes(problem);
    known.set(problem, found);
    return found;
  };
  const standings = (problem: TextProblem) => inspection.standings(problem);
  const refusal = (problem: TextProblem) => inspection.refusal(problem);
  return { path, text, payloads, problems, notices, fixes, refusal, standings };
}

/** The report of a project file in which not everything made sense. */
export function projectReport(path: string, file: ProjectFile): FileReport {
  const problems = file.issues.map(
    ({ kind, range, message }): TextProblem => ({
      rule: PROJECT_RULE,
      severity: kind === 'syntax' ? 'error' : 'warning',
      message,
      pointer: '',
      anchor: { pointer: '', part: 'value' },
      range,
      payload: -1,
      related: [],
      others: [],
    }),
  );
  return {
    path,
    text: file.text,
    payloads: [],
    problems,
    notices: [],
    fixes: () => [],
    refusal: () => undefined,
    standings: () => [],
  };
}

/** Name of a provider as people write it. */
export function providerName(id: string): string {
  return providers().find((provider) => provider.id === id)?.name ?? id;
}

/** What a provider answers, in its own words. */
export function providerWords(provider: string, text: string): string {
  const who = provider === 'generic' ? 'Some servers answer' : `${providerName(provider)} answers`;
  return `${who}: "${text}"`;
}
