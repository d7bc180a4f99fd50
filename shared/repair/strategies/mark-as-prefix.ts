import type { Strategy } from '../strategy.ts';

/** Marks the last message as the beginning of the answer that is asked for. */
export const strategy: Strategy = {
  id: 'mark-as-prefix',
  description:
    'Marks the last assistant message as a beginning to be continued. Unsafe: the model goes on with it instead of answering.',
  propose({ rule, finding }, repair) {
    const { turn } = finding.subject;
    if (turn?.content.kind !== 'text' || turn.content.text === '') return undefined;
    if (finding.variant === 'prefix' || !repair.takes(rule.id, 'prefix')) return undefined;
    const at = `${turn.pointer}/prefix`;
    return {
      title: 'Mark this message as a beginning to be continued',
      safety: 'unsafe',
      reason: 'Nothing is lost, but the model goes on with this message instead of answering it.',
      operations: [
        Object.hasOwn(turn.value as object, 'prefix')
          ? { op: 'replace', at, value: true }
          : { op: 'insert', at, value: true },
      ],
    };
  },
};
