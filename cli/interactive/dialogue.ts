import {
  applyEdits,
  type Fix,
  type Inspection,
  LineIndex,
  type Policy,
  type TextProblem,
} from '@chatmend/engine';
import type { Io } from '../io.ts';
import { type Palette, severityPaint } from '../report/color.ts';
import { narrowDiff, shownDiff, unifiedDiff } from '../report/diff.ts';
import { visible } from '../report/visible.ts';
import { linesOf } from './lines.ts';
import { Skipped } from './skipped.ts';

/** What was taken in one file. */
export interface Taken {
  readonly text: string;
  readonly steps: readonly Fix['step'][];
  /** Of the text afterwards. */
  readonly inspection: Inspection;
}

const HELP = `  y  take it         n  leave this problem alone
  2  look at the way of that number, then answer for it
  a  take it, and the same strategy for all problems of this rule from here on
  q  ask nothing more; what was taken so far is kept
`;

/** The questions of one run. `a` and `q` hold for all files that follow. */
export class Dialogue {
  readonly #io: Io;
  readonly #palette: Palette;
  readonly #lines: AsyncGenerator<string, undefined>;
  /** Strategy per rule that is taken without asking. */
  readonly #always = new Map<string, string>();
  #over = false;

  constructor(io: Io, palette: Palette) {
    this.#io = io;
    this.#palette = palette;
    this.#lines = linesOf(io.stdin);
  }

  /** Goes through the problems of one file; after each taken step its text is inspected anew. */
  async walk(
    path: string,
    inspect: (text: string) => Inspection,
    start: Inspection,
    policy: Policy | undefined,
  ): Promise<Taken> {
    const skipped = new Skipped();
    const steps: Fix['step'][] = [];
    let inspection = start;
    while (!this.#over) {
      const problem = inspection.problems.find((one) => {
        const counts = one.severity === 'error' || one.severity === 'warning';
        return counts && !skipped.has(one) && inspection.fixes(one).length > 0;
      });
      if (problem === undefined) break;
      const fixes = offered(inspection, problem, policy);
      const habit = fixes.find(({ step }) => step.strategy === this.#always.get(problem.rule));
      const fix = habit ?? (await this.#choose(path, inspection, problem, fixes));
      if (fix === undefined) {
        skipped.add(problem);
        continue;
      }
      if (habit) this.#say(`${visible(path)}: ${visible(habit.title)} (${problem.rule})\n`);
      steps.push(fix.step);
      skipped.follow(fix.edits);
      const next = inspect(applyEdits(inspection.text, fix.edits));
      // A habit that does not lessen the problems would never end.
      if (habit && next.total >= inspection.total) this.#always.delete(problem.rule);
      inspection = next;
    }
    return { text: inspection.text, steps, inspection };
  }

  /** A question with yes or no; no where nobody answers. */
  async confirm(question: string): Promise<boolean> {
    for (;;) {
      const answer = await this.#ask(`${question} [y, n] `);
      if (answer === 'y') return true;
      if (answer === undefined || answer === 'n' || answer === 'q') return false;
    }
  }

  /** Lets go of standard input. */
  async end(): Promise<void> {
    await this.#lines.return(undefined);
  }

  async #choose(
    path: string,
    inspection: Inspection,
    problem: TextProblem,
    fixes: readonly Fix[],
  ): Promise<Fix | undefined> {
    this.#say(this.#problem(path, inspection, problem));
    let number = 0;
    this.#say(this.#way(path, inspection, fixes, number));
    for (;;) {
      const numbers = fixes.length > 1 ? `, 1-${fixes.length}` : '';
      const answer = await this.#ask(`Take it? [y, n${numbers}, a, q, ?] `);
      const fix = fixes[number];
      if (answer === 'y') return fix;
      if (answer === 'n') return undefined;
      if (answer === 'a' && fix) {
        this.#always.set(problem.rule, fix.step.strategy);
        return fix;
      }
      if (answer === 'q' || answer === undefined) {
        this.#over = true;
        return undefined;
      }
      if (/^\d+$/.test(answer) && fixes[Number(answer) - 1]) {
        number = Number(answer) - 1;
        this.#say(this.#way(path, inspection, fixes, number));
      } else this.#say(HELP);
    }
  }

  #problem(path: string, { text }: Inspection, { rule, severity, message, range }: TextProblem): string {
    const { line, character } = new LineIndex(text).positionAt(range.start);
    const head = severityPaint(this.#palette, severity)(`${severity}[${rule}]`);
    return `\n${visible(path)}:${line + 1}:${character + 1}: ${head}: ${visible(message)}\n`;
  }

  /** One way as a diff with its price, and the names of the others. */
  #way(path: string, { text }: Inspection, fixes: readonly Fix[], number: number): string {
    const { bold, dim, green, yellow } = this.#palette;
    const fix = fixes[number];
    if (fix === undefined) return '';
    const { title, safety, reason, step, edits } = fix;
    const words = (['keeps', 'moves', 'marks', 'invents', 'drops'] as const).flatMap((verb) =>
      step[verb].map((what) => `${verb} ${what}`),
    );
    const paint = safety === 'safe' ? green : yellow;
    const diff = unifiedDiff(path, text, applyEdits(text, edits), edits).replace(/^.*\n.*\n/, '');
    const others = fixes.flatMap((other, at) =>
      at === number ? [] : [`  ${at + 1}  ${visible(other.title)} (${other.safety})\n`],
    );
    const head = `${number + 1}  ${bold(visible(title))} (${paint(safety)}). ${visible(reason)}`;
    const price = words.length > 0 ? `     ${dim(visible(words.join('; ')))}\n` : '';
    const columns = Math.max(40, this.#io.stderr.columns ?? 100);
    return `  ${head}\n${price}${shownDiff(narrowDiff(diff, columns), this.#palette)}${others.join('')}`;
  }

  async #ask(question: string): Promise<string | undefined> {
    this.#say(question);
    const { value } = await this.#lines.next();
    return value?.trim().toLowerCase();
  }

  #say(text: string): void {
    this.#io.stderr.write(text);
  }
}

/** Ways to answer `problem`, the one `policy` would take first. */
function offered(inspection: Inspection, problem: TextProblem, policy: Policy | undefined): readonly Fix[] {
  const fixes = inspection.fixes(problem);
  const { rule, pointer, payload } = problem;
  const planned = inspection
    .plan(policy, payload)
    .steps.find(
      ({ round, answers }) =>
        round === 0 && answers.some((one) => one.rule === rule && one.pointer === pointer),
    );
  const first = fixes.find(({ step }) => step.strategy === planned?.strategy);
  return first ? [first, ...fixes.filter((fix) => fix !== first)] : fixes;
}
