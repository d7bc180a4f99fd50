import type { Conversation, ToolResult } from '../../conversation/model.ts';
import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';
import { UNKNOWN_TOOL } from '../texts.ts';

/** Writes the assistant message whose calls the results answer. */
export const strategy: Strategy = {
  id: 'insert-missing-call',
  description:
    'Inserts an assistant message that makes the missing call. Unsafe: its arguments, and often its name, are invented.',
  propose({ finding }, repair) {
    const results = finding.subject.results ?? [];
    if (
      results.length === 0 ||
      finding.variant !== 'no-call' ||
      results.some((result) => result.key === undefined)
    )
      return undefined;
    const { conversation } = repair;
    const calls = results.map((result) => ({ result, name: nameOf(result, conversation), arguments: {} }));
    const content = repair.emptyContent('assistant-with-calls') ?? '';
    return {
      title: results.length === 1 ? 'Insert the missing call' : `Insert the ${results.length} missing calls`,
      safety: 'unsafe',
      reason: 'Nobody knows with which arguments the tool was called.',
      operations: repair.write.addCalls(calls, content, conversation),
      invents: results.map((result) => `the call ${short(result.callId ?? result.name ?? '')}`),
    };
  },
};

/** The name of the tool: as the result says, or the only one declared. */
function nameOf(result: ToolResult, { tools }: Conversation): string {
  return result.name ?? (tools?.length === 1 ? tools[0] : undefined) ?? UNKNOWN_TOOL;
}
