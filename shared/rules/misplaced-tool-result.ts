import type { RelatedPlace } from '../api.ts';
import type { Conversation, ToolCall, ToolResult, Turn } from '../conversation/model.ts';
import { reusedIds } from './reused.ts';
import type { Finding, Report, Rule, RuleExample } from './rule.ts';
import { isSplitOff } from './split.ts';
import { callAnchor, mayEndOpen, nameOf, place, roleAnchor } from './words.ts';

/** A result whose call exists, but not in the turn before its run. */
export const rule: Rule = {
  id: 'misplaced-tool-result',
  summary: 'A tool result does not stand directly behind its call.',
  documentation: `The call and its result are both there, but another message stands between them, or the result comes
first. Providers want results directly behind the assistant message that called; they answer as if the
result were missing.

Moving the result to its call loses nothing; it does change the order in which the model saw things.

Who looks results up by id alone also finds one that came before its call: where an id was given to a second call, and
that one has no result of its own.`,
  variants: {
    late: 'another message lies between call and result',
    early: 'the result stands before its call',
    reused: 'the only result of an id stands before the last call that has it',
    apart: 'where results may stand anywhere behind their calls: something else lies in between',
  },
  strategies: ['move-to-call', 'insert-result', 'trim-to-whole-round'],
  visit: {
    payload(conversation, report) {
      if (mayEndOpen(conversation) || conversation.reach === 'anywhere') return;
      for (const [call, before] of reusedIds(conversation)) report(reused(call, before));
    },
    result(result, report, conversation) {
      const { turn, call } = result;
      if (call === undefined) return;
      if (result.state === 'paired' && conversation.reach === 'anywhere')
        reportApart(result, call, conversation, report);
      if (result.state !== 'displaced') return;
      // One round written as several is told at its call.
      if (isSplitOff(call, conversation)) return;
      const late = call.turn.index < turn.index;
      report({
        variant: late ? 'late' : 'early',
        pointer: turn.pointer,
        anchor: roleAnchor(turn),
        message: late
          ? `${place(turn)} answers ${nameOf(call)} of ${place(call.turn)}, but other messages stand between them.`
          : `${place(turn)} answers ${nameOf(call)}, which is only made later, in ${place(call.turn)}.`,
        related: [
          { anchor: callAnchor(call), message: `${nameOf(call)} is made here.` },
          ...between(call, result, conversation),
        ],
        subject: { turn, results: [result], calls: [call] },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A user message between call and result',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "user", "content": "Hello?"},
  {"role": "tool", "tool_call_id": "call_7", "content": "22 C"}
 //^^^^^^^^^^^^^^ error misplaced-tool-result: messages[2] answers get_weather (call_7) of messages[0], but other messages stand between them.
]}`,
    fixes: {
      'move-to-call': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "22 C"},
  {"role": "user", "content": "Hello?"}
]}`,
    },
  },
  {
    title: 'An id given again, and one result, sent to MiniMax',
    provider: 'minimax',
    text: `{"model": "MiniMax-M2", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "f:1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "f:1", "content": "22 C"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "f:1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
                                                     //^^^^^^^^^^^ error misplaced-tool-result: f (f:1) in messages[3] has no result of its own; the only one with its id, in messages[2], came before.
  {"role": "user", "content": "And now?"}
]}`,
    fixes: {
      'insert-result': `{"model": "MiniMax-M2", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "f:1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "f:1", "content": "22 C"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "f:1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "f:1", "content": "[chatmend] No result was recorded for this tool call."},
                                        //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint synthetic-result
  {"role": "user", "content": "And now?"}
]}`,
    },
  },
];

/** A result that its call has, but not side by side with it. */
function reportApart(result: ToolResult, call: ToolCall, conversation: Conversation, report: Report): void {
  const [other] = between(call, result, conversation);
  if (other === undefined) return;
  report({
    variant: 'apart',
    pointer: result.turn.pointer,
    anchor: roleAnchor(result.turn),
    message: `${place(result.turn)} answers ${nameOf(call)} of ${place(call.turn)}, but other items stand between them.`,
    related: [{ anchor: callAnchor(call), message: `${nameOf(call)} is made here.` }, other],
    subject: { turn: result.turn, results: [result], calls: [call] },
  });
}

/** The first thing said between a call and its late result. */
function between(call: ToolCall, { turn }: ToolResult, { turns }: Conversation): RelatedPlace[] {
  for (let at = call.turn.index + 1; at < turn.index; at++) {
    const other = turns[at] as Turn;
    if (other.result !== undefined || other.calls.length > 0) continue;
    // Where it stands in the message of the result, the message as a whole would say nothing.
    const [part] =
      other.content.kind === 'parts' && other.message === turn.message ? other.content.parts : [];
    const anchor =
      part === undefined ? roleAnchor(other) : ({ pointer: part.pointer, part: 'value' } as const);
    return [{ anchor, message: 'This stands in between.' }];
  }
  return [];
}

/** A call with the id of an earlier one, whose result is the only one of that id. */
function reused(call: ToolCall, before: ToolCall): Finding {
  const { turn } = before.result as ToolResult;
  return {
    variant: 'reused',
    pointer: call.pointer,
    anchor: callAnchor(call),
    message: `${nameOf(call)} in ${place(call.turn)} has no result of its own; the only one with its id, in ${place(turn)}, came before.`,
    related: [
      { anchor: roleAnchor(turn), message: `This answers ${nameOf(before)} of ${place(before.turn)}.` },
    ],
    subject: { turn: call.turn, calls: [call] },
  };
}
