import assert from 'node:assert/strict';
import { inspect, inspectRequest, repairRequest } from '@chatmend/engine';
import { corpusFolder } from '../corpus/corpus.ts';
import { peerCases, peerFormats } from '../corpus/peer-cases.ts';

for (const format of peerFormats) {
  const { dialect, provider } = format;
  const options = { provider, policy: 'complete' } as const;

  describe(`histories from the tests of others' repair engines, as ${dialect}`, () => {
    const corpus = corpusFolder();
    const cases = corpus === undefined ? [] : peerCases(corpus, format);

    it('are read as what they are, where calls or results tell', function () {
      if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
      const telling = cases.filter(({ messages }) => /call/i.test(JSON.stringify(messages)));
      const read = telling.filter(({ request }) => inspectRequest(request).dialect === dialect);
      assert.ok(read.length * 10 > telling.length * 9, `${read.length} of ${telling.length}`);
    });

    it('broken ones become acceptable, nothing is lost, and a second repair changes nothing', function () {
      if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
      assert.ok(cases.length > 0);
      for (const { name, request, messages } of cases) {
        // Nobody can say what a request without a message should ask.
        if (messages.length === 0) continue;
        const { request: after, remaining } = repairRequest(request, options);
        assert.deepEqual(remaining, [], name);
        const kept = textsOf(after).join('\n');
        assert.deepEqual(
          textsOf(request).filter((text) => !kept.includes(text)),
          [],
          name,
        );
        assert.equal(repairRequest(after, options).request, after, name);
      }
    });

    it('sound ones are given back as they are', function () {
      if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
      // Pairing is all the index judges; what is refused for another reason is mended all the same.
      const sound = cases.filter(({ request, sound }) => sound && problemsOf(request).length === 0);
      assert.ok(sound.length * 2 > cases.filter((one) => one.sound).length, `${sound.length} are sound`);
      for (const { name, request } of sound) {
        assert.equal(repairRequest(request, options).request, request, name);
      }
    });

    it('sound ones have no problem of calls and results', function () {
      if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
      for (const { name, request, sound } of cases) {
        if (!sound) continue;
        const pairing = problemsOf(request).filter((rule) => /tool-(result|call)$/.test(rule));
        assert.deepEqual(pairing, [], name);
      }
    });
  });

  function problemsOf(request: object): string[] {
    return inspect(JSON.stringify(request), options)
      .problems.filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ rule }) => rule);
  }
}

/** Everything said in a request: texts, and what results and arguments hold. */
function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return SAID.has(key) && value !== '' ? [JSON.stringify(value).slice(1, -1)] : [];
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, key));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, member]) => textsOf(member, name));
}

const SAID = new Set(['content', 'text', 'output', 'input', 'arguments', 'result']);
