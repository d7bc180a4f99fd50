import type { RuleExample } from '../rule.ts';

/** What `last-message-role` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'The assistant has the last word, sent to a newer Claude on Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "us.anthropic.claude-opus-4-6-v1:0", "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"text": "It is"}]}
 //^^^^^^^^^^^^^^^^^^^ error last-message-role: messages[1] is the last message, and the assistant says it.
]}`,
    fixes: {
      'insert-user-message': `{"modelId": "us.anthropic.claude-opus-4-6-v1:0", "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"text": "It is"}]},
  {"role": "user", "content": [{"text": "[chatmend] No message of the user was recorded here."}]}
]}`,
    },
  },
  {
    title: 'The same, sent to one that goes on with it',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-3-haiku-20240307-v1:0", "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"text": "It is"}]}
]}`,
  },
  {
    title: 'The same, where the model goes on with it',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "It is"}
]}`,
  },
  {
    title: 'The model has the last word, sent to Gemini in 2024',
    provider: 'gemini',
    asOf: '2024-06-01',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"text": "It is"}]}
 //^^^^^^^^^^^^^^^ error last-message-role: contents[1] is the last message, and the assistant says it.
]}`,
    fixes: {
      'insert-user-message': `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"text": "It is"}]},
  {"role": "user", "parts": [{"text": "[chatmend] No message of the user was recorded here."}]}
]}`,
    },
  },
  {
    title: 'The same, today',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"text": "It is"}]}
]}`,
  },
  {
    title: 'The assistant has the last word where tools are declared, sent to Snowflake',
    provider: 'snowflake',
    text: `{"model": "claude-sonnet-4-5", "tools": [{"tool_spec": {"type": "generic", "name": "f", "input_schema": {}}}], "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "22 C"}
 //^^^^^^^^^^^^^^^^^^^ error last-message-role: messages[1] is the last message, and the assistant says it.
]}`,
    fixes: {
      'insert-user-message': `{"model": "claude-sonnet-4-5", "tools": [{"tool_spec": {"type": "generic", "name": "f", "input_schema": {}}}], "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "22 C"},
  {"role": "user", "content": "[chatmend] No message of the user was recorded here."}
]}`,
    },
  },
  {
    title: 'The user has it',
    provider: 'snowflake',
    text: `{"model": "claude-sonnet-4-5", "tools": [{"tool_spec": {"type": "generic", "name": "f", "input_schema": {}}}], "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "22 C"},
  {"role": "user", "content": "Thanks"}
]}`,
  },
];
