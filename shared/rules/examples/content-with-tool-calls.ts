import type { RuleExample } from '../rule.ts';

const UNREPAIRED = 'Only you know whether the words may go.';

/** What `content-with-tool-calls` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'What another model said and called, sent to Llama on Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "us.meta.llama3-3-70b-instruct-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"text": "I look."}, {"toolUse": {"toolUseId": "a1", "name": "f", "input": {}}}]},
                      //^^^^^^^^^ warning content-with-tool-calls: messages[1] has words and tool calls.
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a1", "content": [{"text": "22 C"}]}}]}
]}`,
    unrepaired: UNREPAIRED,
  },
  {
    title: 'The same, sent to Nova',
    provider: 'bedrock',
    text: `{"modelId": "us.amazon.nova-pro-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"text": "I look."}, {"toolUse": {"toolUseId": "a1", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a1", "content": [{"text": "22 C"}]}}]}
]}`,
  },
];
