import type { Context, Options, Policy, Step } from '../api.ts';

/** Set for a rule whose problems are left to people. */
export const NO_STRATEGY = 'none';

/** The strategy rows to train on are cut with. */
const TRIM = 'trim-to-whole-round';

/** The steps for one problem that a policy may take, the one to take first in front; made one after the other. */
export function* allowed(
  steps: Iterable<Step>,
  rule: string,
  policy: Policy,
  context: Context,
  { strategies }: Options,
): Generator<Step> {
  const chosen = strategies?.[rule];
  if (chosen === NO_STRATEGY) return;
  const mayTake = (step: Step) => {
    if (step.safety === 'safe') return true;
    // Whatever a program without types asks for: what is not known takes nothing that is unsafe.
    if (policy !== 'complete' && policy !== 'minimal') return false;
    // In rows to train on nothing is invented, and what is dropped is dropped from the end.
    if (context === 'training' && (writes(step) || (step.drops.length > 0 && step.strategy !== TRIM)))
      return false;
    return policy === 'minimal' || step.drops.length === 0 || step.strategy === chosen;
  };
  if (policy !== 'minimal' && chosen === undefined) {
    for (const step of steps) if (mayTake(step)) yield step;
    return;
  }
  const rank = (step: Step) => {
    if (step.strategy === chosen) return 0;
    if (policy !== 'minimal' || step.safety === 'safe') return 1;
    // A row without one of its messages is one nobody recorded; a shorter row is still what was said.
    if (step.strategy === TRIM && context === 'training') return 2;
    return writes(step) ? 4 : 3;
  };
  yield* [...steps].filter(mayTake).sort((a, b) => rank(a) - rank(b));
}

/** The steps for one problem as people are offered them: the chosen strategy first. */
export function offered(steps: readonly Step[], rule: string, { strategies }: Options): readonly Step[] {
  const rank = (step: Step) => (step.strategy === strategies?.[rule] ? 0 : 1);
  return [...steps].sort((a, b) => rank(a) - rank(b));
}

/** Whether a step writes words of ours into the history. */
function writes(step: Step): boolean {
  return step.invents.length + step.marks.length > 0;
}
