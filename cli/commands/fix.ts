import type { Inspection, Policy, Step, TextPlan } from '@chatmend/engine';
import { appendRows } from '../files/append.ts';
import type { Source } from '../files/read.ts';
import { writeSource } from '../files/write.ts';
import { inspections } from '../inspections.ts';
import type { ExitCode, Io } from '../io.ts';
import { fixCommand } from '../next.ts';
import { documentOptions } from '../options.ts';
import { type Rejection, rejectRows } from '../rejects.ts';
import { paletteFor } from '../report/color.ts';
import { shownDiff, unifiedDiff } from '../report/diff.ts';
import { planText } from '../report/plan.ts';
import { PlanReporter } from '../report/plan-json.ts';
import { projectReport } from '../report/report.ts';
import { TextReporter } from '../report/text.ts';
import { count, Tally } from '../tally.ts';
import { Trouble } from '../trouble.ts';
import type { FixArgs } from '../usage/args.ts';

/** `chatmend fix`: shows or carries out repairs. */
export async function fix(args: FixArgs, io: Io): Promise<ExitCode> {
  const run = new FixRun(args, io);
  if (args.output === 'plan') io.stdout.write(run.plans.begin());
  for await (const encounter of inspections(args, documentOptions(args), io)) {
    const { path } = encounter;
    switch (encounter.kind) {
      case 'read':
        run.trouble.guard(path, () => run.repair(encounter.source, encounter.inspect()));
        break;
      case 'project':
        if (encounter.file.issues.some(({ kind }) => kind === 'syntax')) run.tally.failed = true;
        io.stderr.write(run.reporter.file(projectReport(path, encounter.file)));
        break;
      default:
        run.trouble[encounter.kind](path, encounter.message);
    }
  }
  run.summarize();
  if (args.output === 'plan') io.stdout.write(run.plans.end());
  return run.tally.exitCode(args.maxWarnings);
}

/** One run of the command: what it has done so far. */
class FixRun {
  readonly tally = new Tally();
  readonly trouble: Trouble;
  readonly reporter: TextReporter;
  readonly plans = new PlanReporter();
  readonly #args: FixArgs;
  readonly #io: Io;
  #changed = 0;
  #setAside = 0;
  readonly #steps: Step[] = [];
  /** Errors remain in rows to train on, which get no words of ours. */
  #rowsRemain = false;
  /** Something remains that unsafe steps may answer. */
  #moreToDo = false;

  constructor(args: FixArgs, io: Io) {
    this.#args = args;
    this.#io = io;
    this.trouble = new Trouble(io, this.tally);
    const palette = paletteFor(io.stderr, io.env, args.color);
    this.reporter = new TextReporter(palette, io.stderr.columns, () => undefined);
  }

  repair(source: Source, inspection: Inspection): void {
    const { rejects } = this.#args;
    if (rejects !== undefined && source.absolute === rejects) {
      this.trouble.failure(source.path, 'left alone: it is the file of --rejects');
      return;
    }
    this.tally.read++;
    this.tally.payloads += inspection.payloads.length;
    const plan = inspection.plan();
    const palette = paletteFor(this.#io.stderr, this.#io.env, this.#args.color);
    // What happens and what would still stand is told before anything is written.
    if (this.#args.output !== 'plan') {
      this.#io.stderr.write(planText(source.path, plan, inspection, palette));
    }
    const rejection = this.#rejects(source, plan);
    const failure =
      typeof rejection === 'string'
        ? rejection
        : this.#output(source, plan, inspection, rejection?.text ?? plan.text);
    if (failure !== undefined) {
      this.trouble.failure(source.path, `not written: ${failure}`);
      return;
    }
    const aside = typeof rejection === 'object' && rejection.rows.length > 0;
    for (const problem of plan.remaining) {
      if (!aside || problem.severity !== 'error') this.tally.problem(problem);
    }
    if (aside) this.#setAside += rejection.rows.length;
    if (plan.remaining.length > 0 && !aside && plan.policy === 'careful') {
      const isOpen = (rule: string): boolean => plan.remaining.some((left) => left.rule === rule);
      this.#moreToDo ||= inspection.problems.some(
        (one) => isOpen(one.rule) && inspection.fixes(one).length > 0,
      );
    }
    this.#rowsRemain ||=
      !aside &&
      plan.remaining.some(({ severity, payload }) => {
        return severity === 'error' && inspection.payloads[payload]?.context === 'training';
      });
    if (plan.text === source.text && !aside) return;
    this.#changed++;
    for (const step of plan.steps) this.#steps.push(step);
  }

  summarize(): void {
    const { tally } = this;
    if (tally.read === 0) return;
    const lines: string[] = [];
    if (tally.payloads === 0) lines.push(`No chat request found in ${count(tally.read, 'file')}.`);
    else lines.push(`${this.#done()} ${this.#left()}`);
    if (this.#changed > 0 && this.#args.output === 'diff' && !this.#args.paths.includes('-')) {
      lines.push(`Run "${this.#again(this.#policy, '--write')}" to carry it out.`);
    }
    if (this.#moreToDo) {
      lines.push(`"${this.#again('complete')}" also takes unsafe steps, which need a look.`);
    }
    if (this.#rowsRemain) {
      lines.push(
        'Rows to train on get no invented words: --policy minimal cuts them, --rejects FILE sets them aside. If these are requests, say so: --context request.',
      );
    }
    this.#io.stderr.write(`${lines.join('\n')}\n`);
  }

  /** Rows that are set aside stand in their file before they are taken out: none is ever lost. */
  #rejects(source: Source, plan: TextPlan): Rejection | string | undefined {
    const { rejects } = this.#args;
    if (rejects === undefined || !plan.remaining.some(({ severity }) => severity === 'error'))
      return undefined;
    if (source.obstacle !== undefined) return source.obstacle;
    const rejection = rejectRows(source.text, plan);
    if (rejection === undefined) return '--rejects takes rows of JSON Lines, and this is none';
    const failure = appendRows(rejects, rejection.rows);
    return failure === undefined ? rejection : `--rejects: ${failure}`;
  }

  /** Prints or writes the repaired text; returns why it could not, if it could not. */
  #output(source: Source, plan: TextPlan, inspection: Inspection, text: string): string | undefined {
    const { stdout, env } = this.#io;
    const { encoding } = source;
    switch (this.#args.output) {
      case 'stdout':
        if (source.obstacle !== undefined) return source.obstacle;
        stdout.write((encoding.bom && encoding.charset === 'utf-8' ? '\ufeff' : '') + text);
        return undefined;
      case 'write':
        return text === source.text ? undefined : writeSource(source, text);
      case 'plan':
        if (inspection.payloads.length > 0) {
          stdout.write(this.plans.file(source.path, plan, inspection));
        }
        return undefined;
      case 'diff': {
        const diff = unifiedDiff(source.path, source.text, plan.text, plan.edits);
        const palette = paletteFor(stdout, env, this.#args.color);
        stdout.write(stdout.isTTY ? shownDiff(diff, palette) : diff);
        return undefined;
      }
    }
  }

  get #policy(): Policy {
    return this.#args.policy ?? 'careful';
  }

  /** The command line for the same inputs and ways under `policy`. */
  #again(policy: Policy, ...flags: string[]): string {
    const how = policy === 'careful' ? [] : policy === 'complete' ? ['--unsafe'] : ['--policy', policy];
    const ways = Object.entries(this.#args.strategies).map(([rule, way]) => `--strategy ${rule}=${way}`);
    return fixCommand(this.#args, this.#io.env, ...how, ...flags, ...ways);
  }

  #done(): string {
    if (this.#changed === 0) return 'Nothing to change.';
    const done = { write: 'Changed', diff: 'Would change', plan: 'Would change', stdout: 'Repaired' }[
      this.#args.output
    ];
    return `${done} ${count(this.#changed, 'file')} in ${count(this.#steps.length, 'step')}${this.#cost()}.`;
  }

  /** How many steps write words nobody said, and how many lose some. */
  #cost(): string {
    const parts = (['invents', 'drops'] as const).flatMap((verb) => {
      const steps = this.#steps.filter((step) => step[verb].length > 0).length;
      if (steps === 0) return [];
      return [`${steps} ${steps === 1 ? verb : verb.slice(0, -1)} something`];
    });
    return parts.length > 0 ? `: ${parts.join(', ')}` : '';
  }

  #left(): string {
    const left = this.tally.problemsInWords();
    const aside = this.#setAside > 0 ? `${count(this.#setAside, 'row')} set aside. ` : '';
    return `${aside}${left === 'no problems' ? 'No problems remain' : `Left: ${left}`}.`;
  }
}
