import type { Conversation, ToolResult } from '../conversation/model.ts';
import { short } from '../text/short.ts';
import type { Finding, Rule } from './rule.ts';
import { addressAnchor, nameOf, place, roleAnchor } from './words.ts';

/** A result whose call no message makes. */
export const rule: Rule = {
  id: 'orphan-tool-result',
  summary: 'A tool result answers a call that no message makes.',
  documentation: `A message with role \`tool\` has to follow the assistant message whose call it answers. Here no earlier
message makes that call: the history was cut in front of the result, the assistant turn was lost while
streaming, or the result carries another call's id. Providers refuse the whole request.

Restore the call if you still have it (the provider's previous answer holds it). If it is gone, the result
can be kept as a user message that says what it is; deleting it may delete the only record of what the tool
did.`,
  variants: {
    'no-call': 'no message makes the call',
    'wrong-address': 'the id names another call than the only one left open beside it',
  },
  strategies: [
    'drop-placeholder',
    'answer-open-call',
    'keep-as-user-message',
    'insert-missing-call',
    'delete-result',
    'trim-to-whole-round',
  ],
  visit: {
    result(result, report, conversation) {
      if (result.legacy) return;
      // A call without an id is the cause then, and told as that.
      if (result.state === 'misaddressed' && result.call?.id !== undefined) report(wrongAddress(result));
      if (result.state === 'orphan' && isFirstOfRun(result, conversation))
        report(noCall(result, conversation));
    },
  },
  examples: [
    {
      title: 'A history cut in front of a result',
      provider: 'openai',
      text: `{"model": "gpt-4o", "messages": [
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"},
 //^^^^^^^^^^^^^^ error orphan-tool-result: messages[0] answers call_1, but no earlier message makes that call.
  {"role": "user", "content": "And tomorrow?"}
]}`,
      fixes: {
        'keep-as-user-message': `{"model": "gpt-4o", "messages": [
  {"role": "user", "content": "[chatmend] Result of tool call call_1, whose call is not in this history:\\n22 C"},
  {"role": "user", "content": "And tomorrow?"}
]}`,
        'insert-missing-call': `{"model": "gpt-4o", "messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "unknown_tool", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"},
  {"role": "user", "content": "And tomorrow?"}
]}`,
        'delete-result': `{"model": "gpt-4o", "messages": [
  {"role": "user", "content": "And tomorrow?"}
]}`,
      },
    },
    {
      title: 'A wrong address beside the only open call',
      provider: 'openai',
      text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_8", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_9", "content": "22 C"}
                 //^^^^^^^^^^^^^^^^^^^^^^^^ error orphan-tool-result: messages[1] answers call_9, but the only open call is get_weather (call_8).
]}`,
      fixes: {
        'answer-open-call': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_8", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_8", "content": "22 C"}
]}`,
      },
    },
    {
      title: 'Parallel results may come in any order',
      provider: 'openai',
      text: `{"messages": [
  {"role": "assistant", "content": null, "tool_calls": [
    {"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}},
    {"id": "b", "type": "function", "function": {"name": "g", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "b", "content": "2"},
  {"role": "tool", "tool_call_id": "a", "content": "1"}
]}`,
    },
  ],
};

function noCall(result: ToolResult, conversation: Conversation): Finding {
  const { turn } = result;
  const others = runOf(result, conversation).slice(1);
  const id = short(result.callId ?? '');
  return {
    variant: 'no-call',
    pointer: turn.pointer,
    anchor: roleAnchor(turn),
    message:
      `${place(turn)} answers ${id}, but no earlier message makes that call` +
      (others.length === 0 ? '.' : `; the same holds for ${others.length} more behind it.`),
    related: others.map((other) => ({
      anchor: roleAnchor(other.turn),
      message: `${place(other.turn)} answers ${short(other.callId ?? '')}, which no message calls either.`,
    })),
    subject: { turn, results: [result, ...others] },
  };
}

function wrongAddress(result: ToolResult): Finding {
  const { turn, call } = result;
  const open = call === undefined ? '' : nameOf(call);
  return {
    variant: 'wrong-address',
    pointer: turn.pointer,
    anchor: addressAnchor(result),
    message: `${place(turn)} answers ${short(result.callId ?? '')}, but the only open call is ${open}.`,
    related:
      call === undefined
        ? []
        : [{ anchor: { pointer: call.pointer, part: 'value' }, message: `${open} is not answered.` }],
    subject: { turn, results: [result], calls: call === undefined ? [] : [call] },
  };
}

/** Orphans of one run of results have one cause. */
function runOf(result: ToolResult, conversation: Conversation): ToolResult[] {
  const run: ToolResult[] = [];
  for (let at = result.turn.index; at < conversation.turns.length; at++) {
    const next = conversation.turns[at]?.result;
    if (next === undefined || next.run !== result.run) break;
    if (next.state === 'orphan' && !next.legacy) run.push(next);
  }
  return run;
}

function isFirstOfRun(result: ToolResult, conversation: Conversation): boolean {
  for (let at = result.turn.index - 1; at >= 0; at--) {
    const before = conversation.turns[at]?.result;
    if (before === undefined || before.run !== result.run) return true;
    if (before.state === 'orphan' && !before.legacy) return false;
  }
  return true;
}
