import assert from 'node:assert/strict';
import { inspect, inspectRequest } from '../../index.ts';

const schema = { type: 'object', properties: { city: { type: 'string' } } };
const tools = {
  chat: [{ type: 'function', function: { name: 'look', description: 'Looks.', parameters: schema } }],
  anthropic: [{ name: 'look', description: 'Looks.', input_schema: schema }],
};
const user = { role: 'user', content: 'Weather?' };
const blocks = [
  user,
  { role: 'assistant', content: [{ type: 'tool_use', id: 'c', name: 'look', input: { city: 'Wien' } }] },
  { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'c', content: 'rain' }] },
];
const chat = [
  user,
  {
    role: 'assistant',
    content: '',
    tool_calls: [{ id: 'c', type: 'function', function: { name: 'look', arguments: '{"city":"Wien"}' } }],
  },
  { role: 'tool', tool_call_id: 'c', content: 'rain' },
];
const words = [{ role: 'user', content: [{ type: 'input_text', text: 'Hi' }] }];

/** The format a body without an address is read in, why, and what is found. */
function read(body: object): string[] {
  const { payloads, problems } = inspect(JSON.stringify(body));
  return [
    ...payloads.map(({ dialect, dialectReason: reason }) =>
      reason === undefined ? dialect : `${dialect}: ${reason}`,
    ),
    ...problems.map(({ severity, rule, pointer, message }) => `${severity} ${rule} ${pointer} ${message}`),
  ];
}

const BY_MODEL = 'the provider told by its model speaks it';

describe('a mixture without an address, beside the name of a model', () => {
  it('tools of Anthropic in a body that is Chat Completions otherwise', () => {
    const said = `warning tool-definition /tools/0 tools[0] has its schema in input_schema. OpenAI refuses this.`;
    for (const more of [
      {},
      { max_tokens: 9 },
      { tool_choice: 'auto' },
      { response_format: { type: 'text' } },
    ])
      assert.deepEqual(read({ model: 'gpt-4o', messages: [user], tools: tools.anthropic, ...more }), [
        `openai-chat: ${BY_MODEL}`,
        said,
      ]);
  });

  it('blocks of Anthropic beside tools of Chat Completions, or without what Anthropic asks for', () => {
    const said =
      'warning part-role-mismatch /messages/1/content/0 messages[1].content[0] holds a call as Anthropic Messages writes it; so does one more place. OpenAI refuses this.';
    for (const more of [{}, { tools: tools.chat }, { tools: tools.chat, max_tokens: 9 }])
      assert.deepEqual(read({ model: 'gpt-4o', messages: blocks, ...more }), [
        `openai-chat: ${BY_MODEL}`,
        said,
      ]);
  });

  it('beside a model named with its maker, as gateways do', () => {
    const [format, ...found] = read({ model: 'openai/gpt-4o', messages: blocks, tools: tools.chat });
    assert.equal(format, `openai-chat: ${BY_MODEL}`);
    assert.match(found.join(), /^warning part-role-mismatch \/messages\/1\/content\/0 /);
  });

  it('words of Responses in messages', () => {
    assert.deepEqual(read({ model: 'gpt-5', messages: words }), [
      `openai-chat: ${BY_MODEL}`,
      'warning part-role-mismatch /messages/0/content/0 messages[0].content[0] holds words as Responses writes them. OpenAI refuses this.',
    ]);
  });

  it('calls of Chat Completions in the items of Responses', () => {
    assert.deepEqual(read({ model: 'gpt-5', input: chat }), [
      `openai-responses: ${BY_MODEL}`,
      'warning unknown-role /input/2/role input[2] has the role "tool" and holds a result as Chat Completions writes it; so does one more place. OpenAI refuses this.',
    ]);
  });

  it('with a hole between its messages', () => {
    const body = {
      model: 'gpt-5',
      max_tokens: 9,
      messages: [null, ...blocks, { role: 'user', content: 'x' }],
      tools: tools.chat,
    };
    assert.match(read(body).join('\n'), /part-role-mismatch/);
    assert.equal(read({ model: 'gpt-5', messages: [null, ...words] })[0], `openai-chat: ${BY_MODEL}`);
  });

  it('is mended, and what is left is judged as any other request', () => {
    for (const body of [
      { model: 'gpt-4o', messages: blocks, tools: tools.chat },
      { model: 'gpt-4o', messages: blocks, tools: tools.anthropic },
      { model: 'gpt-5', messages: words },
      { model: 'gpt-5', input: chat },
    ]) {
      const { text, remaining } = inspect(JSON.stringify(body)).plan('careful');
      assert.deepEqual(remaining, []);
      assert.deepEqual(read(JSON.parse(text)).slice(1), []);
      assert.notEqual(text, JSON.stringify(body));
    }
  });

  it('is judged alike in memory, and no warning remains a guess where somebody names the provider', () => {
    const body = { model: 'gpt-4o', messages: [user], tools: tools.anthropic };
    const severities = (provider?: string) =>
      inspectRequest(body, provider === undefined ? {} : { provider }).problems.map(
        ({ severity }) => severity,
      );
    assert.deepEqual(severities(), ['warning']);
    assert.deepEqual(severities('openai'), ['error']);
  });
});

describe('no mixture, whatever the model', () => {
  const sound: Record<string, object> = {
    'a body of Anthropic for a gateway': {
      model: 'gpt-4o',
      max_tokens: 9,
      messages: blocks,
      tools: tools.anthropic,
    },
    'instructions as Anthropic has them': {
      model: 'gpt-4o',
      max_tokens: 9,
      system: 'Be brief.',
      messages: [user],
      tools: tools.anthropic,
    },
    'a choice of tools as Anthropic writes it': {
      model: 'gpt-4o',
      max_tokens: 9,
      messages: [user],
      tools: tools.anthropic,
      tool_choice: { type: 'any' },
    },
    'blocks for DeepSeek, which speaks Anthropic’s format': { model: 'deepseek-chat', messages: blocks },
    'blocks for a model nobody knows': { model: 'm', messages: blocks },
    'Chat Completions for Claude': {
      model: 'claude-sonnet-4-5',
      max_tokens: 9,
      messages: chat,
      tools: tools.chat,
    },
  };
  for (const [name, body] of Object.entries(sound)) it(name, () => assert.equal(read(body).length, 1));

  const others: Record<string, object> = {
    'a trace of a request to Responses': { id: 't', model: 'gpt-5', startTime: 1, input: chat },
    'a trace with its answer': { model: 'gpt-5', input: chat, output: [] },
    'a store of messages': { id: 's', model: 'gpt-5', title: 'Weather', messages: words },
    'messages with parts of others beside': {
      model: 'gpt-5',
      messages: [...words, { role: 'assistant', content: [{ type: 'step-start' }] }],
    },
  };
  for (const [name, body] of Object.entries(others)) it(name, () => assert.deepEqual(read(body), []));
});
