import assert from 'node:assert/strict';
import { inspect } from '../../index.ts';

const CHAT = 'https://api.openai.com/v1/chat/completions';
const RESPONSES = 'https://api.openai.com/v1/responses';
const MESSAGES = 'https://api.anthropic.com/v1/messages';
const GEMINI = 'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent';
const CONVERSE = 'https://bedrock-runtime.us-east-1.amazonaws.com/model/us.amazon.nova-pro-v1:0/converse';

const schema = { type: 'object', properties: { city: { type: 'string' } } };
const tools = {
  chat: { type: 'function', function: { name: 'look', description: 'Looks.', parameters: schema } },
  responses: { type: 'function', name: 'look', description: 'Looks.', parameters: schema },
  anthropic: { name: 'look', description: 'Looks.', input_schema: schema },
  converse: { toolSpec: { name: 'look', description: 'Looks.', inputSchema: { json: schema } } },
  gemini: { functionDeclarations: [{ name: 'look', description: 'Looks.', parameters: schema }] },
};

const given = { city: 'Wien' };
const user = { role: 'user', content: 'Weather?' };
const histories = {
  chat: [
    user,
    {
      role: 'assistant',
      content: 'I look.',
      tool_calls: [
        { id: 'c', type: 'function', function: { name: 'look', arguments: JSON.stringify(given) } },
      ],
    },
    { role: 'tool', tool_call_id: 'c', content: 'rain' },
  ],
  responses: [
    user,
    { role: 'assistant', content: 'I look.' },
    { type: 'function_call', call_id: 'c', name: 'look', arguments: JSON.stringify(given) },
    { type: 'function_call_output', call_id: 'c', output: 'rain' },
  ],
  anthropic: [
    user,
    {
      role: 'assistant',
      content: [
        { type: 'text', text: 'I look.' },
        { type: 'tool_use', id: 'c', name: 'look', input: given },
      ],
    },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'c', content: 'rain' }] },
  ],
};

const bodies = {
  chat: (messages: object[]) => ({ model: 'gpt-4o', messages }),
  responses: (input: object[]) => ({ model: 'gpt-5', input }),
  anthropic: (messages: object[]) => ({ model: 'claude-sonnet-4-5', max_tokens: 9, messages }),
};

/** What is found in a body sent to an address, and the body `careful` makes of it. */
function mended(url: string, body: object): { found: string[]; body: unknown } {
  const inspection = inspect(JSON.stringify({ url, body }));
  const { text, remaining } = inspection.plan('careful');
  assert.deepEqual(remaining, []);
  return {
    found: inspection.problems.map(({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}`),
    body: JSON.parse(text).body,
  };
}

describe('a history in another way of writing', () => {
  const cases = [
    [MESSAGES, 'anthropic', 'chat', 'unknown-role /messages/2/role'],
    [CHAT, 'chat', 'anthropic', 'part-role-mismatch /messages/1/content/1'],
    [CHAT, 'chat', 'responses', 'tool-call-shape /messages/2'],
    [RESPONSES, 'responses', 'chat', 'unknown-role /input/2/role'],
    [RESPONSES, 'responses', 'anthropic', 'part-role-mismatch /input/1/content/1'],
  ] as const;
  for (const [url, own, other, problem] of cases)
    it(`${other} sent as ${own} is one problem, and written as ${own} has it`, () => {
      const { found, body } = mended(url, bodies[own]([...histories[other]]));
      assert.deepEqual(found, [`error ${problem}`]);
      const made =
        (body as { messages?: object[]; input?: object[] }).messages ?? (body as { input: object[] }).input;
      // Chat Completions may hold what Responses says in two items in one message or two.
      const expected = own === 'chat' && other === 'responses' ? 4 : histories[own].length;
      assert.equal(made.length, expected);
      if (expected === histories[own].length) assert.deepEqual(made, histories[own]);
    });

  it('a result of its own under the role of another is said by the user', () => {
    const messages = histories.anthropic.map((one, at) => (at === 2 ? { ...one, role: 'tool' } : one));
    const inspection = inspect(JSON.stringify(bodies.anthropic(messages)));
    assert.deepEqual(
      inspection.problems.map(({ rule, pointer }) => `${rule} ${pointer}`),
      ['unknown-role /messages/2/role'],
    );
    assert.deepEqual(JSON.parse(inspection.plan('complete').text).messages, histories.anthropic);
  });

  it('keeps that a tool failed, where only words can say it', () => {
    const failed = { type: 'tool_result', tool_use_id: 'c', is_error: true, content: 'no such city' };
    const messages = [...histories.anthropic.slice(0, 2), { role: 'user', content: [failed] }];
    const { body } = mended(CHAT, bodies.chat(messages));
    assert.match(
      JSON.stringify(body),
      /"content":"\[chatmend\] The tool reported an error\. \\nno such city"/,
    );
  });

  it('keeps what the user says behind a result', () => {
    const said = {
      role: 'user',
      content: [...(histories.anthropic[2]?.content ?? []), { type: 'text', text: 'And?' }],
    };
    const { body } = mended(CHAT, bodies.chat([...histories.anthropic.slice(0, 2), said]));
    assert.deepEqual((body as { messages: object[] }).messages.slice(2), [
      histories.chat[2],
      { role: 'user', content: 'And?' },
    ]);
  });

  it('is left as it is where something would be lost: arguments that are no JSON, members with no place', () => {
    const [question, , answer] = histories.chat;
    const call = (more: object, text: string) => ({
      role: 'assistant',
      content: '',
      tool_calls: [{ id: 'c', type: 'function', function: { name: 'look', arguments: text } }],
      ...more,
    });
    for (const broken of [call({}, '{"city":'), call({ audio: { id: 'a' } }, '{}')]) {
      const text = JSON.stringify({
        url: MESSAGES,
        body: bodies.anthropic([question, broken, answer] as object[]),
      });
      const inspection = inspect(text);
      assert.deepEqual(
        inspection.problems.map(({ rule }) => rule),
        ['unknown-role'],
      );
      assert.equal(inspection.plan('complete').text, text);
    }
  });

  it('is no mistake where the body is what the address takes, or where nobody says what it takes', () => {
    assert.deepEqual(inspect(JSON.stringify(bodies.anthropic([...histories.anthropic]))).problems, []);
    assert.deepEqual(mended(MESSAGES, bodies.anthropic([...histories.anthropic])).found, []);
    assert.deepEqual(
      inspect(JSON.stringify({ ...bodies.chat([...histories.anthropic]), model: 'm' })).problems,
      [],
    );
  });
});

describe('tools declared in another way', () => {
  const bodyOf = {
    chat: (tool: object) => ({ ...bodies.chat([user]), tools: [tool] }),
    responses: (tool: object) => ({ ...bodies.responses([user]), tools: [tool] }),
    anthropic: (tool: object) => ({ ...bodies.anthropic([user]), tools: [tool] }),
    gemini: (tool: object) => ({ contents: [{ role: 'user', parts: [{ text: 'Hi' }] }], tools: [tool] }),
    converse: (tool: object) => ({
      messages: [{ role: 'user', content: [{ text: 'Hi' }] }],
      toolConfig: { tools: [tool] },
    }),
  };
  const urls = { chat: CHAT, responses: RESPONSES, anthropic: MESSAGES, gemini: GEMINI, converse: CONVERSE };
  for (const own of Object.keys(bodyOf) as (keyof typeof bodyOf)[])
    for (const other of Object.keys(tools) as (keyof typeof tools)[]) {
      if (own === other) continue;
      it(`${other} sent as ${own}`, () => {
        const { found, body } = mended(urls[own], bodyOf[own](tools[other]));
        assert.equal(found.length, 1);
        assert.match(
          found[0] as string,
          /^error (tool-definition|tool-call-shape) \/(toolConfig\/)?tools\/0/,
        );
        assert.deepEqual(body, bodyOf[own](tools[own]));
      });
    }
});
