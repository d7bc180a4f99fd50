import {
  type Inspection,
  LineIndex,
  type PlannedStep,
  type TextPlan,
  type TextProblem,
} from '@chatmend/engine';
import { count } from '../tally.ts';
import { type Palette, severityPaint } from './color.ts';
import { visible } from './visible.ts';

/** What a plan does to one file and what it leaves, for people. */
export function planText(
  path: string,
  plan: TextPlan,
  { text, payloads }: Inspection,
  palette: Palette,
): string {
  const { bold } = palette;
  const before = new LineIndex(text);
  const steps = plan.steps.map((step) => {
    const payload = payloads.length > 1 ? payloads[step.payload] : undefined;
    const line = payload && before.positionAt(payload.range.start).line + 1;
    return stepText(step, line === undefined ? '' : ` of the payload in line ${line}`, palette);
  });
  const head = steps.length > 0 ? `${bold(visible(path))}: ${count(steps.length, 'step')}\n` : '';
  const lines = new LineIndex(plan.text);
  const remaining = plan.remaining.map((problem) => remainingText(path, problem, lines, palette));
  const rest = remaining.length > 0 ? `${bold(visible(path))}: ${remaining.length} left\n` : '';
  return `${head}${steps.join('')}${rest}${remaining.join('')}`;
}

function stepText(step: PlannedStep, where: string, { green, yellow, dim }: Palette): string {
  const safety = step.safety === 'safe' ? green('safe') : yellow('unsafe');
  const answers = step.answers.map(({ rule, pointer }) => (pointer === '' ? rule : `${rule} at ${pointer}`));
  const words = (['moves', 'marks', 'invents', 'drops'] as const).flatMap((verb) =>
    step[verb].map((what) => `${verb} ${what}`),
  );
  const details = [step.reason, `answers ${answers.join(', ')}${where}`, ...words];
  return `  ${visible(step.title)} (${safety})\n${details.map((text) => `    ${dim(visible(text))}\n`).join('')}`;
}

function remainingText(path: string, problem: TextProblem, lines: LineIndex, palette: Palette): string {
  const { line, character } = lines.positionAt(problem.range.start);
  const paint = severityPaint(palette, problem.severity);
  const place = `${visible(path)}:${line + 1}:${character + 1}`;
  return `  ${paint(`${problem.severity}[${problem.rule}]`)}: ${visible(problem.message)} (${place})\n`;
}
