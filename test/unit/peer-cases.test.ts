import assert from 'node:assert/strict';
import { repairRequest } from '@chatmend/engine';
import { corpusFolder } from '../corpus/corpus.ts';
import { chatCases, type PeerCase } from '../corpus/peer-cases.ts';

const options = { provider: 'openai', policy: 'complete' } as const;

describe("histories from the tests of others' repair engines, in chat form", () => {
  const corpus = corpusFolder();
  const cases = corpus === undefined ? [] : chatCases(corpus);

  it('broken ones become acceptable, nothing is lost, and a second repair changes nothing', function () {
    if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
    assert.ok(cases.length > 0);
    for (const { name, messages } of cases) {
      const { request, remaining } = repairRequest({ model: 'gpt-4o', messages }, options);
      assert.deepEqual(remaining, [], name);
      const after = textsOf(request.messages).join('\n');
      assert.deepEqual(
        textsOf(messages).filter((text) => !after.includes(text)),
        [],
        name,
      );
      assert.equal(repairRequest(request, options).request, request, name);
    }
  });

  it('sound ones are given back as they are', function () {
    if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
    // Pairing is all the index judges: a message of null is refused by OpenAI all the same, and mended.
    for (const { name, messages, sound } of cases) {
      if (!sound || messages.some(({ role, content }) => role !== 'assistant' && content === null)) continue;
      const request = { model: 'gpt-4o', messages };
      assert.equal(repairRequest(request, options).request, request, name);
    }
  });
});

function textsOf(messages: PeerCase['messages']): string[] {
  return messages.flatMap(({ content }) => {
    if (typeof content === 'string') return content === '' ? [] : [content];
    return Array.isArray(content)
      ? content.flatMap((part) => (typeof part?.text === 'string' ? [part.text] : []))
      : [];
  });
}
