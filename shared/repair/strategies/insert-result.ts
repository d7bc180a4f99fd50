import type { Json, Operation } from '../../api.ts';
import type { ToolCall } from '../../conversation/model.ts';
import { slotBehindResults } from '../places.ts';
import type { Strategy } from '../strategy.ts';
import type { Texts } from '../texts.ts';

/** Answers open calls by saying that nothing was recorded. */
export const strategy: Strategy = {
  id: 'insert-result',
  description: 'Inserts a result that says none was recorded. Unsafe: the model reads words no tool said.',
  propose({ finding }, { conversation, texts }) {
    const { calls = [], turn } = finding.subject;
    if (turn === undefined || calls.length === 0 || calls.some((call) => call.id === undefined))
      return undefined;
    const slot = slotBehindResults(turn, conversation);
    const insert = (call: ToolCall): Operation => ({ op: 'insert', at: slot, value: resultFor(call, texts) });
    return {
      title:
        calls.length === 1
          ? 'Insert a result saying none was recorded'
          : `Insert ${calls.length} results saying none was recorded`,
      safety: 'unsafe',
      reason: 'The call stays; what the tool did is not claimed to be known.',
      operations: calls.map(insert),
      invents: calls.map((call) => `a marked result for ${call.id}`),
    };
  },
};

function resultFor(call: ToolCall, texts: Texts): Json {
  return { role: 'tool', tool_call_id: call.id as string, content: texts.noResult(call.id, call.name) };
}
