import type { RuleExample } from '../rule.ts';

/** What `empty-content` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'An empty text part, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": [{"type": "text", "text": "Hi"},
    {"type": "text", "text": ""}]}
                   //^^^^^^^^^^ error empty-content: messages[0] holds a text part without text.
]}`,
    fixes: {
      'remove-empty-part': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": [{"type": "text", "text": "Hi"}]}
]}`,
    },
  },
  {
    title: 'A result may say nothing at Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": ""}]}
]}`,
  },
  {
    title: 'An empty text, sent to Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Hi"},
    {"text": ""}]}
   //^^^^^^^^^^ error empty-content: messages[0] holds a text part without text.
]}`,
    fixes: {
      'remove-empty-part': `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Hi"}]}
]}`,
    },
  },
  {
    title: 'A result may say nothing at Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": []}}]}
]}`,
  },
  {
    title: 'A content without parts, sent to Gemini',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model",
    "parts": []},
  //^^^^^^^^^^^ error empty-content: contents[1] has an empty list as its content.
  {"role": "user", "parts": [{"text": "Well?"}]}
]}`,
    fixes: {
      'remove-empty-message': `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "user", "parts": [{"text": "Well?"}]}
]}`,
    },
  },
  {
    title: 'Words',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"text": "22 C"}]},
  {"role": "user", "parts": [{"text": "Well?"}]}
]}`,
  },
  {
    title: 'A tool that failed without a word, sent to Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "us.amazon.nova-pro-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [], "status": "error"}}]}
                                                               //^^^^^^^^^^^^^ error empty-content: messages[2].content[0] has an empty list as its content.
]}`,
    fixes: {
      'fill-failed-result': `{"modelId": "us.amazon.nova-pro-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "[chatmend] The tool reported an error and said nothing."}], "status": "error"}}]}
                                                               //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint synthetic-result: messages[2].content[0] was not
]}`,
    },
  },
  {
    title: 'The same, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "", "is_error": true}]}
                                                                         //^^^^^^^^^^^^^ error empty-content: messages[2].content[0] has empty content.
]}`,
    fixes: {
      'fill-failed-result': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "[chatmend] The tool reported an error and said nothing.", "is_error": true}]}
                                                                         //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint synthetic-result: messages[2].content[0] was not
]}`,
    },
  },
  {
    title: 'A part that is nothing, sent to Gemini',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Hi"}]},
  {"role": "model", "parts": [{"text": "Hello."}, {}]},
                                                //^^ error empty-content: contents[1] holds a part without members.
  {"role": "user", "parts": [{"text": "Well?"}]}
]}`,
    fixes: {
      'remove-empty-part': `{"contents": [
  {"role": "user", "parts": [{"text": "Hi"}]},
  {"role": "model", "parts": [{"text": "Hello."}]},
  {"role": "user", "parts": [{"text": "Well?"}]}
]}`,
    },
  },
];
