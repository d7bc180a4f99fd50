import type { ToolCall } from '../../conversation/model.ts';
import type { Answer } from '../../dialects/writer.ts';
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
    const answers: Answer[] = [];
    for (const call of open) {
      const id = idOf(call, repair);
      if (id === undefined && call.key === undefined) return undefined;
      answers.push({ call, id, text: texts.noResult(id, call.name) });
    }
    const fresh = answers.filter(({ call, id }) => call.id !== id);
    return {
      title:
        answers.length === 1
          ? 'Insert a result saying none was recorded'
          : `Insert ${answers.length} results saying none was recorded`,
      safety: 'unsafe',
      reason: 'The call stays; what the tool did is not claimed to be known.',
      operations: [
        ...fresh.flatMap(({ call, id }) => write.callId(call, id as string) ?? []),
        ...write.addResults(turn, answers, conversation),
      ],
      invents: [
        ...fresh.map(({ id = '' }) => `the id ${short(id)}`),
        ...answers.map(({ call, id }) => `a marked result for ${short(id ?? call.name ?? '')}`),
      ],
    };
  },
};

/** The id a result can name: a fresh one where the call has none; nothing where another repair has to give it one first. */
function idOf(call: ToolCall, repair: RepairContext): string | undefined {
  if (call.key !== undefined) return call.id;
  if (call.legacy || repair.refuses('missing-tool-call-id', 'call')) return undefined;
  const id = repair.freshId(`call_${call.turn.index}`);
  return repair.write.callId(call, id) === undefined ? undefined : id;
}
