import type { RuleExample } from '../rule.ts';

/** What `function-name-format` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A name that begins with a digit, sent to Gemini',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "2nd try",
                                              //^^^^^^^^^^^^^^^^^ error function-name-format: A function is named 2nd try.
    "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "2nd try",
    "response": {"output": "22 C"}}}]}
]}`,
    fixes: {
      'rename-function': `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "_2nd_try",
    "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "_2nd_try",
    "response": {"output": "22 C"}}}]}
]}`,
    },
  },
  {
    title: 'A name everyone takes',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"}
]}`,
  },
  {
    title: 'A name with a blank, sent as an item',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "get weather", "arguments": "{}"},
                                          //^^^^^^^^^^^^^^^^^^^^^ error function-name-format: A function is named get weather.
  {"type": "function_call_output", "call_id": "a", "output": "22 C"}
]}`,
    fixes: {
      'rename-function': `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "get_weather", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "a", "output": "22 C"}
]}`,
    },
  },
  {
    title: 'A name with an underscore',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "get_weather", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "a", "output": "22 C"}
]}`,
  },
];
