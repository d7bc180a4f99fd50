import type { RuleExample } from '../rule.ts';

/** What `reasoning-position` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Thoughts in front',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "thinking", "thinking": "Hm.", "signature": "EqQBCkgI"}, {"type": "text", "text": "Hello."}]},
  {"role": "user", "content": "Again?"}
]}`,
  },
  {
    title: 'Thoughts side by side, sent to Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "us.anthropic.claude-sonnet-4-5-20250929-v1:0", "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"reasoningContent": {"reasoningText": {"text": "Look.", "signature": "Eq"}}},
    {"reasoningContent": {"reasoningText": {"text": "Rain.", "signature": "Ew"}}}, {"text": "Rain."}]},
   //^^^^^^^^^^^^^^^^^^ error reasoning-position: messages[1].content[1] is reasoning right behind reasoning.
  {"role": "user", "content": [{"text": "And now?"}]}
]}`,
    fixes: {
      'keep-reasoning-as-words': `{"modelId": "us.anthropic.claude-sonnet-4-5-20250929-v1:0", "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"text": "[chatmend] What the model thought, kept as words:\\nLook."},
    {"text": "[chatmend] What the model thought, kept as words:\\nRain."}, {"text": "Rain."}]},
  {"role": "user", "content": [{"text": "And now?"}]}
]}`,
    },
  },
  {
    title: 'Thoughts in front of words, sent to Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "us.anthropic.claude-sonnet-4-5-20250929-v1:0", "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"reasoningContent": {"reasoningText": {"text": "Look.", "signature": "Eq"}}}, {"text": "Rain."}]},
  {"role": "user", "content": [{"text": "And now?"}]}
]}`,
  },
];
