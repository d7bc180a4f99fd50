import type { Conversation, ToolCall, ToolResult } from '../conversation/model.ts';
import { saysTheSame } from '../conversation/repetition.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { addressAnchor, nameOf, place } from './words.ts';

/** A second result for a call. */
export const rule: Rule = {
  id: 'duplicate-tool-result',
  summary: 'A tool call has two results.',
  documentation: `One call takes one result. Retries, a block appended twice and repairs that add a placeholder beside the
real result leave two. If both say the same, one can go; if they differ, only you can tell which one the
model should see, or whether both belong in one result.`,
  variants: {
    adjacent: 'both stand behind the same assistant message',
    later: 'the second stands in a later turn',
  },
  strategies: [
    'drop-identical-result',
    'drop-placeholder',
    'join-results',
    'keep-as-user-message',
    'keep-first-result',
    'keep-last-result',
  ],
  visit: {
    result(result, report, conversation) {
      // The same id given to two calls is the cause then, and told as that.
      if (!isRepetition(result) || continuesGroup(result, conversation)) return;
      report(finding(groupOf(result, conversation)));
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'The same result twice',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "22 C"},
  {"role": "tool", "tool_call_id": "call_7", "content": "22 C"}
                 //^^^^^^^^^^^^^^^^^^^^^^^^ error duplicate-tool-result: messages[2] answers get_weather (call_7) again: messages[1] did already.
]}`,
    fixes: {
      'drop-identical-result': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "22 C"}
]}`,
    },
  },
  {
    title: 'A block appended twice',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [
    {"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}},
    {"id": "b", "type": "function", "function": {"name": "g", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "1"},
  {"role": "tool", "tool_call_id": "b", "content": "2"},
  {"role": "tool", "tool_call_id": "a", "content": "1"},
                 //^^^^^^^^^^^^^^^^^^^ error duplicate-tool-result: messages[3] answers f (a) again: messages[1] did already; the same holds for 1 more behind it.
  {"role": "tool", "tool_call_id": "b", "content": "2"}
]}`,
    fixes: {
      'drop-identical-result': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [
    {"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}},
    {"id": "b", "type": "function", "function": {"name": "g", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "1"},
  {"role": "tool", "tool_call_id": "b", "content": "2"}
]}`,
    },
  },
  {
    title: 'The real result beside what a repair wrote in its place',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "[chatmend] No result was recorded for this tool call."},
                                           //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint synthetic-result: messages[1] was not produced by the tool: Chatmend writes this text when a call has no result.
  {"role": "tool", "tool_call_id": "call_7", "content": "22 C"}
                 //^^^^^^^^^^^^^^^^^^^^^^^^ error duplicate-tool-result
]}`,
    fixes: {
      'drop-placeholder': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "22 C"}
]}`,
    },
  },
  {
    title: 'Two results that differ',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "pending"},
  {"role": "tool", "tool_call_id": "call_7", "content": "22 C"}
                 //^^^^^^^^^^^^^^^^^^^^^^^^ error duplicate-tool-result
]}`,
    fixes: {
      'join-results': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "pending\\n[chatmend] A second result of the same call:\\n22 C"}
]}`,
      'keep-last-result': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "22 C"}
]}`,
    },
  },
];

interface Repetition extends ToolResult {
  readonly call: ToolCall;
}

function isRepetition(result: ToolResult | undefined): result is Repetition {
  return result?.state === 'duplicate' && result.call !== undefined && !result.legacy;
}

/** A block appended twice is one cause: neighbours that repeat in the same way are told together. */
function isSameKind(a: Repetition, b: Repetition): boolean {
  return a.run === b.run && variantOf(a) === variantOf(b) && saysTheSame(a) === saysTheSame(b);
}

function continuesGroup(result: Repetition, { turns }: Conversation): boolean {
  const before = turns[result.turn.index - 1]?.result;
  return isRepetition(before) && isSameKind(before, result);
}

function groupOf(first: Repetition, { turns }: Conversation): [Repetition, ...Repetition[]] {
  const group: [Repetition, ...Repetition[]] = [first];
  for (let at = first.turn.index + 1; ; at++) {
    const next = turns[at]?.result;
    if (!isRepetition(next) || !isSameKind(first, next)) return group;
    group.push(next);
  }
}

function variantOf({ run, call }: Repetition): 'adjacent' | 'later' {
  return call.result?.run === run ? 'adjacent' : 'later';
}

function finding(group: [Repetition, ...Repetition[]]): Finding {
  const [{ turn, call }, ...others] = group;
  const again = (one: Repetition) =>
    `${place(one.turn)} answers ${nameOf(one.call)} again: ${place(firstOf(one).turn)} did already`;
  return {
    variant: variantOf(group[0]),
    pointer: turn.pointer,
    anchor: addressAnchor(group[0]),
    message: `${again(group[0])}${others.length === 0 ? '.' : `; the same holds for ${others.length} more behind it.`}`,
    related: [
      {
        anchor: addressAnchor(firstOf(group[0])),
        message: 'The first result stands here.',
      },
      ...others.map((other) => ({
        anchor: addressAnchor(other),
        message: `${again(other)}.`,
      })),
    ],
    subject: { turn, results: group, calls: [call] },
  };
}

function firstOf({ call }: Repetition): ToolResult {
  return call.result as ToolResult;
}
