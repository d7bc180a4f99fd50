import type { Conversation } from '../conversation/model.ts';
import { allRules } from './registry.ts';
import type { Finding, Rule, Visitor } from './rule.ts';

/** A finding with the rule that made it. */
export interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

type Kind = keyof Visitor;

/** Rules by what they subscribe to: a rule that does not look at parts costs nothing per part. */
const subscribers = (kind: Kind) => allRules.filter((rule) => rule.visit[kind] !== undefined);
const onPayload = subscribers('payload');
const onTurn = subscribers('turn');
const onCall = subscribers('call');
const onResult = subscribers('result');
const onPart = subscribers('part');

/** One walk over the conversation for all rules; findings in the order of their turns. */
export function findAll(conversation: Conversation): Found[] {
  const found: Found[] = [];
  let rule: Rule;
  const report = (finding: Finding) => {
    found.push({ rule, finding });
  };
  for (rule of onPayload) rule.visit.payload?.(conversation, report);
  for (const turn of conversation.turns) {
    for (rule of onTurn) rule.visit.turn?.(turn, report, conversation);
    for (const call of turn.calls) for (rule of onCall) rule.visit.call?.(call, report, conversation);
    if (turn.result !== undefined)
      for (rule of onResult) rule.visit.result?.(turn.result, report, conversation);
    if (turn.content.kind === 'parts') {
      for (const part of turn.content.parts)
        for (rule of onPart) rule.visit.part?.(part, report, conversation);
    }
  }
  return found;
}
