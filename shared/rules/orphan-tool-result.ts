import type { Conversation, Part, ToolCall, ToolResult, Turn } from '../conversation/model.ts';
import { short } from '../text/short.ts';
import { alike } from './alike.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { addressAnchor, nameOf, pairOf, place, roleAnchor } from './words.ts';

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
    'behind-others': 'the same, and the assistant made other calls the last time it spoke',
    'wrong-address': 'the id names another call than the only one left open beside it',
    'server-result': "a result of a server's own tool, without the call in front of it in the message",
  },
  strategies: [
    'restore-call',
    'drop-placeholder',
    'answer-open-call',
    'keep-as-user-message',
    'insert-missing-call',
    'delete-result',
    'keep-server-result',
    'drop-server-result',
    'trim-to-whole-round',
  ],
  visit: {
    payload({ turns }, report) {
      for (const strays of serverResultsAlone(turns)) report(noServerCall(strays));
    },
    result(result, report, conversation) {
      if (result.legacy) return;
      // A call without an id is the cause then, and told as that.
      if (result.state === 'misaddressed' && result.call?.id !== undefined) report(wrongAddress(result));
      if (result.state === 'orphan' && isFirstOfRun(result, conversation))
        report(noCall(result, conversation));
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
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
  {"role": "user", "content": "[chatmend] Result of tool call call_1, which answers no open call in this history:\\n22 C"},
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
    title: "What came of a server's own tool, without the call",
    provider: 'anthropic',
    text: `{"model": "claude-opus-4-6", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Review this."},
  {"role": "assistant", "content": [
    {"type": "advisor_tool_result", "tool_use_id": "srvtoolu_1", "content": []},
   //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error orphan-tool-result: messages[1].content[0] holds what came of a server's own tool, whose call does not stand in front of it.
    {"type": "text", "text": "Done."}]},
  {"role": "user", "content": "Go on."}
]}`,
    fixes: {
      'keep-server-result': `{"model": "claude-opus-4-6", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Review this."},
  {"role": "assistant", "content": [
    {"type": "text", "text": "[chatmend] What came of a tool of the server, whose call is not in this history:\\n{\\"type\\":\\"advisor_tool_result\\",\\"tool_use_id\\":\\"srvtoolu_1\\",\\"content\\":[]}"},
    {"type": "text", "text": "Done."}]},
  {"role": "user", "content": "Go on."}
]}`,
      'drop-server-result': `{"model": "claude-opus-4-6", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Review this."},
  {"role": "assistant", "content": [
    {"type": "text", "text": "Done."}]},
  {"role": "user", "content": "Go on."}
]}`,
    },
  },
  {
    title: "A server's own tools pair inside the message, and may still run",
    provider: 'anthropic',
    text: `{"model": "claude-opus-4-6", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Search."},
  {"role": "assistant", "content": [
    {"type": "server_tool_use", "id": "srvtoolu_1", "name": "web_search", "input": {"query": "x"}},
    {"type": "web_search_tool_result", "tool_use_id": "srvtoolu_1", "content": []},
    {"type": "server_tool_use", "id": "srvtoolu_2", "name": "web_search", "input": {"query": "y"}}]}
]}`,
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
  {
    title: 'A failure without its call',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": [
    {"type": "tool_result", "tool_use_id": "a", "is_error": true, "content": "no such city", "cache_control": {"type": "ephemeral"}}]}
   //^^^^^^^^^^^^^^^^^^^^^ error orphan-tool-result: messages[0].content[0] answers a, but no earlier message makes that call.
]}`,
    fixes: {
      'keep-as-user-message': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": [
    {"type": "text", "text": "[chatmend] The tool reported an error. Result of tool call a, which answers no open call in this history:"},
    {"type": "text", "text": "no such city", "cache_control": {"type": "ephemeral"}}]}
]}`,
    },
  },
];

/**
 * Results of a server's own tools that no call in front of them made, by message; neighbouring messages are read as
 * one.
 */
function serverResultsAlone(turns: readonly Turn[]): Part[][] {
  const found: Part[][] = [];
  let made = new Set<string>();
  let blind = false;
  for (const { role, content, known, result } of turns) {
    // While the client answers its own calls, a server's tool may still run.
    if (result !== undefined) continue;
    if (role !== 'assistant') {
      made = new Set();
      blind = false;
      continue;
    }
    blind ||= !known;
    const strays: Part[] = [];
    for (const part of content.kind === 'parts' ? content.parts : []) {
      const { byServer } = part;
      if (byServer?.kind === 'call') made.add(byServer.id);
      else if (byServer !== undefined && !blind && !made.has(byServer.id)) strays.push(part);
    }
    if (strays.length > 0) found.push(strays);
  }
  return found;
}

function noServerCall(strays: readonly Part[]): Finding {
  const places = strays.map(({ turn, pointer }) => ({
    turn,
    pointer,
    anchor: pairOf(pointer, 'type'),
    name: `${place(turn)}.${pointer.slice(turn.pointer.length + 1).replace(/\/(\d+)$/, '[$1]')}`,
  }));
  const says = "holds what came of a server's own tool, whose call does not stand in front of it";
  return alike('server-result', places, says, { parts: strays });
}

function noCall(result: ToolResult, conversation: Conversation): Finding {
  const { turn } = result;
  const others = runOf(result, conversation).slice(1);
  const id = short(result.callId ?? result.name ?? '');
  return {
    variant: callsInFront(turn, conversation) ? 'behind-others' : 'no-call',
    pointer: turn.pointer,
    anchor: roleAnchor(turn),
    message:
      `${place(turn)} answers ${id}, but no earlier message makes that call` +
      (others.length === 0 ? '.' : `; the same holds for ${others.length} more behind it.`),
    related: others.map((other) => ({
      anchor: roleAnchor(other.turn),
      message: `${place(other.turn)} answers ${short(other.callId ?? other.name ?? '')}, which no message calls either.`,
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
    message: `${place(turn)} answers ${short(result.callId ?? result.name ?? '')}, ${isOnlyOpen(call) ? 'but the only open call is' : 'which no open call beside it has; by its place it answers'} ${open}.`,
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

/** Whether no other call of its turn waits for a result that names it. */
function isOnlyOpen(call: ToolCall | undefined): boolean {
  return call?.turn.calls.every((other) => other === call || other.state === 'answered') === true;
}

/** Whether the last message of the assistant in front of a turn makes calls. */
function callsInFront({ index }: Turn, conversation: Conversation): boolean {
  let known = callsBefore.get(conversation);
  if (known === undefined) {
    let calls = false;
    known = conversation.turns.map((turn) => {
      const before = calls;
      if (turn.role === 'assistant') calls = turn.calls.length > 0;
      return before;
    });
    callsBefore.set(conversation, known);
  }
  return known[index] === true;
}

/** Worked out once for all results of a conversation: there may be very many. */
const callsBefore = new WeakMap<Conversation, readonly boolean[]>();
