import type { ToolCall, ToolResult } from '../conversation/model.ts';
import type { Rule, RuleExample } from './rule.ts';
import { addressAnchor, listing, nameOf, place } from './words.ts';

/** Results of one round in another order than their calls. */
export const rule: Rule = {
  id: 'tool-result-order',
  summary: 'Tool results stand in another order than their calls.',
  documentation: `Results name their calls, so hosted servers take them in any order. The chat templates of GLM and Qwen print no
ids: there the model takes the first result for that of the first call. Nobody refuses it; the model is told the wrong
thing.

Putting the results in the order of the calls changes no pair.`,
  variants: { any: 'the results of a turn with several calls are not in the order of the calls' },
  whenTaken: { any: 'hint' },
  strategies: ['sort-results'],
  visit: {
    turn({ calls }, report) {
      if (calls.length < 2) return;
      const results = resultsOf(calls);
      const late = results.find((result, at) => result.turn.index < (results[at - 1]?.turn.index ?? 0));
      if (late === undefined) return;
      report({
        variant: 'any',
        pointer: late.turn.pointer,
        anchor: addressAnchor(late),
        message: `${place(late.turn)} answers ${nameOf(late.call as ToolCall)}, but the calls come in the order ${listing(calls.map(nameOf))}.`,
        subject: { turn: late.turn, results },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Results as they came in, for a template that counts',
    provider: 'vllm',
    text: `{"model": "Qwen/Qwen3-8B", "messages": [
  {"role": "user", "content": "Compare"},
  {"role": "assistant", "content": "", "tool_calls": [
    {"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}},
    {"id": "b", "type": "function", "function": {"name": "g", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "b", "content": "2"},
                 //^^^^^^^^^^^^^^^^^^^ hint tool-result-order: messages[2] answers g (b), but the calls come in the order f (a) and g (b).
  {"role": "tool", "tool_call_id": "a", "content": "1"}
]}`,
    fixes: {
      'sort-results': `{"model": "Qwen/Qwen3-8B", "messages": [
  {"role": "user", "content": "Compare"},
  {"role": "assistant", "content": "", "tool_calls": [
    {"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}},
    {"id": "b", "type": "function", "function": {"name": "g", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "1"},
  {"role": "tool", "tool_call_id": "b", "content": "2"}
]}`,
    },
  },
  {
    title: 'OpenAI pairs by id',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [
    {"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}},
    {"id": "b", "type": "function", "function": {"name": "g", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "b", "content": "2"},
  {"role": "tool", "tool_call_id": "a", "content": "1"}
]}`,
  },
];

/** The results that answer calls where they should, in the order of the calls. */
function resultsOf(calls: readonly ToolCall[]): ToolResult[] {
  return calls.flatMap(({ result }) => (result?.state === 'paired' ? [result] : []));
}
