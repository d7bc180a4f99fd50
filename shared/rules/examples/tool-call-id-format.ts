import type { RuleExample } from '../rule.ts';

/** What `tool-call-id-format` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'An id Anthropic takes',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "functions_x_0", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "functions_x_0", "content": "22 C"}]}
]}`,
  },
  {
    title: 'An id with a bar in it, sent to Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "us.amazon.nova-pro-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "call|1", "name": "f", "input": {}}}]},
                                               //^^^^^^^^^^^^^^^^^^^^^ error tool-call-id-format: f (call|1) in messages[1] has an id that holds other characters
  {"role": "user", "content": [{"toolResult": {"toolUseId": "call|1", "content": [{"text": "22 C"}]}}]}
]}`,
    fixes: {
      'rewrite-call-ids': `{"modelId": "us.amazon.nova-pro-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "call_1_j591rh", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "call_1_j591rh", "content": [{"text": "22 C"}]}}]}
]}`,
    },
  },
  {
    title: 'An id of Kimi, sent to Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "us.amazon.nova-pro-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "functions.f:0", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "functions.f:0", "content": [{"text": "22 C"}]}}]}
]}`,
  },
  {
    title: 'An id of 75 characters, sent to Responses',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "call_0123456789012345678901234567890123456789012345678901234567890123456789", "name": "f", "arguments": "{}"},
                          //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error tool-call-id-format: f (call_0
  {"type": "function_call_output", "call_id": "call_0123456789012345678901234567890123456789012345678901234567890123456789", "output": "22 C"}
]}`,
    fixes: {
      'rewrite-call-ids': `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "call_zaddaygqp8h5g7bnxsdzu19r", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "call_zaddaygqp8h5g7bnxsdzu19r", "output": "22 C"}
]}`,
    },
  },
  {
    title: 'A shorter one, sent to Responses',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "call_0", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "call_0", "output": "22 C"}
]}`,
  },
];
