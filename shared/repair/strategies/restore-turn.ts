import type { Turn } from '../../conversation/model.ts';
import { wordsOf } from '../../recall/signs.ts';
import { doubtBetween, recalledFrom, restoredBefore } from '../restored.ts';
import type { Strategy } from '../strategy.ts';

/** Puts back what is missing of a turn, as the provider sent it. */
export const strategy: Strategy = {
  id: 'restore-turn',
  description:
    'Puts back what is missing of a turn, from the answer in the same document. Safe: it is what the provider sent, word for word; unsafe where it sent two.',
  propose({ finding }, repair) {
    const { conversation } = repair;
    const { turn, results = [] } = finding.subject;
    // A result that lost its call is the greater trouble, and is given the same turn.
    if (results.some(({ state }) => state === 'orphan')) return undefined;
    const drift = conversation.recall
      ?.drifts(conversation)
      .find(({ claimed, behind }) =>
        claimed.length === 0 ? behind === turn : claimed.includes(turn as Turn),
      );
    // What says something else is not put right by what is added.
    if (drift === undefined || drift.renamed.length + drift.altered.length > 0) return undefined;
    const { sent, rival, claimed, behind } = drift;
    const at = claimed.length === 0 ? (behind as Turn).index : (claimed.at(-1) as Turn).index + 1;
    if (drift.lostWords && claimed.some((one) => wordsOf(one) !== '')) return undefined;
    const operations = restoredBefore(sent, at, repair, claimed.length > 0);
    if (operations === undefined || operations.length === 0) return undefined;
    const place = sent.placeOf(drift.lost[0]);
    return {
      title: `Restore the turn from ${place.name}`,
      safety: sent.whole && rival === undefined ? 'safe' : 'unsafe',
      reason:
        rival === undefined ? 'It is what the provider sent there, word for word.' : doubtBetween(rival),
      operations,
      from: [recalledFrom('turn', place)],
    };
  },
};
