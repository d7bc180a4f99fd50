import { assertInProportion } from './proportion.ts';

const GEMINI = 'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent';
const CONVERSE = 'https://bedrock-runtime.us-east-1.amazonaws.com/model/us.amazon.nova-pro-v1:0/converse';

const use = { role: 'assistant', content: [{ toolUse: { toolUseId: 'a', name: 'f', input: {} } }] };
const done = { role: 'user', content: [{ toolResult: { toolUseId: 'a', content: [{ text: 'x' }] } }] };

/** What a history of thousands may be made of. */
const HISTORIES: Readonly<Record<string, { url: string; list: string; unit: readonly object[] }>> = {
  'instructions among the contents of Gemini': {
    url: GEMINI,
    list: 'contents',
    unit: [{ role: 'system', parts: [{ text: 'x' }] }],
  },
  'calls of Gemini nobody answered': {
    url: GEMINI,
    list: 'contents',
    unit: [{ role: 'model', parts: [{ functionCall: { name: 'f', args: {} } }] }],
  },
  'rounds of Converse': { url: CONVERSE, list: 'messages', unit: [use, done] },
};

describe('a history of one thing', () => {
  for (const [name, { url, list, unit }] of Object.entries(HISTORIES))
    it(`takes time in proportion to its length: ${name}`, () => {
      const textOf = (times: number) =>
        JSON.stringify({ url, body: { [list]: Array.from({ length: 2000 * times }, () => unit).flat() } });
      assertInProportion(textOf, {});
    });
});
