import {
  type Inspection,
  LineIndex,
  type Payload,
  type TextPlan,
  type TextProblem,
  type TextStep,
} from '@chatmend/engine';
import { count, problemsInWords } from '../tally.ts';
import { type Palette, severityPaint } from './color.ts';
import { visible } from './visible.ts';

/** What a plan does to one file and what would still stand after it, for people. */
export function planText(
  path: string,
  plan: TextPlan,
  { text, payloads }: Inspection,
  palette: Palette,
): string {
  const page = new PlanPage(payloads, new LineIndex(text), palette);
  const steps = plan.steps.map((step) => page.step(step));
  const head = steps.length > 0 ? `${palette.bold(visible(path))}: ${count(steps.length, 'step')}\n` : '';
  return head + steps.join('') + remainingText(path, plan, palette);
}

/** The steps of one file; what was said of a step of the same kind is not said again. */
class PlanPage {
  readonly #payloads: readonly Payload[];
  readonly #lines: LineIndex;
  readonly #palette: Palette;
  readonly #told = new Set<string>();

  constructor(payloads: readonly Payload[], lines: LineIndex, palette: Palette) {
    this.#payloads = payloads;
    this.#lines = lines;
    this.#palette = palette;
  }

  step(step: TextStep): string {
    const { green, yellow, red, dim } = this.#palette;
    const safety = step.safety === 'safe' ? green('safe') : yellow('unsafe');
    const lines = [
      ...this.#once(step.reason),
      ...instead(step).map((line) => yellow(visible(line))),
      dim(visible(`answers ${answersOf(step)}${this.#place(step)}`)),
      ...(['moves', 'marks', 'invents'] as const).flatMap((verb) =>
        step[verb].map((what) => dim(visible(`${verb} ${what}`))),
      ),
      ...step.drops.map((what) => red(visible(`drops ${what}`))),
      ...this.#once(otherWays(step)),
    ];
    return `  ${visible(step.title)} (${safety})\n${lines.map((line) => `    ${line}\n`).join('')}`;
  }

  #once(text: string | undefined): string[] {
    if (text === undefined || this.#told.has(text)) return [];
    this.#told.add(text);
    return [this.#palette.dim(visible(text))];
  }

  #place({ payload }: TextStep): string {
    const range = this.#payloads.length > 1 ? this.#payloads[payload]?.range : undefined;
    return range ? ` of the payload in line ${this.#lines.positionAt(range.start).line + 1}` : '';
  }
}

function answersOf({ answers }: TextStep): string {
  return answers.map(({ rule, pointer }) => (pointer === '' ? rule : `${rule} at ${pointer}`)).join(', ');
}

/** What was asked for and is not done: not open here, or open and of no help under the policy. */
function instead({ insteadOf, alternatives }: TextStep): string[] {
  if (insteadOf === undefined) return [];
  const isOpen = alternatives.some(({ strategy }) => strategy === insteadOf);
  return [`in place of ${insteadOf}, which ${isOpen ? 'this policy does not take' : 'is not open'} here`];
}

/** The strategies that would answer the same problem; those of `--strategy` go by these names. */
function otherWays({ strategy, alternatives }: TextStep): string | undefined {
  const names = new Set(alternatives.map((step) => step.strategy));
  names.delete(strategy);
  return names.size > 0 ? `other ways: ${[...names].join(', ')}` : undefined;
}

/** What would still stand once all steps are carried out; places are those of the text afterwards. */
function remainingText(path: string, plan: TextPlan, palette: Palette): string {
  const { remaining, steps, refusals } = plan;
  if (remaining.length === 0) return '';
  const lines = new LineIndex(plan.text);
  const stands = `${problemsInWords(remaining)} ${remaining.length === 1 ? 'remains' : 'remain'}:\n`;
  const head = steps.length > 0 ? `  After this: ${stands}` : `${palette.bold(visible(path))}: ${stands}`;
  const indent = steps.length > 0 ? '    ' : '  ';
  const problems = remaining.map((one) => indent + problemText(path, one, lines, palette));
  const reasons = [...new Set(refusals.map(({ reason }) => reason))];
  return (
    head + [...problems, ...reasons.map((reason) => `${indent}Not written: ${visible(reason)}\n`)].join('')
  );
}

function problemText(path: string, problem: TextProblem, lines: LineIndex, palette: Palette): string {
  const { line, character } = lines.positionAt(problem.range.start);
  const paint = severityPaint(palette, problem.severity);
  const place = `${visible(path)}:${line + 1}:${character + 1}`;
  return `${paint(`${problem.severity}[${problem.rule}]`)}: ${visible(problem.message)} (${place})\n`;
}
