import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Answers open calls by saying that nothing was recorded. */
export const strategy: Strategy = {
  id: 'insert-result',
  description: 'Inserts a result that says none was recorded. Unsafe: the model reads words no tool said.',
  propose({ finding }, { conversation, texts, write }) {
    const { calls = [], turn } = finding.subject;
    if (turn === undefined || calls.length === 0 || calls.some((call) => call.key === undefined))
      return undefined;
    const answers = calls.map((call) => ({ call, text: texts.noResult(call.id, call.name) }));
    return {
      title:
        calls.length === 1
          ? 'Insert a result saying none was recorded'
          : `Insert ${calls.length} results saying none was recorded`,
      safety: 'unsafe',
      reason: 'The call stays; what the tool did is not claimed to be known.',
      operations: write.addResults(turn, answers, conversation),
      invents: calls.map((call) => `a marked result for ${short(call.id ?? call.name ?? '')}`),
    };
  },
};
