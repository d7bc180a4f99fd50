import type { RuleExample } from '../rule.ts';

/** What `empty-messages` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'No message, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "system": "Be brief.",
  "messages": []}
//^^^^^^^^^^^^^^ error empty-messages: messages is empty: a request needs at least one message.`,
    unrepaired: 'What should stand there only you can say.',
  },
  {
    title: 'One message',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "system": "Be brief.",
  "messages": [{"role": "user", "content": "Hi"}]}`,
  },
  {
    title: 'One message is enough',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": "Hi"}
]}`,
  },
  {
    title: 'No message, given to the AI SDK',
    provider: 'ai-sdk',
    dialect: 'ai-sdk',
    text: `{"model": "openai/gpt-4o",
  "messages": []}
//^^^^^^^^^^^^^^ error empty-messages: messages is empty: a request needs at least one message.`,
    unrepaired: 'What should stand there only you can say.',
  },
  {
    title: 'One message, given to the AI SDK',
    provider: 'ai-sdk',
    dialect: 'ai-sdk',
    text: `{"model": "openai/gpt-4o", "messages": [{"role": "user", "content": "Hi"}]}`,
  },
  {
    title: 'Instructions and no message, sent to Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "us.anthropic.claude-haiku-4-5-20251001-v1:0", "system": [{"text": "Be brief."}],
  "messages": []}
//^^^^^^^^^^^^^^ error empty-messages: messages is empty: a request needs at least one message.`,
    unrepaired: 'What should stand there only you can say.',
  },
  {
    title: 'One message, sent to Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "us.anthropic.claude-haiku-4-5-20251001-v1:0", "messages": [{"role": "user", "content": [{"text": "Hi"}]}]}`,
  },
];
