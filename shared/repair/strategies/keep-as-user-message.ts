import type { Json, Operation, Pointer } from '../../api.ts';
import type { ToolResult, Turn } from '../../conversation/model.ts';
import type { RepairContext, Strategy } from '../strategy.ts';

/** Turns results nobody called for into marked user messages, behind the results of their run. */
export const strategy: Strategy = {
  id: 'keep-as-user-message',
  description:
    'Keeps a result without its call as a user message that says what it is. Unsafe: the words of a tool change their role.',
  propose({ finding }, repair) {
    const results = finding.subject.results ?? [];
    if (results.length === 0 || !results.every(isReadable)) return undefined;
    return {
      title:
        results.length === 1
          ? 'Keep this result as a marked user message'
          : `Keep these ${results.length} results as marked user messages`,
      safety: 'unsafe',
      reason: 'Every word stays, but a user message carries what a tool said.',
      operations: results.flatMap((result) => keep(result, repair)),
      moves: results.filter((result) => slotOf(result, repair) !== undefined).map(label),
      marks: results.map((result) => `${label(result)} as a user message`),
    };
  },
};

function label({ callId }: ToolResult): string {
  return `the result of ${callId ?? 'an unnamed call'}`;
}

function isReadable({ turn }: ToolResult): boolean {
  return (
    turn.content.kind === 'text' ||
    turn.content.kind === 'parts' ||
    turn.content.kind === 'absent' ||
    turn.content.kind === 'null'
  );
}

function keep(result: ToolResult, repair: RepairContext): Operation[] {
  const { turn } = result;
  const mark = repair.texts.keptResult(result.callId, result.name);
  const has = (key: string) => Object.hasOwn(turn.value as object, key);
  const operations: Operation[] = [{ op: 'replace', at: `${turn.pointer}/role`, value: 'user' }];
  if (has('tool_call_id')) operations.push({ op: 'remove', at: `${turn.pointer}/tool_call_id` });
  if (has('name')) operations.push({ op: 'remove', at: `${turn.pointer}/name` });
  operations.push(marked(turn, mark));
  const to = slotOf(result, repair);
  if (to !== undefined) operations.push({ op: 'move', from: turn.pointer, to });
  return operations;
}

/** The content with the mark in front: text joined, parts kept as parts. */
function marked(turn: Turn, mark: string): Operation {
  const at = `${turn.pointer}/content`;
  if (turn.content.kind === 'parts')
    return { op: 'insert', at: `${at}/0`, value: { type: 'text', text: mark } as Json };
  const text = turn.content.kind === 'text' ? `${mark}\n${turn.content.text}` : mark;
  return turn.content.kind === 'absent'
    ? { op: 'insert', at, value: text }
    : { op: 'replace', at, value: text };
}

/** A user message between a call and its result would break the pair: it goes behind the whole run. */
function slotOf({ turn }: ToolResult, { conversation }: RepairContext): Pointer | undefined {
  const { turns, messages } = conversation;
  let slot = turn.index + 1;
  for (let at = slot; turns[at]?.result !== undefined; at++) if (staysBehind(turns[at])) slot = at + 1;
  return slot === turn.index + 1 ? undefined : `${messages}/${slot}`;
}

/** Whether a result of the run answers a call in front of it, or will. */
function staysBehind(turn: Turn | undefined): boolean {
  const state = turn?.result?.state;
  return state === 'paired' || state === 'misaddressed' || state === 'unaddressed';
}
