import type { RuleExample } from '../rule.ts';

/** What `arguments-type` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Arguments as text in calls without ids, of which nobody can say which one is answered',
    provider: 'ollama',
    dialect: 'ollama',
    text: `{"model": "qwen3:8b", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [
    {"function": {"name": "f", "arguments": {"city": "Oslo"}}},
    {"function": {"name": "f", "arguments": "{\\"city\\":\\"Rome\\"}"}}]},
                             //^^^^^^^^^^^ error arguments-type: The arguments of f in messages[1] are a string, not an object.
  {"role": "tool", "tool_name": "f", "content": "22 C"}
]}`,
  },
  {
    title: 'An object, as Anthropic has it',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]}
]}`,
  },
  {
    title: 'JSON text in place of an object, sent to Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "f",
    "input": "{\\"city\\": \\"Oslo\\"}"}}]},
  //^^^^^^^ error arguments-type: The arguments of f (t1) in messages[1] are a string, not an object.
  {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"text": "22 C"}]}}]}
]}`,
    fixes: {
      'write-arguments-as-object': `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "f",
    "input": {"city": "Oslo"}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"text": "22 C"}]}}]}
]}`,
    },
  },
  {
    title: 'An object, as Bedrock has it',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"text": "22 C"}]}}]}
]}`,
  },
  {
    title: 'JSON text in place of an object, sent to Ollama',
    provider: 'ollama',
    text: `{"model": "llama3.2", "keep_alive": "5m", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"function": {"name": "f",
    "arguments": "{\\"city\\": \\"Oslo\\"}"}}]},
  //^^^^^^^^^^^ error arguments-type: The arguments of f in messages[1] are a string, not an object.
  {"role": "tool", "tool_name": "f", "content": "22 C"}
]}`,
    fixes: {
      'write-arguments-as-object': `{"model": "llama3.2", "keep_alive": "5m", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"function": {"name": "f",
    "arguments": {"city": "Oslo"}}}]},
  {"role": "tool", "tool_name": "f", "content": "22 C"}
]}`,
    },
  },
  {
    title: 'An object, as Ollama has it',
    provider: 'ollama',
    text: `{"model": "llama3.2", "keep_alive": "5m", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"function": {"name": "f", "arguments": {"city": "Oslo"}}}]},
  {"role": "tool", "tool_name": "f", "content": "22 C"}
]}`,
  },
  {
    title: 'JSON text, as Chat Completions has it',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"}
]}`,
  },
  {
    title: 'An object in place of a string, sent to Cohere',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "tool_calls": [
    {"id": "c1", "type": "function", "function": {"name": "f", "arguments": {"city": "Oslo"}}}]},
                                                             //^^^^^^^^^^^ warning arguments-type: The arguments of f (c1) in messages[1] are an object, not a string. Cohere refuses this.
  {"role": "tool", "tool_call_id": "c1", "content": "22 C"}
]}`,
    fixes: {
      'write-arguments-as-text': `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "tool_calls": [
    {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{\\"city\\":\\"Oslo\\"}"}}]},
  {"role": "tool", "tool_call_id": "c1", "content": "22 C"}
]}`,
    },
  },
  {
    title: 'A string, as Cohere has it',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "tool_calls": [
    {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{\\"city\\":\\"Oslo\\"}"}}]},
  {"role": "tool", "tool_call_id": "c1", "content": "22 C"}
]}`,
  },
  {
    title: 'JSON text in place of an object, sent to Gemini',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": "{\\"city\\":\\"Oslo\\"}"}}]},
                                                           //^^^^^^ warning arguments-type: The arguments of f in contents[1] are a string, not an object. Gemini API refuses this.
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "22 C"}}}]}
]}`,
    fixes: {
      'write-arguments-as-object': `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {"city": "Oslo"}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "22 C"}}}]}
]}`,
    },
  },
  {
    title: 'An object, as Gemini has it',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {"city": "Oslo"}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "22 C"}}}]}
]}`,
  },
];
