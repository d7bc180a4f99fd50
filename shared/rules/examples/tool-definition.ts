import type { RuleExample } from '../rule.ts';

/** What `tool-definition` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A tool as Anthropic has it',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "tools": [
  {"name": "f", "input_schema": {"type": "object"}}],
"messages": [{"role": "user", "content": "Weather?"}]}`,
  },
  {
    title: 'A tool as Converse has it',
    text: `{"url": "https://bedrock-runtime.us-east-1.amazonaws.com/model/us.amazon.nova-pro-v1:0/converse", "body": {"toolConfig": {"tools": [{"toolSpec": {"name": "f", "inputSchema": {"json": {}}}}]}, "messages": [
  {"role": "user", "content": [{"text": "Hi"}]}
]}}`,
  },
  {
    title: 'A tool as Gemini has it',
    provider: 'gemini',
    text: `{"tools": [{"functionDeclarations": [{"name": "f"}]}, {"googleSearch": {}}], "contents": [{"role": "user", "parts": [{"text": "Hi"}]}]}`,
  },
  {
    title: 'Tools as Responses has them',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "tools": [{"type": "function", "name": "f", "parameters": {}}, {"type": "web_search"}], "input": [{"role": "user", "content": "Hi"}]}`,
  },
];
