import type { Conversation } from '../conversation/model.ts';
import type { Finding, Rule, Visitor } from './rule.ts';

/** A finding with the rule that made it. */
export interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

type Kind = keyof Visitor;

/** Rules by what they subscribe to: a rule that does not look at parts costs nothing per part. */
export class Walk {
  readonly #payload: readonly Rule[];
  readonly #turn: readonly Rule[];
  readonly #call: readonly Rule[];
  readonly #result: readonly Rule[];
  readonly #part: readonly Rule[];

  readonly #hears: (rule: Rule, variant: string) => boolean;

  constructor(rules: readonly Rule[], hears: (rule: Rule, variant: string) => boolean) {
    this.#hears = hears;
    const subscribers = (kind: Kind) => rules.filter((rule) => rule.visit[kind] !== undefined);
    this.#payload = subscribers('payload');
    this.#turn = subscribers('turn');
    this.#call = subscribers('call');
    this.#result = subscribers('result');
    this.#part = subscribers('part');
  }

  /** One walk over the conversation for all rules; findings in the order of their turns. */
  over(conversation: Conversation): Found[] {
    const found: Found[] = [];
    let rule: Rule;
    const take = (finding: Finding) => {
      found.push({ rule, finding });
    };
    const report = Object.assign(take, { hears: (variant: string) => this.#hears(rule, variant) });
    for (rule of this.#payload) rule.visit.payload?.(conversation, report);
    for (const turn of conversation.turns) {
      for (rule of this.#turn) rule.visit.turn?.(turn, report, conversation);
      for (const call of turn.calls) for (rule of this.#call) rule.visit.call?.(call, report, conversation);
      if (turn.result !== undefined)
        for (rule of this.#result) rule.visit.result?.(turn.result, report, conversation);
      if (turn.content.kind === 'parts') {
        for (const part of turn.content.parts)
          for (rule of this.#part) rule.visit.part?.(part, report, conversation);
      }
    }
    return found;
  }
}
