import type { RuleExample } from '../rule.ts';

/** What `part-role-mismatch` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Words of Responses in a body of Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "system": "Be brief.", "messages": [
  {"role": "user", "content": [{"type": "input_text", "text": "Hi"}]}
                             //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error part-role-mismatch: messages[0].content[0] holds words as Responses writes them.
]}`,
    fixes: {
      'rewrite-messages': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "system": "Be brief.", "messages": [
  {"role": "user", "content": [{"type": "text", "text": "Hi"}]}
]}`,
    },
  },
  {
    title: 'Words as Anthropic has them',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "system": "Be brief.", "messages": [
  {"role": "user", "content": [{"type": "text", "text": "Hi"}]}
]}`,
  },
  {
    title: 'Words with a type, sent to Converse',
    text: `{"url": "https://bedrock-runtime.us-east-1.amazonaws.com/model/us.amazon.nova-pro-v1:0/converse", "body": {"messages": [
  {"role": "user", "content": [{"type": "text", "text": "Hi"}]}
                             //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error part-role-mismatch: messages[0].content[0] holds words as Chat Completions writes them.
]}}`,
    fixes: {
      'rewrite-messages': `{"url": "https://bedrock-runtime.us-east-1.amazonaws.com/model/us.amazon.nova-pro-v1:0/converse", "body": {"messages": [
  {"role": "user", "content": [{"text": "Hi"}]}
]}}`,
    },
  },
  {
    title: 'Words as Converse has them',
    text: `{"url": "https://bedrock-runtime.us-east-1.amazonaws.com/model/us.amazon.nova-pro-v1:0/converse", "body": {"messages": [
  {"role": "user", "content": [{"text": "Hi"}, {"cachePoint": {"type": "default"}}]}
]}}`,
  },
  {
    title: 'Words with a type, sent to Gemini',
    text: `{"url": "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent", "body": {"contents": [
  {"role": "user", "parts": [{"type": "text", "text": "Hi"}]}
                           //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error part-role-mismatch: contents[0].parts[0] holds words as Chat Completions writes them.
]}}`,
    fixes: {
      'rewrite-messages': `{"url": "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent", "body": {"contents": [
  {"role": "user", "parts": [{"text": "Hi"}]}
]}}`,
    },
  },
  {
    title: 'Words as Gemini has them',
    text: `{"url": "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent", "body": {"contents": [
  {"role": "user", "parts": [{"text": "Hi"}]}
]}}`,
  },
  {
    title: 'An image of Chat Completions, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": [
    {"type": "text", "text": "What is it?"},
    {"type": "image_url", "image_url": {"url": "https://a.example/b.png"}}
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error part-role-mismatch: messages[0].content[1] holds an image as Chat Completions writes it.
  ]}
]}`,
    fixes: {
      'rewrite-messages': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": [{"type": "text", "text": "What is it?"}, {"type": "image", "source": {"type": "url", "url": "https://a.example/b.png"}}]}
]}`,
    },
  },
];
