import type { Plan } from '../../server/protocol/index.ts';

/** Why nothing was repaired, and what to do about it. */
export function noRepair(plan: Plan | null, policy: 'careful' | 'complete'): string {
  if (plan === null || plan.payloads === 0) return 'No chat request was found here.';
  if (plan.steps.length > 0) return 'The document changed meanwhile: run the command again.';
  if (plan.remaining === 0) return 'Nothing to repair: no problem was found in this chat request.';
  const left = problems(plan.remaining);
  return policy === 'careful'
    ? `No safe step answers the ${left} here. "Repair This Payload, Including Unsafe Steps" shows what else can be done.`
    : `No repair is known for the ${left} here.`;
}

/** What was done, and what still stands. */
export function outcome(plan: Plan): string {
  const steps = plan.steps.length === 1 ? `"${plan.steps[0]?.title}"` : `${plan.steps.length} steps`;
  return `Repaired: ${steps}. ${plan.remaining === 0 ? 'No problem is left.' : `${capital(problems(plan.remaining))} left.`}`;
}

/** What a preview of the plan asks: its first steps, the unsafe ones with the reason why. */
export function question({ steps }: Plan): string {
  const lines = steps.map(({ title, safety, reason }) =>
    safety === 'safe' ? title : `${title} — ${reason}`,
  );
  const more = lines.length > 3 ? ` … and ${lines.length - 3} more.` : '';
  return `${lines.slice(0, 3).join(' · ')}${more}`;
}

function problems(count: number): string {
  return count === 1 ? '1 problem' : `${count} problems`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
