import type { RuleExample } from '../rule.ts';

/** What `orphan-tool-result` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A failure without its call, sent to Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [
    {"toolResult": {"toolUseId": "t1", "content": [{"text": "no such city"}], "status": "error"}}]}
                  //^^^^^^^^^^^^^^^^^ error orphan-tool-result: messages[0].content[0] answers t1, but no earlier message makes that call.
]}`,
    fixes: {
      'keep-as-user-message': `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [
    {"text": "[chatmend] The tool reported an error. Result of tool call t1, which answers no open call in this history:"},
    {"text": "no such city"}]}
]}`,
    },
  },
  {
    title: 'A result behind its call, as Bedrock has it',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"text": "22 C"}]}}]}
]}`,
  },
  {
    title: 'A failure without its call, sent to Gemini',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [
    {"functionResponse": {"name": "f", "response": {"error": "no such city"}}}]}
                        //^^^^^^^^^^^ error orphan-tool-result: contents[0].parts[0] answers f, but no earlier message makes that call.
]}`,
    fixes: {
      'keep-as-user-message': `{"contents": [
  {"role": "user", "parts": [
    {"text": "[chatmend] The tool reported an error. Result of tool call (f), which answers no open call in this history:"},
    {"text": "no such city"}]}
]}`,
    },
  },
  {
    title: 'A response behind its call',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "22 C"}}}]}
]}`,
  },
  {
    title: 'An output without its call',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call_output", "call_id": "a", "output": "22 C"}
 //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error orphan-tool-result: input[1] answers a, but no earlier message makes that call.
]}`,
    fixes: {
      'keep-as-user-message': `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "message", "role": "user", "content": "[chatmend] Result of tool call a, which answers no open call in this history:\\n22 C"}
]}`,
    },
  },
  {
    title: 'The server holds the turns before',
    provider: 'openai',
    text: `{"model": "gpt-5", "previous_response_id": "resp_1", "input": [
  {"type": "function_call_output", "call_id": "a", "output": "22 C"}
]}`,
  },
  {
    title: 'A failure without its call, given to the AI SDK',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "tool", "content": [
    {"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "error-text", "value": "no such city"}}]}
   //^^^^^^^^^^^^^^^^^^^^^ warning orphan-tool-result: messages[1].content[0] answers a, but no earlier message makes that call.
]}`,
    fixes: {
      'keep-as-user-message': `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "user", "content": [{"type": "text", "text": "[chatmend] The tool reported an error. Result of tool call a (f), which answers no open call in this history:"}, {"type": "text", "text": "no such city"}]}
]}`,
    },
  },
  {
    title: 'A result behind its call, as the AI SDK has it',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
  },
  {
    title: 'A result without its call, given to LangChain',
    provider: 'langchain',
    text: `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "tool", "tool_call_id": "a", "content": "22 C"}
 //^^^^^^^^^^^^^^ error orphan-tool-result: messages[1] answers a, but no earlier message makes that call.
]}`,
    fixes: {
      'keep-as-user-message': `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "human", "content": "[chatmend] Result of tool call a, which answers no open call in this history:\\n22 C"}
]}`,
    },
  },
  {
    title: 'A result behind its call, as LangChain has it',
    provider: 'langchain',
    text: `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "ai", "content": "", "tool_calls": [{"type": "tool_call", "id": "a", "name": "f", "args": {}}]},
  {"type": "tool", "tool_call_id": "a", "content": "22 C"}
]}`,
  },
  {
    title: 'A result that names another call, sent to Cohere',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "b", "content": "22 C"}
                 //^^^^^^^^^^^^^^^^^^^ error orphan-tool-result: messages[2] answers b, but the only open call is f (a).
]}`,
    fixes: {
      'answer-open-call': `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"}
]}`,
    },
  },
  {
    title: 'A result behind its call, as Cohere has it',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"}
]}`,
  },
];
