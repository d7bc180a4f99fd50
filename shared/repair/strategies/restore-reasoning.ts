import type { Operation } from '../../api.ts';
import type { Conversation, Turn } from '../../conversation/model.ts';
import type { RecalledReasoning } from '../../recall/recall.ts';
import { listing } from '../../rules/words.ts';
import { doubtBetween, recalledFrom, restoredBefore } from '../restored.ts';
import type { RepairContext, Strategy } from '../strategy.ts';

/** Puts back reasoning that an answer of the document holds, and adds an empty one to calls of which none does. */
export const strategy: Strategy = {
  id: 'restore-reasoning',
  description:
    'Puts back the reasoning the provider sent, from the answer in the same document; calls of which it holds none are given an empty one, where the target takes that. Safe: nothing is invented; unsafe where the same was answered in two ways.',
  propose({ finding }, repair) {
    const { turns = [] } = finding.subject;
    const { conversation } = repair;
    const recalled = new Map<number, RecalledReasoning>();
    const operations: (readonly Operation[] | undefined)[] = [];
    let added = 0;
    for (const turn of turns) {
      const end = endOf(turn, conversation);
      // What was said at a stretch comes back once.
      if (recalled.has(end)) continue;
      const found = conversation.recall?.reasoningOf(turn, conversation);
      const restored = found && restoredBefore(found.sent, end, repair, true);
      if (found !== undefined && restored !== undefined && restored.length > 0) {
        recalled.set(end, found);
        operations.push(restored);
      } else {
        added++;
        operations.push(finding.variant.includes('call') ? emptyFor(turn, repair) : undefined);
      }
    }
    const all = [...recalled.values()];
    if (all.length === 0 || operations.includes(undefined)) return undefined;
    const rival = all.find((one) => one.rival !== undefined)?.rival;
    const places = all.map(({ sent }) => sent.placeOf(sent.calls[0]));
    const lines = [...new Set(places.map(({ name }) => name))];
    const rest = added === 0 ? '' : `, and add empty reasoning to ${added} call${added === 1 ? '' : 's'}`;
    return {
      title: `Restore the reasoning from ${listing(lines)}${rest}`,
      safety: rival === undefined ? 'safe' : 'unsafe',
      reason:
        rival === undefined ? 'It is what the provider sent there, word for word.' : doubtBetween(rival),
      operations: operations.flatMap((one) => one ?? []),
      from: places.map((place) => recalledFrom('reasoning', place)),
    };
  },
};

/** Where what the assistant says around a turn ends. */
function endOf({ index }: Turn, { turns }: Conversation): number {
  let end = index;
  while (turns[end]?.role === 'assistant') end++;
  return end;
}

function emptyFor(turn: Turn, repair: RepairContext): readonly Operation[] | undefined {
  if (repair.refuses('missing-reasoning', 'empty')) return undefined;
  return repair.refuses('reasoning-signature', 'unsigned')
    ? undefined
    : repair.write.addReasoning?.(turn, '');
}
