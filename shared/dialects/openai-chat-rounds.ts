import type { Json, Operation } from '../api.ts';
import { behindResults, slotOf } from './chat-slots.ts';
import type { Writer } from './writer.ts';

/** Writes rounds of Chat Completions otherwise: one call at a time. */
export const openAiChatRounds: Pick<Writer, 'callsApart'> = {
  callsApart(turn, content, conversation) {
    const [, ...later] = turn.calls;
    const { tool_calls: values } = turn.value as { tool_calls: readonly Json[] };
    const to = slotOf(behindResults(turn, conversation), conversation);
    return later.flatMap(({ pointer, index, state, result }): Operation[] => [
      { op: 'remove', at: pointer },
      { op: 'insert', at: to, value: { role: 'assistant', content, tool_calls: [values[index] as Json] } },
      ...(state === 'answered' && result !== undefined
        ? [{ op: 'move', from: result.turn.pointer, to } as const]
        : []),
    ]);
  },
};
