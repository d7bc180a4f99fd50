import assert from 'node:assert/strict';
import { assertInProportion } from './proportion.ts';

const GEMINI = 'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent';
const CONVERSE = 'https://bedrock-runtime.us-east-1.amazonaws.com/model/us.amazon.nova-pro-v1:0/converse';

const use = { role: 'assistant', content: [{ toolUse: { toolUseId: 'a', name: 'f', input: {} } }] };
const done = { role: 'user', content: [{ toolResult: { toolUseId: 'a', content: [{ text: 'x' }] } }] };

const RESPONSES = 'https://api.openai.com/v1/responses';
const items = [
  { type: 'reasoning', summary: [] },
  { type: 'function_call', call_id: 'a', name: 'f', arguments: '{}' },
  { type: 'function_call_output', call_id: 'a', output: 'x' },
];

/** What a history of thousands may be made of; `count`: from where on growth with the square showed. */
const HISTORIES: Readonly<
  Record<string, { url: string; list: string; unit: readonly object[]; count: number }>
> = {
  'instructions among the contents of Gemini': {
    url: GEMINI,
    list: 'contents',
    unit: [{ role: 'system', parts: [{ text: 'x' }] }],
    count: 1000,
  },
  'calls of Gemini nobody answered': {
    url: GEMINI,
    list: 'contents',
    unit: [{ role: 'model', parts: [{ functionCall: { name: 'f', args: {} } }] }],
    count: 2000,
  },
  'rounds of Responses without a word of the user': {
    url: RESPONSES,
    list: 'input',
    unit: items,
    count: 2000,
  },
  'rounds of Converse': { url: CONVERSE, list: 'messages', unit: [use, done], count: 1000 },
};

describe('a history of one thing', function () {
  this.timeout(60_000);
  for (const [name, { url, list, unit, count }] of Object.entries(HISTORIES))
    it(`takes time in proportion to its length: ${name}`, () => {
      const textOf = (times: number) =>
        JSON.stringify({ url, body: { [list]: Array.from({ length: count * times }, () => unit).flat() } });
      assertInProportion(textOf, {});
    });

  it('takes time in proportion to its length with errors beside it, whose rule finds every call of it', () => {
    const call = { id: 'call_1', type: 'function', function: { name: 'f', arguments: '{}' } };
    const round = [
      { role: 'assistant', content: null, tool_calls: [call] },
      { role: 'tool', tool_call_id: 'call_1', content: 'x' },
    ];
    const errors = Array.from(
      { length: 10 },
      (_, at) =>
        `400 {"error":{"message":"Invalid value for 'content': expected a string, got null.","param":"messages.[${at * 2}].content"}}\n`,
    ).join('');
    const textOf = (times: number) =>
      `${JSON.stringify({ model: 'gpt-4o', messages: Array.from({ length: 300 * times }, () => round).flat() })}\n${errors}`;
    assertInProportion(textOf, { name: 'run.log' });
  });
});

describe('a recording of many documents of YAML', function () {
  this.timeout(60_000);
  const exchange = `when:
  path: /chat/completions
  json_body:
    model: gpt-4o
    messages:
      - role: tool
        tool_call_id: a
        content: ${'x'.repeat(300)}
      - role: user
        content: Hi
then:
  status: 400
`;
  it('is repaired in time in proportion to its length', () => {
    const textOf = (times: number) => Array.from({ length: 40 * times }, () => exchange).join('---\n');
    assertInProportion(textOf, { name: 'recording.yaml' }, (inspection) => {
      assert.equal(inspection.plan('minimal').remaining.length, 0);
    });
  });
});
