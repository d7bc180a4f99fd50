import type { RuleExample } from '../rule.ts';

/** What `tools-required` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'The tools are declared',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-3-5-sonnet-20240620-v1:0",
"toolConfig": {"tools": [{"toolSpec": {"name": "f", "inputSchema": {"json": {"type": "object"}}}}]}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"text": "22 C"}]}}]}
]}`,
  },
];
