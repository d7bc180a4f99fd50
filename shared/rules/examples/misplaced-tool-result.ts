import type { RuleExample } from '../rule.ts';

/** What `misplaced-tool-result` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A result behind another question, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": "Still there?"},
  {"role": "assistant", "content": "Yes."},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]}
                              //^^^^^^^^^^^^^^^^^^^^^ error misplaced-tool-result: messages[4].content[0] answers f (a) of messages[1], but other messages stand between them.
]}`,
    fixes: {
      'move-to-call': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}, {"type": "text", "text": "Still there?"}]},
  {"role": "assistant", "content": "Yes."}
]}`,
    },
  },
  {
    title: 'The question behind the result',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}, {"type": "text", "text": "Still there?"}]}
]}`,
  },
  {
    title: 'A result in a later message, sent to Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"text": "Still there?"}]},
  {"role": "assistant", "content": [{"text": "Yes."}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "22 C"}]}}]}
                                             //^^^^^^^^^^^^^^^^ error misplaced-tool-result: messages[4].content[0] answers f (a) of messages[1], but other messages stand between them.
]}`,
    fixes: {
      'move-to-call': `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "22 C"}]}}, {"text": "Still there?"}]},
  {"role": "assistant", "content": [{"text": "Yes."}]}
]}`,
    },
  },
  {
    title: 'The question behind the result, as Bedrock has it',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "22 C"}]}}, {"text": "Still there?"}]}
]}`,
  },
  {
    title: 'A question in front of the result, sent to Cohere',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "user", "content": "Still there?"},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"}
 //^^^^^^^^^^^^^^ error misplaced-tool-result: messages[3] answers f (a) of messages[1], but other messages stand between them.
]}`,
    fixes: {
      'move-to-call': `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"},
  {"role": "user", "content": "Still there?"}
]}`,
    },
  },
  {
    title: 'The result first, sent to Cohere',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"},
  {"role": "user", "content": "Still there?"}
]}`,
  },
  {
    title: 'The result first',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"},
  {"role": "user", "content": "Still there?"}
]}`,
  },
  {
    title: 'A question between call and output, sent to DeepSeek',
    provider: 'deepseek',
    text: `{"model": "deepseek-chat", "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "f", "arguments": "{}"},
  {"role": "user", "content": "Still there?"},
  {"type": "function_call_output", "call_id": "a", "output": "22 C"}
 //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error misplaced-tool-result: input[3] answers f (a) of input[1], but other items stand between them.
]}`,
    fixes: {
      'move-to-call': `{"model": "deepseek-chat", "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "a", "output": "22 C"},
  {"role": "user", "content": "Still there?"}
]}`,
    },
  },
  {
    title: 'The same, which OpenAI takes',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "f", "arguments": "{}"},
  {"role": "user", "content": "Still there?"},
  {"type": "function_call_output", "call_id": "a", "output": "22 C"}
]}`,
  },
  {
    title: 'A response behind another question, sent to Gemini',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}]},
  {"role": "user", "parts": [{"text": "Still there?"}]},
  {"role": "model", "parts": [{"text": "Yes."}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "22 C"}}}]}
                                                 //^^^^^^^^^^^ error misplaced-tool-result: contents[4].parts[0] answers f of contents[1], but other messages stand between them.
]}`,
    fixes: {
      'move-to-call': `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "22 C"}}}, {"text": "Still there?"}]},
  {"role": "model", "parts": [{"text": "Yes."}]}
]}`,
    },
  },
  {
    title: 'The question behind the response',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "22 C"}}}]},
  {"role": "user", "parts": [{"text": "Still there?"}]}
]}`,
  },
  {
    title: 'A result behind another question, given to the AI SDK',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "user", "content": "Still there?"},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
                              //^^^^^^^^^^^^^^^^^^^^^ error misplaced-tool-result: messages[3].content[0] answers f (a) of messages[1], but other messages stand between them.
]}`,
    fixes: {
      'move-to-call': `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]},
  {"role": "user", "content": "Still there?"}
]}`,
    },
  },
  {
    title: 'The result first, as the AI SDK wants it',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]},
  {"role": "user", "content": "Still there?"}
]}`,
  },
  {
    title: 'A result behind another question, given to LangChain',
    provider: 'langchain',
    text: `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "ai", "content": "", "tool_calls": [{"type": "tool_call", "id": "a", "name": "f", "args": {}}]},
  {"type": "human", "content": "Still there?"},
  {"type": "tool", "tool_call_id": "a", "content": "22 C"}
 //^^^^^^^^^^^^^^ error misplaced-tool-result: messages[3] answers f (a) of messages[1], but other messages stand between them.
]}`,
    fixes: {
      'move-to-call': `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "ai", "content": "", "tool_calls": [{"type": "tool_call", "id": "a", "name": "f", "args": {}}]},
  {"type": "tool", "tool_call_id": "a", "content": "22 C"},
  {"type": "human", "content": "Still there?"}
]}`,
    },
  },
  {
    title: 'The result first, as LangChain wants it',
    provider: 'langchain',
    text: `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "ai", "content": "", "tool_calls": [{"type": "tool_call", "id": "a", "name": "f", "args": {}}]},
  {"type": "tool", "tool_call_id": "a", "content": "22 C"},
  {"type": "human", "content": "Still there?"}
]}`,
  },
];
