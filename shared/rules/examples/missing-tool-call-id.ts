import type { RuleExample } from '../rule.ts';

/** What `missing-tool-call-id` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A call without id, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [
    {"type": "tool_use", "name": "f", "input": {}}]},
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-tool-call-id: f in messages[1] is a tool call without id.
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]}
]}`,
    fixes: {
      'fill-call-id': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [
    {"type": "tool_use", "name": "f", "input": {}, "id": "a"}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]}
]}`,
    },
  },
  {
    title: 'One id on both sides',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]}
]}`,
  },
  {
    title: 'A call without id, sent to Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [
    {"toolUse": {"name": "f", "input": {}}}]},
              //^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-tool-call-id: f in messages[1] is a tool call without id.
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "22 C"}]}}]}
]}`,
    fixes: {
      'fill-call-id': `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [
    {"toolUse": {"name": "f", "input": {}, "toolUseId": "a"}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "22 C"}]}}]}
]}`,
    },
  },
  {
    title: 'One id on both sides, as Bedrock has it',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "22 C"}]}}]}
]}`,
  },
  {
    title: 'An item without call_id',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "name": "f", "arguments": "{}"},
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-tool-call-id: f in input[1] is a tool call without id.
  {"type": "function_call_output", "call_id": "a", "output": "22 C"}
]}`,
    fixes: {
      'fill-call-id': `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "a", "output": "22 C"}
]}`,
    },
  },
  {
    title: 'Items with one call_id on both sides',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "a", "output": "22 C"}
]}`,
  },
  {
    title: 'One id on both sides of a chat',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"}
]}`,
  },
  {
    title: 'A call without id, given to the AI SDK',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [
    {"type": "tool-call", "toolName": "f", "input": {}}]},
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-tool-call-id: f in messages[1] is a tool call without id.
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
    fixes: {
      'fill-call-id': `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [
    {"type": "tool-call", "toolName": "f", "input": {}, "toolCallId": "a"}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
    },
  },
  {
    title: 'One id on both sides, as the AI SDK has it',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
  },
  {
    title: 'A result without the id of its call, given to LangChain',
    provider: 'langchain',
    text: `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "ai", "content": "", "tool_calls": [{"type": "tool_call", "id": "a", "name": "f", "args": {}}]},
  {"type": "tool", "content": "22 C"}
 //^^^^^^^^^^^^^^ error missing-tool-call-id: messages[2] is a tool result without tool_call_id; the open call is f (a).
]}`,
    fixes: {
      'fill-call-id': `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "ai", "content": "", "tool_calls": [{"type": "tool_call", "id": "a", "name": "f", "args": {}}]},
  {"type": "tool", "content": "22 C", "tool_call_id": "a"}
]}`,
    },
  },
  {
    title: 'One id on both sides, as LangChain has it',
    provider: 'langchain',
    text: `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "ai", "content": "", "tool_calls": [{"type": "tool_call", "id": "a", "name": "f", "args": {}}]},
  {"type": "tool", "tool_call_id": "a", "content": "22 C"}
]}`,
  },
  {
    title: 'A result without the id of its call, sent to Cohere',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "content": "22 C"}
 //^^^^^^^^^^^^^^ error missing-tool-call-id: messages[2] is a tool result without tool_call_id; the open call is f (a).
]}`,
    fixes: {
      'fill-call-id': `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"}
]}`,
    },
  },
  {
    title: 'One id on both sides, sent to Cohere',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"}
]}`,
  },
];
