import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inspect } from '../index.ts';
import { base64 } from './base64.ts';

const messages = [
  { role: 'tool', tool_call_id: 'a', content: 'Ünï 😀' },
  { role: 'user', content: 'Hi' },
];
const encoded = Buffer.from(JSON.stringify({ model: 'gpt-4o', messages })).toString('base64');

describe('base64', () => {
  it('any text comes back, of either alphabet, in lines too', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom('base64', 'base64url'),
        (text, way) => {
          const written = Buffer.from(text).toString(way as 'base64');
          assert.equal(base64(written)?.text, Buffer.from(text).toString());
          assert.equal(base64(written.replace(/.{10}/g, '$&\n'))?.text, Buffer.from(text).toString());
        },
      ),
    );
  });

  it('what is no text is none', () => {
    for (const text of ['/w==', 'a b', '{"a"}', 'é']) assert.equal(base64(text), undefined);
  });

  for (const [name, languageId, text] of [
    ['a body of a gateway', 'json', JSON.stringify({ isBase64Encoded: true, body: encoded })],
    [
      'bytes of a cassette',
      'yaml',
      `interactions:\n- request:\n    body: !!binary |\n      ${encoded.replace(/.{60}/g, '$&\n      ')}\n    uri: https://a.b\n`,
    ],
  ] as const) {
    it(`${name}: its problems are told where it stands, and why they are not repaired there`, () => {
      const inspection = inspect(text, { languageId });
      const [problem] = inspection.problems;
      assert.equal(problem?.rule, 'orphan-tool-result');
      assert.ok(text.slice(problem?.range.start, problem?.range.end).includes(encoded.slice(0, 20)));
      const plan = inspection.plan('complete');
      assert.deepEqual(plan.edits, []);
      assert.match(plan.refusals[0]?.reason ?? '', /base64/);
      assert.deepEqual(inspection.fixes(problem), []);
    });
  }

  it('tokens that look so hold nothing', () => {
    const token = `${Buffer.from('{"alg":"HS256","messages":1}').toString('base64url')}.e30.x`;
    assert.deepEqual(inspect(JSON.stringify({ authorization: token, role: 'tool' })).payloads, []);
  });
});
