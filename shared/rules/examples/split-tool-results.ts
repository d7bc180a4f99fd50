import type { RuleExample } from '../rule.ts';

/** What `split-tool-results` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A message for each result, sent to DeepSeek',
    provider: 'deepseek',
    text: `{"model": "deepseek-chat", "max_tokens": 9, "system": "Be brief.", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}, {"type": "tool_use", "id": "b", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "1"}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "b", "content": "2"}]}
                                                     //^^^^^^^^^^^^^^^^^^ error split-tool-results: messages[3].content[0] answers a call whose round has its first result in an earlier message.
]}`,
    fixes: {
      'merge-results': `{"model": "deepseek-chat", "max_tokens": 9, "system": "Be brief.", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}, {"type": "tool_use", "id": "b", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "1"}, {"type": "tool_result", "tool_use_id": "b", "content": "2"}]}
]}`,
    },
  },
  {
    title: 'Responses in two messages, for Code Assist',
    provider: 'google-code-assist',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}, {"functionCall": {"name": "g", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "1"}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "g", "response": {"output": "2"}}}]}
                                                 //^^^^^^^^^^^ error split-tool-results: contents[3].parts[0] answers a call whose round
]}`,
    fixes: {
      'merge-results': `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}, {"functionCall": {"name": "g", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "1"}}}, {"functionResponse": {"name": "g", "response": {"output": "2"}}}]}
]}`,
    },
  },
  {
    title: 'The same for Gemini, which makes them one',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}, {"functionCall": {"name": "g", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "1"}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "g", "response": {"output": "2"}}}]}
                                                 //^^^^^^^^^^^ hint split-tool-results: contents[3].parts[0] answers a call whose round
]}`,
  },
  {
    title: 'A message for each call, for DeepSeek',
    provider: 'deepseek',
    text: `{"model": "deepseek-chat", "max_tokens": 9, "system": "Be brief.", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
 //^^^^^^^^^^^^^^^^^^^ error split-tool-results: messages[1] calls tools, and their results stand behind another message of the assistant, messages[2].
  {"role": "assistant", "content": [{"type": "tool_use", "id": "b", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "1"}, {"type": "tool_result", "tool_use_id": "b", "content": "2"}]}
]}`,
    fixes: {
      'merge-neighbours': `{"model": "deepseek-chat", "max_tokens": 9, "system": "Be brief.", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}, {"type": "tool_use", "id": "b", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "1"}, {"type": "tool_result", "tool_use_id": "b", "content": "2"}]}
]}`,
    },
  },
  {
    title: 'The same for Anthropic, which makes them one',
    provider: 'anthropic',
    text: `{"model": "claude-haiku-4-5", "max_tokens": 9, "system": "Be brief.", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "b", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "1"}, {"type": "tool_result", "tool_use_id": "b", "content": "2"}]}
]}`,
  },
];
