import type { Conversation, ToolResult, Turn } from '../conversation/model.ts';
import type { Drift } from '../recall/recall.ts';
import { short } from '../text/short.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { listing, nameOf, place, roleAnchor } from './words.ts';

/** A turn of the assistant that is not what the provider sent. */
export const rule: Rule = {
  id: 'history-drift',
  summary: 'A turn of the assistant is not the one the provider sent.',
  documentation: `The document holds a request, the answer the provider gave to it, in one piece or streamed, and a later request
that goes on from there. What that one claims the assistant said is not what the provider sent: calls are missing or have
other ids, words are lost, or the reasoning behind a call is gone. This is where a result loses its call, one request
before the provider refuses it.

It is a hint, and a warning where the document shows that the provider refused the request. Look at how the program puts
streamed answers together and what it keeps of them. The turn can be put back word for word.`,
  variants: {
    unnoticed: 'the turn differs from the answer that stands in front of it in the document',
    refused: 'the same, and the document shows that the provider refused the request',
  },
  suspicion: { unnoticed: 'hint', refused: 'warning' },
  strategies: ['restore-turn'],
  visit: {
    payload(conversation, report) {
      const { recall } = conversation;
      if (recall === undefined) return;
      for (const drift of recall.drifts(conversation)) report(told(drift, recall.isRefused, conversation));
    },
  },
};

/** What it finds and leaves alone; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A log of a program that forgot what was streamed to it',
    provider: 'openai',
    text: `POST {"model": "gpt-4o", "messages": [{"role": "user", "content": "Weather?"}]}
data: {"id": "c1", "object": "chat.completion.chunk", "choices": [{"index": 0, "delta": {"role": "assistant", "content": "It is "}, "finish_reason": null}]}
data: {"id": "c1", "object": "chat.completion.chunk", "choices": [{"index": 0, "delta": {"content": "4 C."}, "finish_reason": "stop"}]}
data: [DONE]
POST {"model": "gpt-4o", "messages": [{"role": "user", "content": "Weather?"}, {"role": "user", "content": "And tomorrow?"}]}
                                                                              //^^^^^^^^^^^^^^ hint history-drift: The turn the provider sent in front of messages[1] is missing: the text.
`,
    fixes: {
      'restore-turn': `POST {"model": "gpt-4o", "messages": [{"role": "user", "content": "Weather?"}]}
data: {"id": "c1", "object": "chat.completion.chunk", "choices": [{"index": 0, "delta": {"role": "assistant", "content": "It is "}, "finish_reason": null}]}
data: {"id": "c1", "object": "chat.completion.chunk", "choices": [{"index": 0, "delta": {"content": "4 C."}, "finish_reason": "stop"}]}
data: [DONE]
POST {"model": "gpt-4o", "messages": [{"role": "user", "content": "Weather?"}, {"role": "assistant", "content": "It is 4 C."}, {"role": "user", "content": "And tomorrow?"}]}
`,
    },
  },
  {
    title: 'A call that was lost between an answer and the request that was refused',
    provider: 'openai',
    text: `POST {"model": "gpt-4o", "messages": [{"role": "user", "content": "Weather?"}]}
200 {"object": "chat.completion", "choices": [{"index": 0, "finish_reason": "tool_calls", "message": {"role": "assistant", "content": null, "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]}}]}
POST {"model": "gpt-4o", "messages": [{"role": "user", "content": "Weather?"}, {"role": "tool", "tool_call_id": "call_7", "content": "4 C"}]}
                                                                              //^^^^^^^^^^^^^^ warning history-drift: The turn the provider sent in front of messages[1] is missing: get_weather (call_7).
                                                                              //^^^^^^^^^^^^^^ error orphan-tool-result: messages[1] answers call_7
Error code: 400 - {"error": {"message": "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.", "type": "invalid_request_error"}}
                                                          //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information provider-error: A tool result answers a call that no message makes.
`,
  },
  {
    title: 'A log in which the turn is what was sent',
    provider: 'openai',
    text: `POST {"model": "gpt-4o", "messages": [{"role": "user", "content": "Weather?"}]}
200 {"object": "chat.completion", "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "4 C"}}]}
POST {"model": "gpt-4o", "messages": [{"role": "user", "content": "Weather?"}, {"role": "assistant", "content": "4 C"}, {"role": "user", "content": "Thanks."}]}
`,
  },
];

function told(drift: Drift, refused: boolean, conversation: Conversation): Finding {
  const { sent, claimed, behind, lost, renamed, altered } = drift;
  const turn = (claimed.find(({ calls }) => calls.length > 0) ?? claimed[0] ?? behind) as Turn;
  const call = lost[0] ?? renamed[0]?.sent ?? altered[0];
  const anchor = roleAnchor(turn);
  return {
    variant: refused ? 'refused' : 'unnoticed',
    pointer: turn.pointer,
    anchor,
    message:
      claimed.length === 0
        ? `The turn the provider sent in front of ${place(turn)} is missing: ${listing(missing(drift))}.`
        : `${place(turn)} is not the turn the provider sent: ${differences(drift)}.`,
    related: [{ anchor, outside: sent.placeOf(call).range, message: 'The provider sent it here.' }],
    // What is repaired at the results of the turn may be the same repair.
    subject: {
      turn,
      calls: claimed.flatMap(({ calls }) => calls),
      results: resultsBehind(drift, conversation),
    },
  };
}

function resultsBehind({ claimed, behind }: Drift, { turns }: Conversation): ToolResult[] {
  const first = claimed.length === 0 ? (behind?.index ?? 0) : (claimed.at(-1) as Turn).index + 1;
  const results: ToolResult[] = [];
  for (let at = first, one = turns[at]?.result; one !== undefined; one = turns[++at]?.result)
    results.push(one);
  return results;
}

/** What was sent and is not there. */
function missing({ lost, lostWords, lostReasoning }: Drift): string[] {
  return [
    ...lost.map(nameOf),
    ...(lostWords ? ['the text'] : []),
    ...(lostReasoning ? ['the reasoning'] : []),
  ];
}

function differences(drift: Drift): string {
  const all = missing(drift);
  return [
    ...(all.length === 0 ? [] : [`${listing(all)} ${all.length === 1 ? 'is' : 'are'} missing`]),
    ...drift.renamed.map(({ sent, claimed }) => `${nameOf(sent)} has the id ${short(claimed.id ?? '')}`),
    ...drift.altered.map((call) => `${nameOf(call)} has other arguments`),
  ].join('; ');
}
