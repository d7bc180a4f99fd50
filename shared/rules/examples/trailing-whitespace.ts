import type { RuleExample } from '../rule.ts';

/** What `trailing-whitespace` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A beginning that ends in a blank, sent to Claude on Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-3-haiku-20240307-v1:0", "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"text": "It is "}]}
                                   //^^^^^^^^^^^^^^^^ error trailing-whitespace: messages[1] is the last message, and its words end in whitespace.
]}`,
    fixes: {
      'trim-end': `{"modelId": "anthropic.claude-3-haiku-20240307-v1:0", "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"text": "It is"}]}
]}`,
    },
  },
  {
    title: 'A beginning that ends in a word, sent to Claude on Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-3-haiku-20240307-v1:0", "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"text": "It is"}]}
]}`,
  },
  {
    title: 'A beginning that ends in a blank, sent to Claude through Copilot',
    provider: 'github-copilot',
    text: `{"model": "claude-sonnet-4", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "It is "}
                      //^^^^^^^^^^^^^^^^^^^ error trailing-whitespace: messages[1] is the last message, and its words end in whitespace.
]}`,
    fixes: {
      'trim-end': `{"model": "claude-sonnet-4", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "It is"}
]}`,
    },
  },
  {
    title: 'A beginning that ends in a word, sent to Claude through Copilot',
    provider: 'github-copilot',
    text: `{"model": "claude-sonnet-4", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "It is"}
]}`,
  },
];
