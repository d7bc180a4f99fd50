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
      const ever = new Map<string, ToolCall>();
      // Of ids that an earlier round has: their first calls in this one.
      const again = new Map<string, ToolCall>();
      let round = 0;
      for (const turn of turns) {
        const goesOn = turn.role === 'assistant' && turns[turn.index - 1]?.role === 'assistant';
        if (!goesOn || !TOGETHER.has(reach)) {
          round = turn.index;
          if (again.size > 0) again.clear();
        }
        for (const call of turn.calls) {
          if (call.id === undefined) continue;
          const first = ever.get(call.id);
          const before = first !== undefined && first.turn.index >= round ? first : again.get(call.id);
          if (before !== undefined) report(sameTurn(call, before, call.id));
          else if (first === undefined) ever.set(call.id, call);
          else {
            again.set(call.id, call);
            if (turn.known && report.hears('later-turn')) report(laterTurn(call, first, call.id));
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

function laterTurn(call: ToolCall, before: ToolCall, id: string): Finding {
  return {
    variant: 'later-turn',
    pointer: `${call.pointer}/${call.idKey}`,
    anchor: callAnchor(call),
    message: `${place(call.turn)} gives the id ${short(id)} to a call, as ${place(before.turn)} did.`,
    related: [{ anchor: callAnchor(before), message: 'The first call with this id.' }],
    subject: { turn: call.turn, calls: [call] },
  };
}

function sameTurn(call: ToolCall, before: ToolCall, id: string): Finding {
  return {
    variant: 'same-turn',
    pointer: `${call.pointer}/${call.idKey}`,
    anchor: callAnchor(call),
    message: `${place(call.turn)} gives the id ${short(id)} to two calls: ${nameOf(before)} and ${nameOf(call)}.`,
    related: [{ anchor: callAnchor(before), message: 'The first call with this id.' }],
    subject: { turn: call.turn, calls: [call] },
  };
}
