import type { Judged } from '../analyse.ts';
import type { Conversation } from '../conversation/model.ts';
import { allRules } from '../rules/registry.ts';
import { Walk } from '../rules/walk.ts';
import type { ProviderError } from './error.ts';
import { type Fault, faultOf } from './fault.ts';

/**
 * The place an error's rules find in a request our own verdict lets pass: nobody has told that this target refuses it, or who it is
 * is not known, but the error says so. `undefined` where they find nothing, or several places and the error names none.
 */
export function accusedFault(error: ProviderError, conversation: Conversation): Fault | undefined {
  const rules = allRules.filter(({ id }) => error.rules.includes(id));
  const accused: Judged[] = [];
  for (const { rule, finding } of new Walk(rules, () => true).over(conversation)) {
    const { message, pointer, anchor } = finding;
    const problem = {
      rule: rule.id,
      severity: 'information' as const,
      message,
      pointer,
      anchor,
      related: [],
      others: [],
    };
    accused.push({ rule, finding, problem });
  }
  const [first, ...others] = accused;
  const fault = first === undefined ? undefined : faultOf(error, conversation, accused);
  if (first === undefined || fault?.judged === undefined) return undefined;
  const isOne = others.every(
    ({ finding: { cause } }) => cause !== undefined && cause === first.finding.cause,
  );
  if (!isOne && error.places.length === 0 && error.ids.length === 0) return undefined;
  const { judged, note } = fault;
  return {
    pointer: judged.problem.pointer,
    accused: judged.rule.id,
    note: note === undefined ? judged.problem.message : `${judged.problem.message} ${note}`,
  };
}
