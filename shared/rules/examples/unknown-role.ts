import type { RuleExample } from '../rule.ts';

/** What `unknown-role` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A role of another framework, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "human", "content": "Hi"}
 //^^^^^^^^^^^^^^^ error unknown-role: messages[0] has the role "human".
]}`,
    fixes: {
      'rename-role': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"}
]}`,
    },
  },
  {
    title: 'The roles Anthropic knows',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello"},
  {"role": "user", "content": "Again?"}
]}`,
  },
  {
    title: 'A content without role is the user’s',
    provider: 'gemini',
    text: `{"contents": [
  {"parts": [{"text": "Hi"}]}
]}`,
  },
  {
    title: 'A role of another framework, given to the AI SDK',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "human", "content": "Weather?"},
 //^^^^^^^^^^^^^^^ error unknown-role: messages[0] has the role "human".
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
    fixes: {
      'rename-role': `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
    },
  },
  {
    title: 'The roles the AI SDK knows',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
  },
  {
    title: 'An instruction among messages of Converse',
    provider: 'bedrock',
    text: `{"inferenceConfig": {"maxTokens": 9}, "messages": [
  {"role": "system", "content": [{"text": "Be brief."}]},
 //^^^^^^^^^^^^^^^^ error unknown-role: messages[0] has the role "system".
  {"role": "user", "content": [{"text": "Hi"}]}
]}`,
    fixes: {
      'move-to-instructions': `{"inferenceConfig": {"maxTokens": 9}, "messages": [
  {"role": "user", "content": [{"text": "Hi"}]}
], "system": [
  {
    "text": "Be brief."
  }
]}`,
    },
  },
  {
    title: 'Roles of Converse',
    provider: 'bedrock',
    text: `{"inferenceConfig": {"maxTokens": 9}, "messages": [
  {"role": "user", "content": [{"text": "Hi"}]}
]}`,
  },
  {
    title: 'A result of Chat Completions among items',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Hi"},
  {"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"},
  {"role": "tool", "tool_call_id": "c", "content": "1"}
 //^^^^^^^^^^^^^^ error unknown-role: input[2] has the role "tool" and holds a result as Chat Completions writes it.
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
    title: 'A result as an item',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Hi"},
  {"type": "function_call", "call_id": "c", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "c", "output": "1"}
]}`,
  },
  {
    title: 'A role of another framework, sent to Ollama',
    provider: 'ollama',
    text: `{"model": "qwen3:8b", "think": false, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "ai", "content": "Where?"},
 //^^^^^^^^^^^^ warning unknown-role: messages[1] has the role "ai". Ollama refuses this.
  {"role": "user", "content": "In Oslo."}
]}`,
    fixes: {
      'rename-role': `{"model": "qwen3:8b", "think": false, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "Where?"},
  {"role": "user", "content": "In Oslo."}
]}`,
    },
  },
  {
    title: 'The roles Ollama knows',
    provider: 'ollama',
    text: `{"model": "qwen3:8b", "think": false, "messages": [
  {"role": "system", "content": "Be brief."},
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "Where?"},
  {"role": "user", "content": "In Oslo."}
]}`,
  },
  {
    title: 'A role of another framework, sent to Cohere',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "ai", "content": "Where?"},
 //^^^^^^^^^^^^ warning unknown-role: messages[1] has the role "ai". Cohere refuses this.
  {"role": "user", "content": "In Oslo."}
]}`,
    fixes: {
      'rename-role': `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "Where?"},
  {"role": "user", "content": "In Oslo."}
]}`,
    },
  },
  {
    title: 'The roles Cohere knows',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "system", "content": "Be brief."},
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "Where?"},
  {"role": "user", "content": "In Oslo."}
]}`,
  },
  {
    title: 'A call of the old form and its result, for a template that knows four roles',
    provider: 'vllm',
    text: `{"model": "Qwen/Qwen3.5-27B", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "function_call": {"name": "get_weather", "arguments": "{}"}},
  {"role": "function", "name": "get_weather", "content": "22 C"}
 //^^^^^^^^^^^^^^^^^^ error unknown-role: messages[2] has the role "function". vLLM answers "Unexpected message role.".
]}`,
    fixes: {
      'write-as-tool-call': `{"model": "Qwen/Qwen3.5-27B", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_1_68u28e", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1_68u28e", "name": "get_weather", "content": "22 C"}
]}`,
    },
  },
];
