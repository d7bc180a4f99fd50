import type { RuleExample } from '../rule.ts';

/** What `duplicate-tool-call-id` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Two calls of one id, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}},
    {"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
                       //^^^^^^^^^ error duplicate-tool-call-id: messages[1] gives the id a to two calls: f (a) and f (a).
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}, {"type": "tool_result", "tool_use_id": "a", "content": "9 C"}]}
]}`,
    fixes: {
      'renumber-call': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}},
    {"type": "tool_use", "id": "a_qjcfv3", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}, {"type": "tool_result", "tool_use_id": "a_qjcfv3", "content": "9 C"}]}
]}`,
    },
  },
  {
    title: 'The id again in a later turn, which Anthropic takes',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "9 C"}]}
]}`,
  },
  {
    title: 'Two calls of one id, sent to Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "f", "input": {}}},
    {"toolUse": {"toolUseId": "a", "name": "f", "input": {}}}]},
               //^^^^^^^^^^^^^^^^ error duplicate-tool-call-id: messages[1] gives the id a to two calls: f (a) and f (a).
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "22 C"}]}}, {"toolResult": {"toolUseId": "a", "content": [{"text": "9 C"}]}}]}
]}`,
    fixes: {
      'renumber-call': `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "f", "input": {}}},
    {"toolUse": {"toolUseId": "a_qjcfv3", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "22 C"}]}}, {"toolResult": {"toolUseId": "a_qjcfv3", "content": [{"text": "9 C"}]}}]}
]}`,
    },
  },
  {
    title: 'The id again in a later turn, which Bedrock takes',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "22 C"}]}}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "9 C"}]}}]}
]}`,
  },
  {
    title: 'Two calls of one id side by side, sent as items',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "f", "arguments": "{}"},
  {"type": "function_call", "call_id": "a", "name": "f", "arguments": "{}"},
                          //^^^^^^^^^^^^^^ warning duplicate-tool-call-id: input[2] gives the id a to two calls: f (a) and f (a).
  {"type": "function_call_output", "call_id": "a", "output": "22 C"},
  {"type": "function_call_output", "call_id": "a", "output": "9 C"}
]}`,
    fixes: {
      'renumber-call': `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "f", "arguments": "{}"},
  {"type": "function_call", "call_id": "a_qjcfv3", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "a", "output": "22 C"},
  {"type": "function_call_output", "call_id": "a_qjcfv3", "output": "9 C"}
]}`,
    },
  },
  {
    title: 'Items with an id for each call',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "f", "arguments": "{}"},
  {"type": "function_call", "call_id": "b", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "a", "output": "22 C"},
  {"type": "function_call_output", "call_id": "b", "output": "9 C"}
]}`,
  },
  {
    title: 'The id again in a later turn, which OpenAI takes',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "9 C"}
]}`,
  },
  {
    title: 'Two calls of one id, given to the AI SDK',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}},
    {"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
                        //^^^^^^^^^^^^^^^^^ warning duplicate-tool-call-id: messages[1] gives the id a to two calls: f (a) and f (a).
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}, {"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "9 C"}}]}
]}`,
    fixes: {
      'renumber-call': `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}},
    {"type": "tool-call", "toolCallId": "a_qjcfv3", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}, {"type": "tool-result", "toolCallId": "a_qjcfv3", "toolName": "f", "output": {"type": "text", "value": "9 C"}}]}
]}`,
    },
  },
  {
    title: 'The id again in a later turn, given to the AI SDK',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]},
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "9 C"}}]}
]}`,
  },
  {
    title: 'Two calls of one id, given to LangChain',
    provider: 'langchain',
    text: `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "ai", "content": "", "tool_calls": [{"type": "tool_call", "id": "a", "name": "f", "args": {}},
    {"type": "tool_call", "id": "a", "name": "f", "args": {}}]},
                        //^^^^^^^^^ warning duplicate-tool-call-id: messages[1] gives the id a to two calls: f (a) and f (a).
  {"type": "tool", "tool_call_id": "a", "content": "22 C"},
  {"type": "tool", "tool_call_id": "a", "content": "9 C"}
]}`,
    fixes: {
      'renumber-call': `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "ai", "content": "", "tool_calls": [{"type": "tool_call", "id": "a", "name": "f", "args": {}},
    {"type": "tool_call", "id": "a_qjcfv3", "name": "f", "args": {}}]},
  {"type": "tool", "tool_call_id": "a", "content": "22 C"},
  {"type": "tool", "tool_call_id": "a_qjcfv3", "content": "9 C"}
]}`,
    },
  },
  {
    title: 'The id again in a later turn, given to LangChain',
    provider: 'langchain',
    text: `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "ai", "content": "", "tool_calls": [{"type": "tool_call", "id": "a", "name": "f", "args": {}}]},
  {"type": "tool", "tool_call_id": "a", "content": "22 C"},
  {"type": "human", "content": "Weather?"},
  {"type": "ai", "content": "", "tool_calls": [{"type": "tool_call", "id": "a", "name": "f", "args": {}}]},
  {"type": "tool", "tool_call_id": "a", "content": "9 C"}
]}`,
  },
];
