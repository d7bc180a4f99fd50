import type { Json, Operation } from '../../api.ts';
import type { ToolResult } from '../../conversation/model.ts';
import type { RepairContext, Strategy } from '../strategy.ts';
import { UNKNOWN_TOOL } from '../texts.ts';

/** Writes the assistant message whose calls the results answer. */
export const strategy: Strategy = {
  id: 'insert-missing-call',
  description:
    'Inserts an assistant message that makes the missing call. Unsafe: its arguments, and often its name, are invented.',
  propose({ finding }, repair) {
    const results = finding.subject.results ?? [];
    const first = results[0];
    if (
      first === undefined ||
      finding.variant !== 'no-call' ||
      results.some((result) => result.callId === undefined)
    )
      return undefined;
    // Behind an assistant message with calls of its own a second one would cut its results off.
    const owner = ownerOf(first, repair);
    const calls = results.map((result) => callFor(result, repair));
    return {
      title: results.length === 1 ? 'Insert the missing call' : `Insert the ${results.length} missing calls`,
      safety: 'unsafe',
      reason: 'Nobody knows with which arguments the tool was called.',
      operations: owner === undefined ? [insertMessage(first, calls, repair)] : appendCalls(owner, calls),
      invents: results.map((result) => `the call ${result.callId}`),
    };
  },
};

function callFor(result: ToolResult, { conversation }: RepairContext): Json {
  const only = conversation.tools?.length === 1 ? conversation.tools[0] : undefined;
  const name = result.name ?? only ?? UNKNOWN_TOOL;
  return { id: result.callId as string, type: 'function', function: { name, arguments: '{}' } };
}

function ownerOf(
  result: ToolResult,
  { conversation }: RepairContext,
): { pointer: string; calls: number } | undefined {
  let at = result.turn.index - 1;
  while (conversation.turns[at]?.result !== undefined) at--;
  const turn = conversation.turns[at];
  return turn?.callList === 'list' ? { pointer: turn.pointer, calls: turn.calls.length } : undefined;
}

function insertMessage(first: ToolResult, calls: Json[], repair: RepairContext): Operation {
  const content = repair.emptyContent('assistant-with-calls');
  const at = firstOfRun(first, repair);
  return {
    op: 'insert',
    at: `${repair.conversation.messages}/${at}`,
    value: { role: 'assistant', content, tool_calls: calls },
  };
}

function firstOfRun(result: ToolResult, { conversation }: RepairContext): number {
  let at = result.turn.index;
  while (conversation.turns[at - 1]?.result !== undefined) at--;
  return at;
}

function appendCalls(owner: { pointer: string; calls: number }, calls: Json[]): Operation[] {
  return calls.map((value) => ({ op: 'insert', at: `${owner.pointer}/tool_calls/${owner.calls}`, value }));
}
