import type { RecalledFrom } from '../../api.ts';
import type { ToolResult } from '../../conversation/model.ts';
import type { RecalledCalls } from '../../recall/recall.ts';
import { listing } from '../../rules/words.ts';
import { doubtBetween, recalledFrom, restoredBefore } from '../restored.ts';
import type { RepairContext, Strategy } from '../strategy.ts';

/** Puts back the turn whose calls results answer, as an earlier request or answer of the document holds it. */
export const strategy: Strategy = {
  id: 'restore-call',
  description:
    'Puts back the turn that made the call, from an earlier request or answer in the same document. Only where the ids or the place leave no doubt. Safe: nothing is invented; unsafe where the same was answered in two ways.',
  propose({ finding }, repair) {
    const results = finding.subject.results ?? [];
    const { conversation } = repair;
    if (results.length === 0 || finding.variant === 'wrong-address') return undefined;
    const rounds = conversation.recall?.callsOf(results, conversation);
    // Other conversations may use the same ids, and what was cut may have gone on: a guess is no restoring.
    if (rounds === undefined || !rounds.every((round) => round.certain)) return undefined;
    const operations = rounds.map((round) => restored(round, repair));
    if (operations.includes(undefined)) return undefined;
    const lines = [...new Set(rounds.map(({ place }) => place.name))];
    const rival = rounds.find((round) => round.rival !== undefined)?.rival;
    return {
      title: `Restore the ${results.length === 1 ? 'call' : `${results.length} calls`} from ${listing(lines)}`,
      safety: rival === undefined ? 'safe' : 'unsafe',
      reason:
        rival === undefined ? 'It is what the assistant said there, word for word.' : doubtBetween(rival),
      operations: operations.flatMap((one) => one ?? []),
      from: rounds.flatMap(callPlaces),
    };
  },
};

function callPlaces({ said, results }: RecalledCalls): RecalledFrom[] {
  const keys = new Set(results.map(({ key }) => key));
  const calls = said.calls.filter(({ key }) => keys.has(key));
  return calls.map((call) => recalledFrom('call', said.placeOf(call)));
}

function restored({ said, results: [first] }: RecalledCalls, repair: RepairContext) {
  const { turns } = repair.conversation;
  const keys = new Set(said.calls.map(({ key }) => key));
  // Results of other calls of the turn may stand there already: it goes in front of them.
  let at = (first as ToolResult).turn.index;
  for (let before = turns[at - 1]?.result; before && keys.has(before.key); before = turns[at - 1]?.result)
    at--;
  // Between two results of one message nobody can speak.
  if (turns[at - 1]?.message === turns[at]?.message) return undefined;
  return restoredBefore(said, at, repair);
}
