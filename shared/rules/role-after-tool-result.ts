import type { Rule, RuleExample } from './rule.ts';
import { place, roleAnchor } from './words.ts';

/** A message of the user right behind a tool result. */
export const rule: Rule = {
  id: 'role-after-tool-result',
  summary: 'The user speaks right behind a tool result.',
  documentation: `mistral-common, which checks requests for Mistral's open models on vLLM and NIM, wants the assistant to
speak behind a tool result. A user who interrupts, and a note that is put in as a user message, break that order.
Mistral's own API took such requests in 2026.

Nothing that was said can move there without a change of order. The repair puts a marked message of the assistant
in between.`,
  variants: { user: 'a user message right behind a tool result' },
  strategies: ['insert-assistant-message'],
  visit: {
    turn(turn, report, { turns }) {
      const before = turns[turn.index - 1];
      if (turn.role !== 'user' || !turn.known) return;
      // A result that stands wrong itself is told as that.
      if (before?.result?.state !== 'paired' || before.message === turn.message) return;
      report({
        variant: 'user',
        pointer: turn.pointer,
        anchor: roleAnchor(turn),
        message: `${place(turn)} is the user's, right behind the tool result in ${place(before)}.`,
        related: [{ anchor: roleAnchor(before), message: 'The tool result stands here.' }],
        subject: { turn },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'The user interrupts',
    provider: 'vllm',
    text: `{"model": "mistralai/Devstral-Small-2505", "messages": [
  {"role": "user", "content": "List it"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a1B2c3D4e", "type": "function", "function": {"name": "list", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a1B2c3D4e", "content": "cancelled"},
  {"role": "user", "content": "Try again"}
 //^^^^^^^^^^^^^^ error role-after-tool-result: messages[3] is the user's, right behind the tool result in messages[2].
]}`,
    fixes: {
      'insert-assistant-message': `{"model": "mistralai/Devstral-Small-2505", "messages": [
  {"role": "user", "content": "List it"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a1B2c3D4e", "type": "function", "function": {"name": "list", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a1B2c3D4e", "content": "cancelled"},
  {"role": "assistant", "content": "[chatmend] No answer of the assistant was recorded here."},
  {"role": "user", "content": "Try again"}
]}`,
    },
  },
  {
    title: 'Mistral’s own API takes it',
    provider: 'mistral',
    text: `{"model": "mistral-small-latest", "messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a1B2c3D4e", "type": "function", "function": {"name": "list", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a1B2c3D4e", "content": "cancelled"},
  {"role": "user", "content": "Try again"}
]}`,
  },
];
