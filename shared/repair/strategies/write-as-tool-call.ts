import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Writes a call of the old form, and its result, as a tool call with an id. */
export const strategy: Strategy = {
  id: 'write-as-tool-call',
  description:
    'Writes a function call of the old form and its result as a tool call with an id, on both sides. Safe: the pair stays, and so does every word.',
  propose({ finding }, repair) {
    const result = finding.subject.results?.[0];
    const call = result?.call;
    if (result === undefined || call === undefined || !result.legacy || result.state !== 'paired')
      return undefined;
    const id = repair.freshId(`call_${call.turn.message}`);
    const operations = repair.write.asToolCall(call, result, id);
    if (operations === undefined) return undefined;
    return {
      title: `Write the call of ${short(call.name ?? 'the function')} and its result as tool call ${id}`,
      safety: 'safe',
      reason:
        'The result stands behind its call and names its function: the pair is sure, only the id is new.',
      operations,
    };
  },
};
