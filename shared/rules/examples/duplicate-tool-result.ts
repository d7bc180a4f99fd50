import type { RuleExample } from '../rule.ts';

/** What `duplicate-tool-result` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Two results of one call, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"},
    {"type": "tool_result", "tool_use_id": "a", "content": "23 C"}]}
                          //^^^^^^^^^^^^^^^^^^ error duplicate-tool-result: messages[2].content[1] answers f (a) again: messages[2].content[0] did already.
]}`,
    fixes: {
      'join-results': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C\\n[chatmend] A second result of the same call:\\n23 C"}]}
]}`,
    },
  },
  {
    title: 'One result for each of two calls',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}, {"type": "tool_use", "id": "b", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}, {"type": "tool_result", "tool_use_id": "b", "content": "23 C"}]}
]}`,
  },
  {
    title: 'Two results of one call, sent to Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "22 C"}]}},
    {"toolResult": {"toolUseId": "a", "content": [{"text": "23 C"}]}}]}
                  //^^^^^^^^^^^^^^^^ error duplicate-tool-result: messages[2].content[1] answers f (a) again: messages[2].content[0] did already.
]}`,
    fixes: {
      'join-results': `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "22 C"}, {"text": "[chatmend] A second result of the same call:"}, {"text": "23 C"}]}}]}
]}`,
    },
  },
  {
    title: 'One result for each of two calls, as Bedrock has them',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "f", "input": {}}}, {"toolUse": {"toolUseId": "b", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "22 C"}]}}, {"toolResult": {"toolUseId": "b", "content": [{"text": "23 C"}]}}]}
]}`,
  },
  {
    title: 'Two responses for one call, sent to Gemini',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"id": "a", "name": "f", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"id": "a", "name": "f", "response": {"output": "22 C"}}},
    {"functionResponse": {"id": "a", "name": "f", "response": {"output": "23 C"}}}]}
                        //^^^^^^^^^ error duplicate-tool-result: contents[2].parts[1] answers f (a) again: contents[2].parts[0] did already.
]}`,
    fixes: {
      'join-results': `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"id": "a", "name": "f", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"id": "a", "name": "f", "response": {"output": "22 C\\n[chatmend] A second result of the same call:\\n23 C"}}}]}
]}`,
    },
  },
  {
    title: 'As many responses as calls',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}, {"functionCall": {"name": "f", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "22 C"}}}, {"functionResponse": {"name": "f", "response": {"output": "23 C"}}}]}
]}`,
  },
  {
    title: 'Two outputs for one call',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "a", "output": "22 C"},
  {"type": "function_call_output", "call_id": "a", "output": "23 C"}
                                 //^^^^^^^^^^^^^^ warning duplicate-tool-result: input[3] answers f (a) again: input[2] did already.
]}`,
    fixes: {
      'join-results': `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "a", "output": "22 C\\n[chatmend] A second result of the same call:\\n23 C"}
]}`,
    },
  },
  {
    title: 'One output for each of two calls',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "f", "arguments": "{}"},
  {"type": "function_call", "call_id": "b", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "a", "output": "22 C"},
  {"type": "function_call_output", "call_id": "b", "output": "23 C"}
]}`,
  },
  {
    title: 'One result for each of two calls of a message',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}, {"id": "b", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"},
  {"role": "tool", "tool_call_id": "b", "content": "23 C"}
]}`,
  },
  {
    title: 'Two results of one call, given to the AI SDK',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}},
    {"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "23 C"}}]}
                          //^^^^^^^^^^^^^^^^^ warning duplicate-tool-result: messages[2].content[1] answers f (a) again: messages[2].content[0] did already.
]}`,
    fixes: {
      'join-results': `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C\\n[chatmend] A second result of the same call:\\n23 C"}}]}
]}`,
    },
  },
  {
    title: 'One result for each of two calls, as the AI SDK has them',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}, {"type": "tool-call", "toolCallId": "b", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}, {"type": "tool-result", "toolCallId": "b", "toolName": "f", "output": {"type": "text", "value": "23 C"}}]}
]}`,
  },
  {
    title: 'Two results of one call, given to LangChain',
    provider: 'langchain',
    text: `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "ai", "content": "", "tool_calls": [{"type": "tool_call", "id": "a", "name": "f", "args": {}}]},
  {"type": "tool", "tool_call_id": "a", "content": "22 C"},
  {"type": "tool", "tool_call_id": "a", "content": "23 C"}
                 //^^^^^^^^^^^^^^^^^^^ error duplicate-tool-result: messages[3] answers f (a) again: messages[2] did already.
]}`,
    fixes: {
      'join-results': `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "ai", "content": "", "tool_calls": [{"type": "tool_call", "id": "a", "name": "f", "args": {}}]},
  {"type": "tool", "tool_call_id": "a", "content": "22 C\\n[chatmend] A second result of the same call:\\n23 C"}
]}`,
    },
  },
  {
    title: 'One result for each of two calls, as LangChain has them',
    provider: 'langchain',
    text: `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "ai", "content": "", "tool_calls": [{"type": "tool_call", "id": "a", "name": "f", "args": {}}, {"type": "tool_call", "id": "b", "name": "f", "args": {}}]},
  {"type": "tool", "tool_call_id": "a", "content": "22 C"},
  {"type": "tool", "tool_call_id": "b", "content": "23 C"}
]}`,
  },
];
