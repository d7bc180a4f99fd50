import type { ToolCall } from '../conversation/model.ts';
import { jsonOrNothing } from '../text/json.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { nameOf, place } from './words.ts';

/** Arguments whose text is no JSON object. */
export const rule: Rule = {
  id: 'arguments-not-json',
  summary: 'The arguments of a tool call are not a JSON object.',
  documentation: `\`arguments\` is a string that has to hold one JSON object. A stream that broke off leaves half of it, a
language's own notation leaves single quotes, and a value serialised twice decodes to a string. Strict
servers refuse that; others hand it to the tool, which fails later.`,
  variants: {
    'encoded-twice': 'decodes to a string that holds the object',
    invalid: 'is no JSON',
    empty: 'is an empty string',
    'not-object': 'is JSON, but no object',
  },
  whenGuessed: { 'encoded-twice': 'information', invalid: 'information' },
  strategies: ['decode-arguments', 'write-empty-arguments', 'wrap-arguments'],
  visit: {
    call(call, report, { argumentsAs }) {
      if (call.arguments.kind !== 'text' || argumentsAs === 'object') return;
      const variant = judge(call.arguments.text);
      if (variant !== undefined) report(finding(call, variant));
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Encoded twice',
    text: String.raw`{"model": "local", "messages": [{"role": "assistant", "content": "", "tool_calls": [
  {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "\"{\\\"city\\\": \\\"Oslo\\\"}\""}}]},
                                                               //^^^^^^^^^^^ warning arguments-not-json: arguments of f (call_1) in messages[0] is JSON encoded twice: it decodes to a string, not an object.
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"}
]}`,
    fixes: {
      'decode-arguments': String.raw`{"model": "local", "messages": [{"role": "assistant", "content": "", "tool_calls": [
  {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{\"city\": \"Oslo\"}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"}
]}`,
    },
  },
  {
    title: 'A stream that broke off',
    text: String.raw`{"model": "local", "messages": [{"role": "assistant", "content": "", "tool_calls": [
  {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{\"city\": \"Os"}}]},
                                                               //^^^^^^^^^^^ warning arguments-not-json: arguments of f (call_1) in messages[0] is not JSON.
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"}
]}`,
    fixes: {
      'wrap-arguments': String.raw`{"model": "local", "messages": [{"role": "assistant", "content": "", "tool_calls": [
  {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{\"_unparsed\":\"{\\\"city\\\": \\\"Os\"}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"}
]}`,
    },
  },
];

const SAYS: Record<string, string> = {
  'encoded-twice': 'is JSON encoded twice: it decodes to a string, not an object',
  invalid: 'is not JSON',
  empty: 'is an empty string, not a JSON object',
  'not-object': 'is JSON, but not an object',
};

function finding(call: ToolCall, variant: string): Finding {
  return {
    variant,
    pointer: call.argumentsPointer,
    anchor: { pointer: call.argumentsPointer, part: 'key' },
    message: `arguments of ${nameOf(call)} in ${place(call.turn)} ${SAYS[variant]}.`,
    subject: { turn: call.turn, calls: [call] },
  };
}

/** The variant of a text, or nothing for a JSON object. */
function judge(text: string): string | undefined {
  if (text.trim() === '') return 'empty';
  const value = jsonOrNothing(text);
  if (value === undefined) return 'invalid';
  if (typeof value === 'string') {
    const inner = jsonOrNothing(value);
    return inner !== null && typeof inner === 'object' ? 'encoded-twice' : 'not-object';
  }
  return value === null || typeof value !== 'object' || Array.isArray(value) ? 'not-object' : undefined;
}
