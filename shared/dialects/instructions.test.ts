import assert from 'node:assert/strict';
import { inspect } from '../index.ts';

const GEMINI = 'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent';
const CONVERSE = 'https://bedrock-runtime.us-east-1.amazonaws.com/model/us.amazon.nova-pro-v1:0/converse';

const brief = (role: string) => ({ role, parts: [{ text: 'Be brief.' }] });
const french = { role: 'system', parts: [{ text: 'Speak French.' }] };
const user = { role: 'user', parts: [{ text: 'Hi' }] };

/** What is found in a body sent to an address, and the body a policy makes of it. */
function mended(url: string, body: object, policy: 'careful' | 'complete' = 'careful') {
  const inspection = inspect(JSON.stringify({ url, body }));
  return {
    found: inspection.problems.map(({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}`),
    body: JSON.parse(inspection.plan(policy).text).body,
  };
}

describe('instructions among the messages of a format that keeps them apart', () => {
  for (const role of ['system', 'developer'])
    it(`move to systemInstruction of Gemini: ${role}`, () => {
      assert.deepEqual(mended(GEMINI, { contents: [brief(role), user] }), {
        found: ['error unknown-role /contents/0/role'],
        body: { contents: [user], systemInstruction: { parts: [{ text: 'Be brief.' }] } },
      });
    });

  it('are one problem, and move in order, behind what stands there, in its spelling', () => {
    const body = {
      system_instruction: { role: 'system', parts: [{ text: 'You help.' }] },
      contents: [brief('system'), french, user],
    };
    assert.deepEqual(mended(GEMINI, body), {
      found: ['error unknown-role /contents/0/role'],
      body: {
        system_instruction: {
          role: 'system',
          parts: [{ text: 'You help.' }, { text: 'Be brief.' }, { text: 'Speak French.' }],
        },
        contents: [user],
      },
    });
  });

  it('move to system of Converse', () => {
    const messages = [
      { role: 'system', content: [{ text: 'Be brief.' }] },
      { role: 'user', content: [{ text: 'Hi' }] },
    ];
    for (const body of [{ messages }, { messages, system: [{ text: 'You help.' }] }])
      assert.deepEqual(mended(CONVERSE, body), {
        found: ['error unknown-role /messages/0/role'],
        body: {
          messages: messages.slice(1),
          system: [...('system' in body ? body.system : []), { text: 'Be brief.' }],
        },
      });
  });

  it('stay where something would be said before its time, unless unsafe repairs are asked for', () => {
    const body = { contents: [brief('system'), user, french] };
    const { found, body: careful } = mended(GEMINI, body);
    assert.deepEqual(found, ['error unknown-role /contents/0/role', 'error unknown-role /contents/2/role']);
    assert.deepEqual(careful, {
      contents: [user, french],
      systemInstruction: { parts: [{ text: 'Be brief.' }] },
    });
    assert.deepEqual(mended(GEMINI, body, 'complete').body, {
      contents: [user],
      systemInstruction: { parts: [{ text: 'Be brief.' }, { text: 'Speak French.' }] },
    });
  });

  it('stay where they hold more than words, where the place for them holds something else, or where nothing would be left', () => {
    const image = {
      role: 'system',
      parts: [{ inlineData: { mimeType: 'image/png', data: 'iVBORw0KGgo=' } }],
    };
    for (const body of [
      { contents: [image, user] },
      { contents: [brief('system'), user], systemInstruction: 7 },
      { contents: [brief('system')] },
    ])
      assert.deepEqual(mended(GEMINI, body, 'complete').body, body);
  });

  it('move from a body of Chat Completions sent to Converse, where contents are texts', () => {
    const chat = {
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Hi' },
        { role: 'assistant', content: 'Hello.' },
        { role: 'user', content: [{ text: 'And?' }] },
      ],
    };
    assert.deepEqual(mended(CONVERSE, chat), {
      found: ['error unknown-role /messages/0/role', 'error part-role-mismatch /messages/1/content'],
      body: {
        messages: [
          { role: 'user', content: [{ text: 'Hi' }] },
          { role: 'assistant', content: [{ text: 'Hello.' }] },
          { role: 'user', content: [{ text: 'And?' }] },
        ],
        system: [{ text: 'Be brief.' }],
      },
    });
  });
});

describe('contents of Gemini that are messages of Chat Completions', () => {
  it('are written as contents, and instructions among them move', () => {
    const body = {
      contents: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: [{ type: 'text', text: 'Weather?' }] },
        { role: 'assistant', content: 'Where?' },
        { role: 'user', content: 'Wien' },
      ],
    };
    assert.deepEqual(mended(GEMINI, body), {
      found: ['error unknown-role /contents/0/role', 'error part-role-mismatch /contents/1/content/0'],
      body: {
        contents: [
          { role: 'user', parts: [{ text: 'Weather?' }] },
          { role: 'model', parts: [{ text: 'Where?' }] },
          { role: 'user', parts: [{ text: 'Wien' }] },
        ],
        systemInstruction: { parts: [{ text: 'Be brief.' }] },
      },
    });
  });

  it('are no contents without that address', () => {
    const text = JSON.stringify({ contents: [{ role: 'user', content: 'Hi' }] });
    assert.deepEqual(inspect(text).problems, []);
  });
});

describe('instructions beside the messages of a format that keeps them among these', () => {
  const CHAT = 'https://api.openai.com/v1/chat/completions';
  const hi = { role: 'user', content: 'Hi' };

  it('become the first message', () => {
    for (const [system, content] of [
      ['Be brief.', 'Be brief.'],
      [[{ type: 'text', text: 'Be brief.' }], 'Be brief.'],
    ])
      assert.deepEqual(mended(CHAT, { model: 'gpt-4o', system, messages: [hi] }), {
        found: ['error request-field /system'],
        body: { model: 'gpt-4o', messages: [{ role: 'system', content }, hi] },
      });
  });

  it('do so in a body of Anthropic sent to Chat Completions, with all the rest', () => {
    const tool = { name: 'f', description: 'Runs.', input_schema: { type: 'object' } };
    const body = {
      model: 'gpt-4o',
      max_tokens: 9,
      system: 'Be brief.',
      messages: [
        hi,
        { role: 'assistant', content: [{ type: 'tool_use', id: 't', name: 'f', input: {} }] },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 't', content: '1' }] },
      ],
      tools: [tool],
    };
    const { found, body: made } = mended(CHAT, body);
    assert.deepEqual(found, [
      'error request-field /system',
      'error part-role-mismatch /messages/1/content/0',
      'error tool-definition /tools/0',
    ]);
    assert.deepEqual(made.messages.slice(0, 2), [{ role: 'system', content: 'Be brief.' }, hi]);
    assert.deepEqual(made.system, undefined);
    assert.deepEqual(made.messages[3], { role: 'tool', tool_call_id: 't', content: '1' });
  });

  it('stay where they hold more than words, and are right without that address', () => {
    const marked = [{ type: 'text', text: 'Be brief.', cache_control: { type: 'ephemeral' } }];
    const untyped = [{ text: 'Be brief.', cache_control: { type: 'ephemeral' } }];
    for (const system of [marked, untyped])
      assert.deepEqual(mended(CHAT, { model: 'gpt-4o', system, messages: [hi] }).body.system, system);
    const sound = { model: 'gpt-4o', max_tokens: 9, system: 'Be brief.', messages: [hi] };
    assert.deepEqual(inspect(JSON.stringify(sound)).problems, []);
  });
});
