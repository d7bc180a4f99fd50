import type { RelatedPlace } from '../api.ts';
import type { Conversation, ToolCall, ToolResult, Turn } from '../conversation/model.ts';
import { reusedIds } from './reused.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { isSplitOff } from './split.ts';
import { callAnchor, listing, mayEndOpen, nameOf, place, roleAnchor } from './words.ts';

/** Calls of a turn that have no result. */
export const rule: Rule = {
  id: 'unanswered-tool-call',
  summary: 'A tool call has no result before the conversation goes on.',
  documentation: `Every call of an assistant message needs a message with role \`tool\` that names its id, directly behind
that assistant message and before anything else. Here one is missing: the run was interrupted, the result
was lost, or the history was cut behind the call. Providers refuse the whole request.

If the result exists, put it back. If nobody knows what happened, say exactly that to the model: a result
that states that none was recorded keeps the call and invents no outcome.

Parallel calls that were split over two assistant messages look the same to the provider: the results of
the first one only come behind the second.

Training rows, recorded answers and running transcripts may end in an open call; there nothing is said.`,
  variants: {
    followed: 'another message follows in place of the result',
    last: 'the request ends with the open call',
    'document-behind': 'it has its result, and a message of its own behind that holds a document',
  },
  strategies: [
    'merge-neighbours',
    'take-result',
    'move-to-call',
    'insert-result',
    'drop-call',
    'trim-to-whole-round',
  ],
  visit: {
    turn(turn, report, conversation) {
      for (const call of turn.calls) if (isSplitOff(call, conversation)) report(splitOff(call, conversation));
      const parted = partedByDocument(turn, conversation);
      if (parted !== undefined) report(parted);
      const open = turn.calls.filter((call) => call.state === 'open' && !call.legacy);
      if (open.length === 0) return;
      const followed = hasFollower(turn, conversation);
      if (!followed && mayEndOpen(conversation)) return;
      const repeated = repeatedCalls(turn);
      const own = open.filter((call) => !repeated.has(call) && call.name !== undefined);
      if (own.length > 0) {
        const reused = reusedIds(conversation);
        // Where results are looked up by id alone, the one of the earlier call stands wrong.
        const yieldsTo = own.every((call) => reused.has(call)) ? 'misplaced-tool-result' : undefined;
        report({ ...unanswered(turn, own, followed, conversation), ...(yieldsTo && { yieldsTo }) });
      }
      const shared = open.filter((call) => repeated.has(call));
      if (shared.length > 0)
        report({ ...unanswered(turn, shared, followed, conversation), yieldsTo: 'duplicate-tool-call-id' });
      const phantoms = open.filter((call) => !repeated.has(call) && call.name === undefined);
      if (phantoms.length > 0)
        report({ ...unanswered(turn, phantoms, followed, conversation), yieldsTo: 'missing-function-name' });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'The user goes on before the result',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
                                                     //^^^^^^^^^^^^^^ error unanswered-tool-call: get_weather (call_7) in messages[0] has no result before the next user message.
  {"role": "user", "content": "Never mind."}
]}`,
    fixes: {
      'insert-result': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "[chatmend] No result was recorded for this tool call."},
                                           //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint synthetic-result: messages[1] was not produced by the tool: Chatmend writes this text when a call has no result.
  {"role": "user", "content": "Never mind."}
]}`,
      'drop-call': `{"messages": [
  {"role": "user", "content": "Never mind."}
]}`,
    },
  },
  {
    title: 'Parallel calls split over two messages',
    provider: 'deepseek',
    text: `{"model": "deepseek-chat", "messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
                                                     //^^^^^^^^^ error unanswered-tool-call: f (a) in messages[0] has no result before the next assistant message; it comes in messages[2].
  {"role": "assistant", "content": "", "tool_calls": [{"id": "b", "type": "function", "function": {"name": "g", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "1"},
  {"role": "tool", "tool_call_id": "b", "content": "2"}
]}`,
    fixes: {
      'move-to-call': `{"model": "deepseek-chat", "messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "1"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "b", "type": "function", "function": {"name": "g", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "b", "content": "2"}
]}`,
    },
  },
  {
    title: 'A request that ends in an open call',
    provider: 'deepseek',
    text: `{"model": "deepseek-chat", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]}
                                                     //^^^^^^^^^^^^^^ error unanswered-tool-call: get_weather (call_7) in messages[1] has no result.
]}`,
  },
];

/** Calls whose id another one of the turn has before them: that is the cause then, where the target minds it. */
function repeatedCalls({ calls }: Turn): ReadonlySet<ToolCall> {
  const ids = new Set<string>();
  const repeated = new Set<ToolCall>();
  for (const call of calls) {
    if (call.id === undefined) continue;
    if (ids.has(call.id)) repeated.add(call);
    ids.add(call.id);
  }
  return repeated;
}

function hasFollower(turn: Turn, conversation: Conversation): boolean {
  return followerOf(turn, conversation) !== undefined || !conversation.complete;
}

/**
 * Results that the server no longer finds: where it makes one of neighbouring messages behind our back, a document of
 * the second one comes to stand in front of them.
 */
function partedByDocument(turn: Turn, conversation: Conversation): Finding | undefined {
  const [call] = turn.calls;
  if (conversation.reach !== 'next-message' || call?.state !== 'answered') return undefined;
  const next = followerOf(turn, conversation);
  const last = next && conversation.turns[next.index - 1];
  if (next?.role !== 'user' || !next.known || last?.result === undefined || last.message === next.message)
    return undefined;
  const part = next.content.kind === 'parts' && next.content.parts.find(({ type }) => type === 'document');
  if (!part) return undefined;
  return {
    variant: 'document-behind',
    pointer: call.pointer,
    anchor: callAnchor(call),
    message: `${listing(turn.calls.map(nameOf))} in ${place(turn)} will not be found answered: a document stands in ${place(next)}, behind the message of the results.`,
    related: [
      { anchor: roleAnchor(last), message: 'The results stand here.' },
      { anchor: { pointer: part.pointer, part: 'value' }, message: 'The document stands here.' },
    ],
    subject: { turn, turns: [last, next] },
  };
}

/** A call whose result only comes behind another assistant message with calls. */
function splitOff(call: ToolCall, conversation: Conversation): Finding {
  const result = call.result as ToolResult;
  return {
    variant: 'followed',
    pointer: call.pointer,
    anchor: callAnchor(call),
    message: `${nameOf(call)} in ${place(call.turn)} has no result ${betweenOf(call, result, conversation)}; it comes in ${place(result.turn)}.`,
    related: [
      { anchor: roleAnchor(result.turn), message: `The result of ${nameOf(call)} stands here.` },
      ...wantedIn(call.turn, conversation),
    ],
    subject: { turn: call.turn, calls: [call], results: [result] },
  };
}

/** What a result comes too late for: the next assistant message, or the one message where it is looked for. */
function betweenOf(call: ToolCall, { turn }: ToolResult, { turns }: Conversation): string {
  const calls = turns.slice(call.turn.index + 1, turn.index).some((one) => one.calls.length > 0);
  return calls ? 'before the next assistant message' : 'in the next message';
}

/** Where results are parts of a message, the message they are wanted in: the one providers name. */
function wantedIn({ index, message }: Turn, { turns, reach }: Conversation): RelatedPlace[] {
  if (reach !== 'next-message' && reach !== 'joined') return [];
  let at = index + 1;
  while (turns[at]?.message === message) at++;
  const next = turns[at];
  return next === undefined ? [] : [{ anchor: roleAnchor(next), message: 'The results are wanted here.' }];
}

/** First message behind the results of a turn; looked for from there, because every turn may ask. */
function followerOf(turn: Turn, conversation: Conversation): Turn | undefined {
  for (let at = turn.index + 1; at < conversation.turns.length; at++) {
    const next = conversation.turns[at] as Turn;
    if (next.result === undefined) return next;
  }
  return undefined;
}

function unanswered(
  turn: Turn,
  open: readonly ToolCall[],
  followed: boolean,
  conversation: Conversation,
): Finding {
  const [first, ...others] = open as [ToolCall, ...ToolCall[]];
  const next = followerOf(turn, conversation);
  const before =
    next === undefined ? '' : ` before the next ${next.role === 'unknown' ? '' : `${next.role} `}message`;
  const have = open.length === 1 ? 'has no result' : 'have no results';
  return {
    variant: followed ? 'followed' : 'last',
    pointer: others.length === 0 ? first.pointer : turn.pointer,
    anchor: callAnchor(first),
    message: `${listing(open.map(nameOf))} in ${place(turn)} ${have}${before}.`,
    related: [
      ...others.map((call) => ({
        anchor: callAnchor(call),
        message: `${nameOf(call)} has no result either.`,
      })),
      ...wantedIn(turn, conversation),
    ],
    subject: { turn, calls: open },
  };
}
