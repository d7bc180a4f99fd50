import type { ToolCall } from '../../conversation/model.ts';
import { short } from '../../text/short.ts';
import type { RepairContext, Strategy } from '../strategy.ts';

/** Answers open calls by saying that nothing was recorded. */
export const strategy: Strategy = {
  id: 'insert-result',
  description: 'Inserts a result that says none was recorded. Unsafe: the model reads words no tool said.',
  propose({ finding }, repair) {
    const { calls: open = [], turn } = finding.subject;
    const { conversation, texts, write } = repair;
    if (turn === undefined || open.length === 0) return undefined;
    const named = open.map((call) => withId(call, repair));
    if (named.includes(undefined)) return undefined;
    const calls = named as ToolCall[];
    const answers = calls.map((call) => ({ call, text: texts.noResult(call.id, call.name) }));
    const ids = calls.filter((call) => !open.includes(call));
    return {
      title:
        calls.length === 1
          ? 'Insert a result saying none was recorded'
          : `Insert ${calls.length} results saying none was recorded`,
      safety: 'unsafe',
      reason: 'The call stays; what the tool did is not claimed to be known.',
      operations: [
        ...ids.flatMap(
          (call) => write.callId(open[calls.indexOf(call)] as ToolCall, call.id as string) ?? [],
        ),
        ...write.addResults(turn, answers, conversation),
      ],
      invents: [
        ...ids.map(({ id = '' }) => `the id ${short(id)}`),
        ...calls.map((call) => `a marked result for ${short(call.id ?? call.name ?? '')}`),
      ],
    };
  },
};

/** The call, with a fresh id where a result could not name it; nothing where another repair has to give it one first. */
function withId(call: ToolCall, repair: RepairContext): ToolCall | undefined {
  if (call.key !== undefined) return call;
  if (call.legacy || repair.refuses('missing-tool-call-id', 'call')) return undefined;
  const id = repair.freshId(`call_${call.turn.index}`);
  return repair.write.callId(call, id) === undefined ? undefined : { ...call, id };
}
