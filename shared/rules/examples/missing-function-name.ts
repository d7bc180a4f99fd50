import type { RuleExample } from '../rule.ts';

/** What `missing-function-name` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A response without name, sent to Gemini',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}]},
  {"role": "user", "parts": [
    {"functionResponse": {"response": {"output": "22 C"}}}]}
                       //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-function-name: contents[2].parts[0] is a result without the name of its function.
]}`,
    fixes: {
      'fill-function-name': `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}]},
  {"role": "user", "parts": [
    {"functionResponse": {"response": {"output": "22 C"}, "name": "f"}}]}
]}`,
    },
  },
  {
    title: 'A response with the name of its call',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "22 C"}}}]}
]}`,
  },
  {
    title: 'A call without name, given to the AI SDK',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [
    {"type": "tool-call", "toolCallId": "a", "input": {}}]},
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-function-name: messages[1] makes a call without the name of a function.
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
    fixes: {
      'fill-call-name': `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [
    {"type": "tool-call", "toolCallId": "a", "input": {}, "toolName": "f"}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
    },
  },
  {
    title: 'Call and result name the function',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]}
]}`,
  },
];
