import type { ToolCall, ToolResult } from '../../conversation/model.ts';
import { short } from '../../text/short.ts';
import type { RepairContext, Strategy } from '../strategy.ts';

/** Writes the id that a call or its result lacks. */
export const strategy: Strategy = {
  id: 'fill-call-id',
  description:
    'Writes the missing id of a call or a result. Safe where only one call and one result are left side by side.',
  propose({ finding }, repair) {
    const call = finding.subject.calls?.[0];
    const result = finding.subject.results?.[0];
    // Another rule's problem may be that of a call and a result that name the same id, or of the old form.
    if (call === undefined || call.legacy) return undefined;
    if (call.id !== undefined && (result === undefined || result.callId === call.id)) return undefined;
    const id = call.id ?? result?.callId ?? repair.freshId(`call_${call.turn.index}`);
    const operations = repair.write.callId(call, id);
    if (operations === undefined) return undefined;
    const alone = isOnlyPair(call, result, repair);
    return {
      title: finding.variant === 'result' ? `Answer ${short(id)}` : `Give this call the id ${short(id)}`,
      safety: alone ? 'safe' : 'unsafe',
      reason: reasonFor(result, alone),
      operations: [...operations, ...(result === undefined ? [] : repair.write.resultId(result, id))],
      invents: result === undefined ? [`the id ${short(id)}`] : [],
    };
  },
};

function reasonFor(result: ToolResult | undefined, alone: boolean): string {
  if (result === undefined) return 'No result names it: the id is made up.';
  return alone
    ? 'No other call and no other result is left here.'
    : 'Several are left here; their order decides.';
}

function isOnlyPair(
  call: ToolCall,
  result: ToolResult | undefined,
  { conversation }: RepairContext,
): boolean {
  if (result === undefined) return false;
  const open = call.turn.calls.filter((other) => other.state !== 'answered').length;
  const left = conversation.results.filter(
    (other) => other.run === result.run && other.state !== 'paired',
  ).length;
  return open === 1 && left === 1;
}
