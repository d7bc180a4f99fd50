import type { ToolCall } from '../conversation/model.ts';
import { short } from '../text/short.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { callAnchor, isBlackedOut, nameOf, place } from './words.ts';

/** Ids that some servers find too long, or spelled with characters they do not take. */
export const rule: Rule = {
  id: 'tool-call-id-format',
  summary: 'The id of a tool call has a length or characters the provider does not take.',
  documentation: `Every provider makes ids in its own way and takes most others; a few check them. Mistral wants nine letters and
digits, Anthropic letters, digits, \`_\` and \`-\`, others stop at a length. A history carried from one provider to
another keeps the ids of the first.

An id is rewritten in the call and in its result in one step, to a hash of itself: never cut, which could make two
ids one, and only for a target that refuses it, because some ids mean something where they come from.`,
  variants: {
    'not-nine': 'not nine letters and digits',
    characters: 'characters besides letters, digits, `_` and `-`',
    'more-characters': 'characters besides letters, digits, `_`, `-`, `.` and `:`',
    'over-40': 'longer than 40 characters',
    'over-64': 'longer than 64 characters',
  },
  strategies: ['rewrite-call-ids'],
  visit: {
    payload(conversation, report) {
      for (const [variant, says, isOf] of SHAPES) {
        if (!report.hears(variant)) continue;
        const calls = conversation.calls.filter(
          ({ id, turn }) => id !== undefined && isOf(id) && turn.known && !isBlackedOut(id),
        );
        if (calls.length > 0) report(findingOf(variant, says, calls as [ToolCall, ...ToolCall[]]));
      }
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Ids of OpenAI, sent to Mistral',
    provider: 'mistral',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
                                                     //^^^^^^^^^^^^^^ error tool-call-id-format: get_weather (call_7) in messages[1] has an id that is not nine letters and digits.
  {"role": "tool", "tool_call_id": "call_7", "content": "22 C"}
]}`,
    fixes: {
      'rewrite-call-ids': `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "vm5sck3ws", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "vm5sck3ws", "content": "22 C"}
]}`,
    },
  },
  {
    title: 'The same ids, sent to OpenAI',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "22 C"}
]}`,
  },
  {
    title: 'An id a recorder blacked out',
    provider: 'mistral',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_REDACTED_1", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_REDACTED_1", "content": "22 C"}
]}`,
  },
  {
    title: 'An id of Kimi, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "functions.f:0", "name": "f", "input": {}}]},
                                                       //^^^^^^^^^^^^^^^^^^^^^ error tool-call-id-format
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "functions.f:0", "content": "22 C"}]}
]}`,
    fixes: {
      'rewrite-call-ids': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "functions_f_0_vntyyj", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "functions_f_0_vntyyj", "content": "22 C"}]}
]}`,
    },
  },
];

/** The shapes some servers refuse, and what is said of an id that has one. */
const SHAPES: readonly (readonly [variant: string, says: string, isOf: (id: string) => boolean])[] = [
  ['not-nine', 'is not nine letters and digits', (id) => !/^[a-zA-Z0-9]{9}$/.test(id)],
  ['characters', 'holds other characters than letters, digits, _ and -', (id) => /[^\w-]/.test(id)],
  [
    'more-characters',
    'holds other characters than letters, digits, _, -, . and :',
    (id) => /[^\w.:-]/.test(id),
  ],
  ['over-40', 'is longer than 40 characters', (id) => id.length > 40 && id.length <= 64],
  ['over-64', 'is longer than 64 characters', (id) => id.length > 64],
];

/** All ids of a history come from one maker: one finding, at the first. */
function findingOf(variant: string, says: string, calls: readonly [ToolCall, ...ToolCall[]]): Finding {
  const [first, ...others] = calls;
  const count = others.length;
  const more = count === 0 ? '' : count === 1 ? ' So has one more call.' : ` So have ${count} more calls.`;
  return {
    variant,
    pointer: `${first.pointer}/${first.idKey}`,
    anchor: callAnchor(first),
    message: `${nameOf(first)} in ${place(first.turn)} has an id that ${says}.${more}`,
    related: others.slice(0, MANY).map((call) => ({
      anchor: callAnchor(call),
      message: `The id ${short(call.id ?? '')} as well.`,
    })),
    subject: { turn: first.turn, calls },
  };
}

/** More related places than these help nobody. */
const MANY = 19;
