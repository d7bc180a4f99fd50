import type { CallArguments, Conversation } from '../conversation/model.ts';
import type { Rule, RuleExample } from './rule.ts';
import { nameOf, place } from './words.ts';

/** Arguments that are spelled as another format spells them. */
export const rule: Rule = {
  id: 'arguments-type',
  summary: 'The arguments of a tool call are of the wrong type.',
  documentation: `Chat Completions and Responses want \`arguments\` as a string that holds JSON; Anthropic, Bedrock, Gemini and
Ollama's own API want the object itself. A history carried from one to the other keeps the wrong spelling.`,
  variants: {
    object: 'an object or another value in place of a string',
    text: 'a string in place of an object',
    'not-object': 'a list, a number or a boolean in place of an object',
    missing: 'no arguments, or null',
  },
  strategies: ['write-arguments-as-text', 'write-arguments-as-object'],
  visit: {
    call(call, report, { argumentsAs }) {
      const given = call.arguments;
      if (given.kind === 'unknown' || !call.turn.known || isRight(given, argumentsAs)) return;
      const absent = given.kind === 'absent';
      report({
        variant: variantOf(given, argumentsAs),
        pointer: absent ? call.pointer : call.argumentsPointer,
        anchor: absent
          ? { pointer: call.pointer, part: 'value' }
          : { pointer: call.argumentsPointer, part: 'key' },
        message: absent
          ? `${nameOf(call)} in ${place(call.turn)} has no arguments.`
          : `The arguments of ${nameOf(call)} in ${place(call.turn)} are ${whatIs(given)}, not ${argumentsAs === 'text' ? 'a string' : 'an object'}.`,
        ...(call.flat === true ? { yieldsTo: 'tool-call-shape' } : {}),
        subject: { turn: call.turn, calls: [call] },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Arguments as an object',
    provider: 'openai',
    text: `{"messages": [{"role": "assistant", "content": "", "tool_calls": [
  {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": {"city": "Oslo"}}}]},
                                                               //^^^^^^^^^^^ error arguments-type: The arguments of f (call_1) in messages[0] are an object, not a string.
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"}
]}`,
    fixes: {
      'write-arguments-as-text': `{"messages": [{"role": "assistant", "content": "", "tool_calls": [
  {"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{\\"city\\":\\"Oslo\\"}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"}
]}`,
    },
  },
  {
    title: 'Arguments as text, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "toolu_1", "name": "f", "input": "{\\"city\\":\\"Oslo\\"}"}]},
                                                                                     //^^^^^^^ error arguments-type: The arguments of f (toolu_1) in messages[1] are a string, not an object.
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "toolu_1", "content": "22 C"}]}
]}`,
    fixes: {
      'write-arguments-as-object': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "toolu_1", "name": "f", "input": {"city": "Oslo"}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "toolu_1", "content": "22 C"}]}
]}`,
    },
  },
];

type Spelling = Conversation['argumentsAs'];

function isRight(given: CallArguments, as: Spelling): boolean {
  return as === 'text' ? given.kind === 'text' : given.kind === 'other' && given.type === 'object';
}

function variantOf(given: CallArguments, as: Spelling): string {
  if (given.kind === 'absent' || given.kind === 'null') return 'missing';
  if (given.kind === 'text') return 'text';
  return as === 'text' ? 'object' : 'not-object';
}

function whatIs(given: CallArguments): string {
  if (given.kind === 'text') return 'a string';
  if (given.kind !== 'other') return 'null';
  return `${given.type === 'array' || given.type === 'object' ? 'an' : 'a'} ${given.type}`;
}
