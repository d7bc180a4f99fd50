import type { Turn } from '../conversation/model.ts';
import type { Rule, RuleExample } from './rule.ts';
import { isNotSent, place, roleAnchor, SPEAKERS, speaker } from './words.ts';

/** A message without `content`. */
export const rule: Rule = {
  id: 'missing-content',
  summary: 'A message has no content field.',
  documentation: `OpenAI lets an assistant message with \`tool_calls\` leave \`content\` out; many servers that speak the same
dialect do not, and some answer with words that point elsewhere ("Instructions are required"). An empty
string is the spelling that the fewest servers refuse.

Other messages need content nearly everywhere.`,
  variants: SPEAKERS,
  whenGuessed: { 'assistant-with-calls': 'information' },
  strategies: ['add-empty-content', 'remove-empty-message', 'keep-reasoning-as-words'],
  visit: {
    turn(turn, report, conversation) {
      const variant = speaker(turn);
      if (variant === 'assistant-with-calls' && isNotSent(conversation)) return;
      if (turn.content.kind !== 'absent' || !turn.known || variant === 'unknown' || speaksOtherwise(turn))
        return;
      const calls = turn.callList === 'list' ? 'tool_calls' : 'function_call';
      report({
        variant,
        pointer: turn.pointer,
        anchor:
          variant === 'assistant-with-calls'
            ? { pointer: `${turn.pointer}/${calls}`, part: 'key' }
            : roleAnchor(turn),
        message:
          variant === 'assistant-with-calls'
            ? `${place(turn)} has ${calls} but no content.`
            : `${place(turn)} has no content.`,
        subject: { turn },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Tool calls without content, target unknown',
    text: `{"model": "local", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
                      //^^^^^^^^^^^^ warning missing-content: messages[1] has tool_calls but no content.
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"}
]}`,
    fixes: {
      'add-empty-content': `{"model": "local", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"}
]}`,
    },
  },
  {
    title: 'Only the model points to OpenAI',
    text: `{"model": "gpt-4o", "messages": [
  {"role": "assistant", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
                      //^^^^^^^^^^^^ information missing-content: messages[0] has tool_calls but no content.
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"}
]}`,
  },
  {
    title: 'OpenAI is the target',
    provider: 'openai',
    text: `{"model": "gpt-4o", "messages": [
  {"role": "assistant", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"}
]}`,
  },
  {
    title: 'DeepSeek needs it in a user message',
    provider: 'deepseek',
    text: `{"messages": [
  {"role": "user"}
 //^^^^^^^^^^^^^^ error missing-content: messages[0] has no content.
]}`,
  },
];

/** A refusal or an audio reference is what the message says. */
function speaksOtherwise(turn: Turn): boolean {
  return turn.carries.includes('refusal') || turn.carries.includes('audio');
}
