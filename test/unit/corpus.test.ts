import assert from 'node:assert/strict';
import { corpusFolder } from '../corpus/corpus.ts';
import { judgeCases, judgeRecorded } from '../corpus/verdicts.ts';

describe('corpus', () => {
  const corpus = corpusFolder();

  for (const dialect of [
    'openai-chat',
    'openai-responses',
    'anthropic-messages',
    'bedrock-converse',
    'gemini',
    'cohere',
    'ollama',
    'snowflake-cortex',
  ]) {
    it(`${dialect} cases: recall, false errors and warnings`, function () {
      if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
      const verdicts = judgeCases(corpus, dialect);
      const rejected = verdicts.filter((one) => one.verdict === 'rejected' && one.known);
      const accepted = verdicts.filter((one) => one.verdict === 'accepted');
      const found = rejected.filter((one) => one.hit);
      const noisy = rejected.filter((one) => one.others.length > 0);
      const wrong = accepted.filter((one) => one.others.length > 0);
      console.log(
        [
          `      rejected, of a rule we have: ${rejected.length}, found ${found.length}, with further errors or warnings ${noisy.length}`,
          ...rejected
            .filter((one) => !one.hit || one.others.length > 0)
            .map(
              (one) =>
                `        ${one.hit ? 'also  ' : 'missed'} ${one.file} (${one.provider}) ${one.rule} ${one.others.join(', ')}`,
            ),
          `      rejected, of a rule to come: ${verdicts.filter((one) => one.verdict === 'rejected' && !one.known).length}`,
          `      accepted: ${accepted.length}, with errors or warnings ${wrong.length}`,
          ...wrong.map((one) => `        ${one.file} (${one.provider}) ${one.others.join(', ')}`),
        ].join('\n'),
      );
      assert.ok(
        verdicts.every((one) => one.payloads > 0),
        'a case is not recognised',
      );
    });

    it(`${dialect} requests answered with 200: recognised, false errors and warnings`, function () {
      if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
      const recorded = judgeRecorded(corpus, dialect);
      const wrong = recorded.filter((one) => one.loud.length > 0);
      console.log(
        [
          `      recorded: ${recorded.length}, recognised ${recorded.filter((one) => one.payloads > 0).length}, with errors or warnings ${wrong.length}`,
          ...wrong.map((one) => `        ${one.file}: ${one.loud.join(', ')}`),
        ].join('\n'),
      );
      assert.equal(recorded.filter((one) => one.payloads === 0).length, 0);
    });
  }
});
