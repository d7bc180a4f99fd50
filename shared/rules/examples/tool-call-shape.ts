import type { RuleExample } from '../rule.ts';

/** What `tool-call-shape` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Calls of Chat Completions in front of results of Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "system": "Be brief.", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "c", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
                                     //^^^^^^^^^^^^ error tool-call-shape: messages[1] holds a call as Chat Completions writes it.
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "c", "content": "1"}]}
]}`,
    fixes: {
      'rewrite-messages': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "system": "Be brief.", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "c", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "c", "content": "1"}]}
]}`,
    },
  },
  {
    title: 'Calls as Anthropic has them',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "system": "Be brief.", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "c", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "c", "content": "1"}]}
]}`,
  },
  {
    title: 'Calls of Chat Completions in a body of Converse',
    text: `{"url": "https://bedrock-runtime.us-east-1.amazonaws.com/model/us.amazon.nova-pro-v1:0/converse", "body": {"toolConfig": {"tools": [{"toolSpec": {"name": "f", "inputSchema": {"json": {}}}}]}, "messages": [
  {"role": "user", "content": [{"text": "Hi"}]},
  {"role": "assistant", "content": [{"text": "Yes."}], "tool_calls": [{"id": "c", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
                                                     //^^^^^^^^^^^^ error tool-call-shape: messages[1] holds a call as Chat Completions writes it.
  {"role": "user", "content": [{"toolResult": {"toolUseId": "c", "content": [{"text": "1"}]}}]}
]}}`,
    fixes: {
      'rewrite-messages': `{"url": "https://bedrock-runtime.us-east-1.amazonaws.com/model/us.amazon.nova-pro-v1:0/converse", "body": {"toolConfig": {"tools": [{"toolSpec": {"name": "f", "inputSchema": {"json": {}}}}]}, "messages": [
  {"role": "user", "content": [{"text": "Hi"}]},
  {"role": "assistant", "content": [{"text": "Yes."}, {"toolUse": {"toolUseId": "c", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "c", "content": [{"text": "1"}]}}]}
]}}`,
    },
  },
  {
    title: 'Calls as Converse has them',
    text: `{"url": "https://bedrock-runtime.us-east-1.amazonaws.com/model/us.amazon.nova-pro-v1:0/converse", "body": {"toolConfig": {"tools": [{"toolSpec": {"name": "f", "inputSchema": {"json": {}}}}]}, "messages": [
  {"role": "user", "content": [{"text": "Hi"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "c", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "c", "content": [{"text": "1"}]}}]}
]}}`,
  },
  {
    title: 'Calls of Chat Completions in front of their results as items',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "c", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
                                     //^^^^^^^^^^^^ error tool-call-shape: input[1] holds a call as Chat Completions writes it.
  {"type": "function_call_output", "call_id": "c", "output": "1"}
]}`,
    fixes: {
      'rewrite-messages': `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Hi"},
  {"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "c", "output": "1"}
]}`,
    },
  },
  {
    title: 'A call as an item',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Hi"},
  {"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "c", "output": "1"}
]}`,
  },
  {
    title: 'A call without its type',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_1", "function": {"name": "read", "arguments": "{}"}}]},
                                                                     //^^^^^^^^^^ error tool-call-shape: read (call_1) in messages[0] has no type beside its function.
  {"role": "tool", "tool_call_id": "call_1", "content": "Hi"}
]}`,
    fixes: {
      'add-tool-type': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_1", "function": {"name": "read", "arguments": "{}"}, "type": "function"}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "Hi"}
]}`,
    },
  },
];
