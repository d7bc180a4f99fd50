import type { RuleExample } from '../rule.ts';

/** What `unanswered-tool-call` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A call without result, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
                                                       //^^^^^^^^^ error unanswered-tool-call: f (a) in messages[1] has no result before the next user message.
  {"role": "user", "content": "Well?"}
]}`,
    fixes: {
      'insert-result': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "[chatmend] No result was recorded for this tool call."}, {"type": "text", "text": "Well?"}]}
                                                                         //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint synthetic-result: messages[2].content[0] was not produced by the tool: Chatmend writes this text when a call has no result.
]}`,
    },
  },
  {
    title: 'The result in front of the question',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}, {"type": "text", "text": "Well?"}]}
]}`,
  },
  {
    title: 'A call without result, sent to Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "f", "input": {}}}]},
                                               //^^^^^^^^^^^^^^^^ error unanswered-tool-call: f (a) in messages[1] has no result before the next user message.
  {"role": "user", "content": [{"text": "Well?"}]}
]}`,
    fixes: {
      'insert-result': `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "[chatmend] No result was recorded for this tool call."}]}}, {"text": "Well?"}]}
                                                               //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint synthetic-result: messages[2].content[0] was not produced by the tool: Chatmend writes this text when a call has no result.
]}`,
    },
  },
  {
    title: 'The result in front of the question, as Bedrock has it',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "a", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "a", "content": [{"text": "22 C"}]}}, {"text": "Well?"}]}
]}`,
  },
  {
    title: 'A call without result, sent to Cohere',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
                                                     //^^^^^^^^^ error unanswered-tool-call: f (a) in messages[1] has no result before the next user message.
  {"role": "user", "content": "Well?"}
]}`,
    fixes: {
      'insert-result': `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "[chatmend] No result was recorded for this tool call."},
                                      //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint synthetic-result: messages[2] was not produced by the tool: Chatmend writes this text when a call has no result.
  {"role": "user", "content": "Well?"}
]}`,
    },
  },
  {
    title: 'The result in front of the question, sent to Cohere',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"},
  {"role": "user", "content": "Well?"}
]}`,
  },
  {
    title: 'The result in front of the question, sent to OpenAI',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "22 C"},
  {"role": "user", "content": "Well?"}
]}`,
  },
  {
    title: 'A call without output',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "f", "arguments": "{}"},
                          //^^^^^^^^^^^^^^ error unanswered-tool-call: f (a) in input[1] has no result before the next user message.
  {"role": "user", "content": "Well?"}
]}`,
    fixes: {
      'insert-result': `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "a", "output": "[chatmend] No result was recorded for this tool call."},
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint synthetic-result: input[2] was not produced by the tool: Chatmend writes this text when a call has no result.
  {"role": "user", "content": "Well?"}
]}`,
    },
  },
  {
    title: 'The output comes later',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Weather?"},
  {"type": "function_call", "call_id": "a", "name": "f", "arguments": "{}"},
  {"role": "user", "content": "Well?"},
  {"type": "function_call_output", "call_id": "a", "output": "22 C"}
]}`,
  },
  {
    title: 'A call without response, sent to Gemini',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}]},
                                             //^^^^^^^^^^^^^^^^^^^^^^^^^ error unanswered-tool-call: f in contents[1] has no result before the next user message.
  {"role": "user", "parts": [{"text": "Well?"}]}
]}`,
    fixes: {
      'insert-result': `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "[chatmend] No result was recorded for this tool call."}}}, {"text": "Well?"}]}
                                                              //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint synthetic-result: contents[2].parts[0] was not produced by the tool: Chatmend writes this text when a call has no result.
]}`,
    },
  },
  {
    title: 'As many responses as calls, in front of the question',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "22 C"}}}, {"text": "Well?"}]}
]}`,
  },
  {
    title: 'A call without result, given to the AI SDK',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
                                                        //^^^^^^^^^^^^^^^^^ error unanswered-tool-call: f (a) in messages[1] has no result before the next user message.
  {"role": "user", "content": "Well?"}
]}`,
    fixes: {
      'insert-result': `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "[chatmend] No result was recorded for this tool call."}}]},
                                                                                         //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint synthetic-result: messages[2].content[0] was not produced by the tool: Chatmend writes this text when a call has no result.
  {"role": "user", "content": "Well?"}
]}`,
    },
  },
  {
    title: 'The result in front of the question, as the AI SDK wants it',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "a", "toolName": "f", "input": {}}]},
  {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "a", "toolName": "f", "output": {"type": "text", "value": "22 C"}}]},
  {"role": "user", "content": "Well?"}
]}`,
  },
  {
    title: 'A call without result, given to LangChain',
    provider: 'langchain',
    text: `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "ai", "content": "", "tool_calls": [{"type": "tool_call", "id": "a", "name": "f", "args": {}}]},
                                                                   //^^^^^^^^^ error unanswered-tool-call: f (a) in messages[1] has no result before the next user message.
  {"type": "human", "content": "Well?"}
]}`,
    fixes: {
      'insert-result': `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "ai", "content": "", "tool_calls": [{"type": "tool_call", "id": "a", "name": "f", "args": {}}]},
  {"type": "tool", "content": "[chatmend] No result was recorded for this tool call.", "tool_call_id": "a", "name": "f"},
                 //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint synthetic-result: messages[2] was not produced by the tool: Chatmend writes this text when a call has no result.
  {"type": "human", "content": "Well?"}
]}`,
    },
  },
  {
    title: 'An open call at the end, where a graph was interrupted',
    provider: 'langchain',
    text: `{"messages": [
  {"type": "human", "content": "Weather?"},
  {"type": "ai", "content": "", "tool_calls": [{"type": "tool_call", "id": "a", "name": "f", "args": {}}]}
]}`,
  },
  {
    title: 'A call a chat of the AI SDK goes on behind',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "parts": [{"type": "text", "text": "Weather?"}]},
  {"role": "assistant", "parts": [{"type": "tool-f", "toolCallId": "a", "state": "input-available", "input": {}}]},
                                                   //^^^^^^^^^^^^^^^^^ error unanswered-tool-call: f (a) in messages[1] has no result before the next user message.
  {"role": "user", "parts": [{"type": "text", "text": "Well?"}]}
]}`,
    fixes: {
      'insert-result': `{"messages": [
  {"role": "user", "parts": [{"type": "text", "text": "Weather?"}]},
  {"role": "assistant", "parts": [{"type": "tool-f", "toolCallId": "a", "state": "output-error", "input": {}, "errorText": "[chatmend] No result was recorded for this tool call."}]},
  {"role": "user", "parts": [{"type": "text", "text": "Well?"}]}
]}`,
    },
  },
  {
    title: 'A call whose part holds what came of it',
    provider: 'ai-sdk',
    text: `{"messages": [
  {"role": "user", "parts": [{"type": "text", "text": "Weather?"}]},
  {"role": "assistant", "parts": [{"type": "tool-f", "toolCallId": "a", "state": "output-available", "input": {}, "output": "22 C"}]},
  {"role": "user", "parts": [{"type": "text", "text": "Well?"}]}
]}`,
  },
  {
    title: 'A call without id and without result, sent to Cohere',
    provider: 'cohere',
    text: `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [
    {"type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unanswered-tool-call: f in messages[1] has no result before the next user message.
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-tool-call-id: f in messages[1] is a tool call without id.
  {"role": "user", "content": "Well?"}
]}`,
    fixes: {
      'fill-call-id': `{"model": "command-a-03-2025", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [
    {"type": "function", "function": {"name": "f", "arguments": "{}"}, "id": "call_1_68u28e"}]},
                                                                     //^^^^^^^^^^^^^^^^^^^^^ error unanswered-tool-call: f (call_1_68u28e) in messages[1] has no result before the next user message.
  {"role": "user", "content": "Well?"}
]}`,
    },
  },
  {
    title: 'A document in a message behind the results, sent to Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "us.anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "What does it say?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "open_file", "input": {}}}]},
                                               //^^^^^^^^^^^^^^^^^ error unanswered-tool-call: open_file (t1) in messages[1] will not be found answered: a document stands in messages[3]
  {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"text": "See notes."}]}}]},
  {"role": "user", "content": [{"text": "These are the notes:"}, {"document": {"name": "notes", "format": "txt", "source": {"bytes": "YQ=="}}}]}
]}`,
    fixes: {
      'merge-neighbours': `{"modelId": "us.anthropic.claude-sonnet-4-5-20250929-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "What does it say?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "open_file", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"text": "See notes."}]}}, {"text": "These are the notes:"}, {"document": {"name": "notes", "format": "txt", "source": {"bytes": "YQ=="}}}]}
]}`,
    },
  },
];
