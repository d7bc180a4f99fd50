import type { Plan, PlanStep } from '../../server/protocol/index.ts';

/** Why nothing was repaired, and what to do about it. */
export function noRepair(plan: Plan | null): string {
  if (plan === null || plan.payloads === 0) return 'No chat request was found here.';
  if (plan.steps.length > 0) return 'The document changed meanwhile: run the command again.';
  if (plan.remaining === 0) return 'Nothing to repair: no problem was found in this chat request.';
  const left = problems(plan.remaining);
  switch (plan.policy) {
    case 'careful':
      return `No safe step answers the ${left} here. "Repair This Payload, Keeping Every Word" shows what else can be done.`;
    case 'complete':
      return `No repair that keeps every word is known for the ${left} here. "Repair This Payload, Dropping What Does Not Fit" shows what else can be done.`;
    case 'minimal':
      return `No repair is known for the ${left} here.`;
  }
}

/** What was done, and what still stands. */
export function outcome(plan: Plan): string {
  const done = plan.steps.length === 1 ? `"${plan.steps[0]?.title}"` : steps(plan.steps.length);
  return `Repaired: ${done}. ${plan.remaining === 0 ? 'No problem is left.' : `${capital(problems(plan.remaining))} left.`}`;
}

/** What a preview of the plan asks: how much it does, what becomes of words, and what would still stand. */
export function question(plan: Plan): string {
  const [only] = plan.steps;
  const done = plan.steps.length === 1 && only ? `${only.title} — ${only.reason}` : `${counted(plan)}.`;
  const fates = FATES.map(([name, verb]) => [verb, plan.steps.flatMap((step) => step[name])] as const)
    .filter(([, phrases]) => phrases.length > 0)
    .map(([verb, phrases]) => `${verb} ${listed(phrases)}.`);
  return [done, ...fates, left(plan)].join(' ');
}

/** The plan in whole: every step with its reason, what becomes of words, and which other ways there are. */
export function details(plan: Plan): string {
  const head = `${counted(plan)}, by the policy "${plan.policy}". All of it is applied, or nothing.`;
  return [head, left(plan), ...plan.steps.flatMap((step, at) => ['', ...stepLines(step, at)]), ''].join('\n');
}

function stepLines(step: PlanStep, at: number): string[] {
  const fates = FATES.filter(([name]) => step[name].length > 0).map(
    ([name, verb]) => `   ${verb}: ${step[name].join('; ')}`,
  );
  const others = step.alternatives.map((title) => `   Or: ${title}`);
  const unsafe = step.safety === 'unsafe' ? ' (unsafe)' : '';
  return [`${at + 1}. ${step.title}${unsafe}`, `   ${step.reason}`, ...fates, ...others];
}

/** What can become of words, the heaviest first. */
const FATES = [
  ['drops', 'Drops'],
  ['invents', 'Invents'],
  ['marks', 'Marks'],
  ['moves', 'Moves'],
] as const;

function counted(plan: Plan): string {
  const unsafe = plan.steps.filter(({ safety }) => safety === 'unsafe').length;
  const all = plan.steps.length === 1 ? '' : 'all ';
  return `${steps(plan.steps.length)}, ${unsafe === plan.steps.length ? all : `${unsafe} `}unsafe`;
}

function listed(phrases: readonly string[]): string {
  const more = phrases.length > 3 ? ` and ${phrases.length - 3} more` : '';
  return `${phrases.slice(0, 3).join(', ')}${more}`;
}

function left({ remaining, remainingErrors }: Plan): string {
  if (remaining === 0) return 'No problem would be left.';
  const errors = remainingErrors === 1 ? '1 error' : `${remainingErrors} errors`;
  return `${problems(remaining)} would be left${remainingErrors > 0 ? `, among them ${errors}` : ''}.`;
}

function steps(count: number): string {
  return count === 1 ? '1 step' : `${count} steps`;
}

function problems(count: number): string {
  return count === 1 ? '1 problem' : `${count} problems`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
