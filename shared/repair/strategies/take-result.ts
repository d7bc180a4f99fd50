import type { JsonObject } from '../../dialects/writer.ts';
import { listing } from '../../rules/words.ts';
import { recalledFrom } from '../restored.ts';
import type { Strategy } from '../strategy.ts';

/** Answers open calls with the results other requests of the document hold. */
export const strategy: Strategy = {
  id: 'take-result',
  description:
    'Answers a call with the result another request in the same document holds. Only where the id leaves no doubt. Safe: nothing is invented.',
  propose({ finding }, { conversation, write }) {
    const { calls = [], turn } = finding.subject;
    if (turn === undefined || calls.length === 0) return undefined;
    const found = calls.map((call) => ({ call, result: conversation.recall?.resultOf(call, conversation) }));
    const known = found.flatMap(({ call, result }) => (result?.certain ? [{ call, result }] : []));
    if (known.length < calls.length) return undefined;
    const lines = [...new Set(known.map(({ result }) => result.place.name))];
    return {
      title: `Take the ${calls.length === 1 ? 'result' : `${calls.length} results`} from ${listing(lines)}`,
      safety: 'safe',
      reason: 'It is what the tool said there, word for word.',
      operations: write.addResults(
        turn,
        known.map(({ call, result }) => ({
          call,
          id: call.id,
          text: '',
          recorded: result.value as JsonObject,
        })),
        conversation,
      ),
      from: known.map(({ result }) => recalledFrom('result', result.place)),
    };
  },
};
