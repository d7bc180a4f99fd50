import type { Reach, ToolCall } from '../conversation/model.ts';
import { short } from '../text/short.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { callAnchor, nameOf, place } from './words.ts';

/** One id for two calls of the same message. */
export const rule: Rule = {
  id: 'duplicate-tool-call-id',
  summary: 'Two calls of one message share an id.',
  documentation: `Results are told apart by the id of their call. Two calls with one id in the same assistant message cannot
both be answered: the provider sees two results for one call. Local servers that give every call the same
id, and stream assemblers that copy the first id, write this.

The same id in a later turn is legal with most providers and not reported for them; Moonshot refuses it too.`,
  variants: {
    'same-turn': 'both calls stand in one assistant message, or side by side where calls are items',
    'later-turn': 'the second call stands in a later turn',
  },
  strategies: ['renumber-call'],
  visit: {
    payload({ turns, reach }, report) {
      const ever = report.hears('later-turn') ? new Map<string, ToolCall>() : undefined;
      const first = new Map<string, ToolCall>();
      for (const turn of turns) {
        if (turn.calls.length === 0 && first.size === 0) continue;
        const goesOn = turn.role === 'assistant' && turns[turn.index - 1]?.role === 'assistant';
        if (!goesOn || !TOGETHER.has(reach)) first.clear();
        for (const call of turn.calls) {
          if (call.id === undefined) continue;
          const before = first.get(call.id);
          const earlier = ever?.get(call.id);
          if (earlier === undefined) ever?.set(call.id, call);
          if (before !== undefined) report(finding(call, before, call.id));
          else {
            first.set(call.id, call);
            if (earlier !== undefined && turn.known) report(again(call, earlier, call.id));
          }
        }
      }
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'One id for two parallel calls',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [
    {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}},
    {"id": "call_1", "type": "function", "function": {"name": "g", "arguments": "{}"}}]},
   //^^^^^^^^^^^^^^ error duplicate-tool-call-id: messages[0] gives the id call_1 to two calls
  {"role": "tool", "tool_call_id": "call_1", "content": "1"},
  {"role": "tool", "tool_call_id": "call_1", "content": "2"}
]}`,
    fixes: {
      'renumber-call': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [
    {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}},
    {"id": "call_1_68u28e", "type": "function", "function": {"name": "g", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "1"},
  {"role": "tool", "tool_call_id": "call_1_68u28e", "content": "2"}
]}`,
    },
  },
  {
    title: 'One id in two turns, sent to Moonshot',
    provider: 'moonshot',
    text: `{"model": "kimi-k2-0905-preview", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "f:0", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "f:0", "content": "1"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "f:0", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
                                                     //^^^^^^^^^^^ error duplicate-tool-call-id: messages[3] gives the id f:0 to a call, as messages[1] did.
  {"role": "tool", "tool_call_id": "f:0", "content": "2"}
]}`,
    fixes: {
      'renumber-call': `{"model": "kimi-k2-0905-preview", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "f:0", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "f:0", "content": "1"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "f:0_m05f28", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "f:0_m05f28", "content": "2"}
]}`,
    },
  },
];

/** Where neighbouring messages or items of the assistant are one answer. */
const TOGETHER: ReadonlySet<Reach> = new Set(['joined', 'anywhere']);

function again(call: ToolCall, before: ToolCall, id: string): Finding {
  return {
    variant: 'later-turn',
    pointer: `${call.pointer}/${call.idKey}`,
    anchor: callAnchor(call),
    message: `${place(call.turn)} gives the id ${short(id)} to a call, as ${place(before.turn)} did.`,
    related: [{ anchor: callAnchor(before), message: 'The first call with this id.' }],
    subject: { turn: call.turn, calls: [call] },
  };
}

function finding(call: ToolCall, before: ToolCall, id: string): Finding {
  return {
    variant: 'same-turn',
    pointer: `${call.pointer}/${call.idKey}`,
    anchor: callAnchor(call),
    message: `${place(call.turn)} gives the id ${short(id)} to two calls: ${nameOf(before)} and ${nameOf(call)}.`,
    related: [{ anchor: callAnchor(before), message: 'The first call with this id.' }],
    subject: { turn: call.turn, calls: [call] },
  };
}
