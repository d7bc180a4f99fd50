import assert from 'node:assert/strict';
import { inspect, inspectRequest } from '../index.ts';

/** Dialects of the payloads found in a text. */
function dialectsOf(text: string): string[] {
  return inspect(text).payloads.map(({ dialect }) => dialect);
}

const bodies = {
  'openai-chat': [
    '{"model":"gpt-4o","messages":[{"role":"user","content":"Hi"}]}',
    '{"model":"anthropic/claude-sonnet-4","messages":[{"role":"system","content":"s"},{"role":"user","content":"Hi"}]}',
    '[{"role":"user","content":"Hi"},{"role":"tool","tool_call_id":"c","content":"1"}]',
  ],
  'openai-responses': [
    '{"model":"gpt-5","input":[{"role":"user","content":"Hi"},{"type":"function_call_output","call_id":"c","output":"1"}]}',
    '{"model":"gpt-5","input":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Yes?"}]}',
    '{"model":"gpt-5","previous_response_id":"resp_1","input":[{"type":"function_call_output","call_id":"c","output":"1"}]}',
    '{"store":false,"input":[{"type":"item_reference","id":"msg_1"}]}',
    '{"store":false,"input":[{"type":"reasoning","id":"rs_1","summary":[]}]}',
    '{"store":false,"input":[{"type":"mcp_approval_request","id":"mcpr_1","name":"f","arguments":"{}"}]}',
    '[{"type":"function_call","call_id":"c","name":"f","arguments":"{}"},{"type":"function_call_output","call_id":"c","output":"1"}]',
  ],
  'anthropic-messages': [
    '{"model":"claude-x","max_tokens":9,"system":"s","messages":[{"role":"user","content":"Hi"}]}',
    '{"anthropic_version":"bedrock-2023-05-31","max_tokens":9,"messages":[{"role":"user","content":"Hi"}]}',
    '{"tools":[{"name":"f","input_schema":{}}],"messages":[{"role":"user","content":"Hi"}]}',
    '{"messages":[{"role":"user","content":[{"type":"tool_result","tool_use_id":"t","content":"1"}]}]}',
  ],
  cohere: ['{"model":"command-r-plus","messages":[{"role":"user","content":"Hi"}]}'],
  ollama: [
    '{"messages":[{"role":"assistant","content":"","tool_calls":[{"function":{"name":"f","arguments":{"a":1}}}]},{"role":"tool","content":"1"}]}',
    '{"model":"gpt-oss:20b","messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"","tool_calls":[{"type":"function","function":{"index":0,"name":"f","arguments":{}}}]},{"role":"tool","content":"1"}]}',
    '[{"role":"user","content":"Hi"},{"role":"tool","tool_name":"f","content":"1"}]',
    '{"model":"llama3","keep_alive":"5m","messages":[{"role":"user","content":"Hi"}]}',
  ],
  langchain: [
    '[{"type":"human","content":"Hi"},{"type":"ai","content":"Yes?","tool_calls":[]}]',
    '{"messages":[{"type":"system","data":{"content":"s"}},{"type":"AIMessageChunk","data":{"content":"Yes?"}}]}',
    '{"inputs":{"messages":[[{"lc":1,"type":"constructor","id":["langchain","schema","messages","HumanMessage"],"kwargs":{"content":"Hi"}}]]}}',
    '{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"","tool_calls":[{"name":"f","args":{},"id":"c","type":"tool_call"}]}]}',
    '{"values":{"messages":[{"type":"human","content":"Hi"},{"type":"tool","content":"1","tool_call_id":"c"}]}}',
  ],
  pi: [
    '[{"role":"user","content":"Hi"},{"role":"assistant","content":[{"type":"toolCall","id":"c","name":"f","arguments":{}}]},{"role":"toolResult","toolCallId":"c","toolName":"f","content":[]}]',
    '[{"type":"message","id":"2","parentId":"1","message":{"role":"user","content":"Hi"}}]',
  ],
  'otel-gen-ai': [
    '[{"role":"user","parts":[{"type":"text","content":"Hi"}]}]',
    '{"gen_ai.input.messages":[{"role":"assistant","parts":[{"type":"tool_call","id":"c","name":"f","arguments":{}}]},{"role":"tool","parts":[{"type":"tool_call_response","id":"c","response":"1"}]}]}',
  ],
  'ai-sdk-ui': [
    '[{"id":"1","role":"user","parts":[{"type":"text","text":"Hi"}]},{"id":"2","role":"assistant","parts":[{"type":"step-start"},{"type":"text","text":"Yes?"}]}]',
    '{"id":"chat","messages":[{"role":"assistant","parts":[{"type":"tool-run","toolCallId":"c","state":"output-available","input":{},"output":1}]}]}',
    '[{"role":"assistant","parts":[{"type":"dynamic-tool","toolName":"run","toolCallId":"c","state":"input-available","input":{}}]}]',
    '[{"role":"assistant","content":"","parts":[{"type":"tool-invocation","toolInvocation":{"state":"call","toolCallId":"c","toolName":"run","args":{}}}]}]',
  ],
  'snowflake-cortex': [
    '{"model":"claude-3-5-sonnet","messages":[{"role":"user","content":"Hi"}],"tools":[{"tool_spec":{"type":"generic","name":"f"}}]}',
    '{"messages":[{"role":"user","content_list":[{"type":"text","text":"Hi"}]}]}',
    '[{"role":"assistant","content":"","content_list":[{"type":"tool_use","tool_use":{"tool_use_id":"t","name":"f","input":{}}}]}]',
  ],
  'ai-sdk': [
    '[{"role":"tool","content":[{"type":"tool-result","toolCallId":"c"}]}]',
    '{"model":"gpt-4o","messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":[{"type":"tool-call","toolCallId":"c","toolName":"f","input":{}}]}]}',
    '[{"role":"assistant","content":[{"type":"tool-call","toolCallId":"c","toolName":"f","args":{}}]}]',
    '{"prompt":[{"role":"tool","content":[{"type":"tool-approval-response","approvalId":"a","approved":true}]}]}',
  ],
};

describe('the dialect of a payload', () => {
  for (const [dialect, texts] of Object.entries(bodies))
    for (const text of texts) it(`${dialect}: ${text}`, () => assert.deepEqual(dialectsOf(text), [dialect]));
});

describe('a body that two dialects could have written', () => {
  const body = '{"model":"claude-x","max_tokens":9,"messages":[{"role":"system","content":"s"}]}';
  const calls =
    '{"model":"claude-x","max_tokens":9,"messages":[{"role":"system","content":"s"},{"role":"tool","tool_call_id":"c","content":"1"}]}';
  const at = (url: string) => `{"url":"${url}","body":${body}}`;

  it('is taken for the more common one', () => assert.deepEqual(dialectsOf(body), ['openai-chat']));

  it('is what the target named speaks', () => {
    assert.equal(inspect(body, { provider: 'anthropic' }).payloads[0]?.dialect, 'anthropic-messages');
    assert.equal(inspectRequest(JSON.parse(body), { provider: 'anthropic' }).dialect, 'anthropic-messages');
    assert.equal(inspect(body, { provider: 'openai' }).payloads[0]?.dialect, 'openai-chat');
  });

  it('is what the address beside it speaks', () => {
    assert.deepEqual(dialectsOf(at('https://api.anthropic.com/v1/messages')), ['anthropic-messages']);
    assert.deepEqual(dialectsOf(at('https://api.anthropic.com/v1/chat/completions')), ['openai-chat']);
    assert.deepEqual(dialectsOf(at('https://api.openai.com/v1/chat/completions')), ['openai-chat']);
  });

  it('is what the path says, whatever the model', () => {
    const deepseek = body.replace('claude-x', 'deepseek-v4-pro');
    const text = `{"url":"https://api.deepseek.com/anthropic/v1/messages","body":${deepseek}}`;
    assert.deepEqual(dialectsOf(text), ['anthropic-messages']);
  });

  it('is what Snowflake reads at its own path', () => {
    const text = (path: string) =>
      `{"url":"https://a-b.snowflakecomputing.com/api/v2/cortex/${path}","body":${body}}`;
    assert.deepEqual(dialectsOf(text('inference:complete')), ['snowflake-cortex']);
    assert.deepEqual(dialectsOf(text('v1/chat/completions')), ['openai-chat']);
    assert.deepEqual(dialectsOf(text('v1/messages')), ['anthropic-messages']);
  });

  it('with a model of Cohere is what the server speaks that runs it', () => {
    const command = '{"model":"command-r:35b","messages":[{"role":"user","content":"Hi"}]}';
    assert.equal(inspect(command, { provider: 'vllm' }).payloads[0]?.dialect, 'openai-chat');
    assert.equal(inspect(command, { provider: 'cohere' }).payloads[0]?.dialect, 'cohere');
  });

  it('is never what it cannot be', () => {
    assert.equal(inspect(calls, { provider: 'anthropic' }).payloads[0]?.dialect, 'openai-chat');
  });
});

describe('no payload', () => {
  const others = {
    settings: '{"role":"admin","messages":["hello"]}',
    'texts of an interface': '{"locale":"en","messages":[{"role":"button","content":"Save"}]}',
    'people and their work': '[{"role":"developer","content":"x"},{"role":"manager","content":"y"}]',
    'a list of people': '[{"role":"developer","name":"Ann"}]',
    'a body of Anthropic with a hole':
      '{"model":"claude-x","max_tokens":9,"messages":[{"role":"user","content":"Hi"},null]}',
    'nothing but holes': '{"model":"m","messages":[null,null]}',
    'more holes than messages': '[null,3,{"role":"user","content":"Hi"}]',
    'messages of Mastra':
      '{"messages":[{"id":"1","role":"user","content":{"format":2,"parts":[{"type":"text","text":"Hi"}]}}]}',
    'chats of old versions of the AI SDK':
      '[{"role":"user","content":"Hi"},{"role":"assistant","content":"","toolInvocations":[{"state":"result","toolCallId":"c"}]}]',
    'messages of LlamaIndex':
      '[{"role":"user","additional_kwargs":{},"blocks":[{"block_type":"text","text":"Hi"}]}]',
    'messages of goose':
      '[{"role":"user","created":1,"content":[{"type":"text","text":"Hi"}]},{"role":"assistant","created":2,"content":[{"type":"toolRequest","id":"1","toolCall":{"status":"success"}}]}]',
    'parts of the screen': '[{"type":"system","content":"x"},{"type":"function","content":"y"}]',
    'parts of another format': '[{"role":"user","parts":[{"kind":"text","text":"Hi"}]}]',
    embeddings: '{"model":"text-embedding-3-small","input":["a","b"]}',
    'a trace with its answer': '{"model":"m","input":[{"role":"user","content":"Hi"}],"output":"Yes?"}',
  };
  for (const [name, text] of Object.entries(others)) it(name, () => assert.deepEqual(dialectsOf(text), []));
});

describe('the dialect that is asked for', () => {
  const body = '{"model":"claude-sonnet-4-5","messages":[{"role":"user","content":"Hi"}]}';

  it('is taken where the payload has what it reads', () => {
    const read = (text: string, dialect: 'anthropic-messages' | 'openai-responses') =>
      inspect(text, { dialect }).payloads.map((payload) => payload.dialect);
    assert.deepEqual(read(body, 'anthropic-messages'), ['anthropic-messages']);
    assert.deepEqual(read(body, 'openai-responses'), ['openai-chat']);
    assert.deepEqual(read('{"messages":["hello"]}', 'anthropic-messages'), []);
    assert.deepEqual(read('{"messages":[null,null,{"role":"user","content":"Hi"}]}', 'anthropic-messages'), [
      'anthropic-messages',
    ]);
  });
});

describe('a body of Cohere', () => {
  const call = { id: 'c', type: 'function', function: { name: 'f', arguments: '{}' } };
  const history = (content: unknown) => [
    { role: 'user', content: 'Weather?' },
    { role: 'assistant', tool_plan: 'I look.', tool_calls: [call] },
    { role: 'tool', tool_call_id: 'c', content },
  ];
  const documents = [{ type: 'document', document: { data: '{"sky":"grey"}' } }];
  const read = (body: object, provider?: string) =>
    inspect(JSON.stringify(body), provider === undefined ? {} : { provider }).payloads.map(
      ({ dialect, dialectReason: reason }) => [dialect, reason],
    );

  it('is told by its model, whatever its tools answer', () => {
    const body = { model: 'command-a-03-2025', messages: history(documents) };
    assert.deepEqual(read(body), [['cohere', undefined]]);
    assert.deepEqual(read(body, 'cohere'), [['cohere', undefined]]);
  });

  it('is told by what only it has: a plan, documents with data', () => {
    for (const more of [
      { messages: history('grey') },
      { messages: [history('')[0]], documents: [{ data: { text: 'x' } }] },
    ])
      assert.deepEqual(read({ model: 'my-deployment', ...more }, 'cohere'), [['cohere', undefined]]);
  });

  it('is what the server speaks that runs its model', () => {
    assert.deepEqual(read({ model: 'command-r:35b', messages: history('grey') }, 'vllm'), [
      ['openai-chat', 'the provider that was named speaks it'],
    ]);
  });

  it('is not told from documents as vLLM takes them', () => {
    const body = {
      model: 'granite',
      messages: [{ role: 'user', content: 'Hi' }],
      documents: [{ title: 't', text: 'x' }],
    };
    assert.deepEqual(read(body), [['openai-chat', undefined]]);
  });
});
