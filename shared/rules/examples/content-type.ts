import type { RuleExample } from '../rule.ts';

/** What `content-type` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'An object, as Bedrock has it',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Which?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"json": {"ids": [1, 2]}}]}}]}
]}`,
  },
  {
    title: 'The object as text',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "{\\"celsius\\": 22}"}
]}`,
  },
  {
    title: 'A part without type, given to the AI SDK',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": [
    {"text": "Weather?"}]},
  //^^^^^^^^^^^^^^^^^^^^ error content-type: messages[0].content[0] has no type.
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
    fixes: {
      'type-part': `{"messages": [
  {"role": "user", "content": [
    {"type": "text", "text": "Weather?"}]},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
    },
  },
  {
    title: 'Parts that say what they are',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": [{"type": "text", "text": "Weather?"}]},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
  },
  {
    title: 'A number as a tool result, sent to Ollama',
    provider: 'ollama',
    text: `{"model": "qwen3:8b", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"function": {"name": "f", "arguments": {}}}]},
  {"role": "tool", "tool_name": "f", "content": 22}
                                   //^^^^^^^^^ warning content-type: messages[2] has a number as its content, not text.
]}`,
    fixes: {
      'write-as-text': `{"model": "qwen3:8b", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"function": {"name": "f", "arguments": {}}}]},
  {"role": "tool", "tool_name": "f", "content": "22"}
]}`,
    },
  },
  {
    title: 'A text, as Ollama has it',
    provider: 'ollama',
    text: `{"model": "qwen3:8b", "think": false, "messages": [
  {"role": "user", "content": "Weather?"}
]}`,
  },
  {
    title: 'A number as a tool result, sent to Cohere',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "tool_calls": [{"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "c1", "content": 22}
                                       //^^^^^^^^^ warning content-type: messages[2] has a number as its content, not text.
]}`,
    fixes: {
      'write-as-text': `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "tool_calls": [{"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "c1", "content": "22"}
]}`,
    },
  },
  {
    title: 'A part with its type, as Cohere has it',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": [{"type": "text", "text": "Weather?"}]}
]}`,
  },
  {
    title: 'A result of Anthropic that is an object',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "toolu_1", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "toolu_1", "content": {"sky": "grey"}}]}
                                                                               //^^^^^^^^^ warning content-type: messages[2].content[0] has an object as its content, not text.
]}`,
    fixes: {
      'write-as-text': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "toolu_1", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "toolu_1", "content": "{\\"sky\\":\\"grey\\"}"}]}
]}`,
    },
  },
  {
    title: 'A result of Anthropic as text',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "toolu_1", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "toolu_1", "content": "grey"}]}
]}`,
  },
];
