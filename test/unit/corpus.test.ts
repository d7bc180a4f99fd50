import assert from 'node:assert/strict';
import { corpusFolder } from '../corpus/corpus.ts';
import { judgeCases, judgeRecorded, type Verdict } from '../corpus/verdicts.ts';

const DIALECTS = [
  'openai-chat',
  'openai-responses',
  'anthropic-messages',
  'bedrock-converse',
  'gemini',
  'cohere',
  'ollama',
  'snowflake-cortex',
];

/** Of the rejected cases that their payload can decide, as many are told as they were rejected. */
const SHARE = 0.97;

/** Rejected for what does not stand in the payload, and so no matter of ours. */
const UNDECIDED: Readonly<Record<string, string>> = {
  'zhipu-2.json': 'a gateway took the calls out before it passed the message on; as it stands, it is right',
  'mistral-common-1.json':
    'an experimental server refused null there; the API it is filed under refuses the id first',
  'vllm-3.json': 'a list of messages alone: which model, and so which template, it is for nobody says',
  'tgi-2.json': 'the name of the model does not say that it is Gemma; with another template it is taken',
  'gemini-1.json': 'no model is named, and only the newest want signatures back',
  'llama-cpp-python-1.json': 'nothing tells that it is not llama.cpp itself, which takes it since March 2025',
  'ollama-native-1.json': 'a body of Chat Completions: only the address says that Ollama’s own API got it',
};

/** Told otherwise than the case has it. */
const TOLD_OTHERWISE: Readonly<Record<string, string>> = {
  'mistral-9.json': 'the call in front of the last message has no result either, which Mistral refuses too',
  'bedrock-15.json':
    'the result stands where it should; Claude on Bedrock missed it for the message behind it',
  'mistral-13.json': 'the assistant has the last word as well, which Mistral refuses too',
};

describe('corpus', () => {
  const corpus = corpusFolder();

  for (const dialect of DIALECTS) {
    it(`${dialect} cases: recall, false errors and warnings`, function () {
      if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
      const verdicts = judgeCases(corpus, dialect);
      const rejected = verdicts.filter((one) => one.verdict === 'rejected');
      const accepted = verdicts.filter((one) => one.verdict === 'accepted');
      const wrong = accepted.filter((one) => one.others.length > 0);
      console.log(
        [
          `      rejected: ${rejected.length}, told as they were ${rejected.filter(isTold).length}`,
          ...rejected.filter((one) => !isTold(one)).map((one) => `        ${lineOf(one)}`),
          `      accepted: ${accepted.length}, with errors or warnings ${wrong.length}`,
        ].join('\n'),
      );
      assert.deepEqual(
        verdicts.filter((one) => one.payloads === 0).map(({ file }) => file),
        [],
        'not recognised',
      );
      assert.deepEqual(wrong.map(lineOf), []);
    });

    it(`${dialect} requests answered with 200: recognised, no error, no warning`, function () {
      if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
      const recorded = judgeRecorded(corpus, dialect);
      console.log(`      recorded: ${recorded.length}`);
      assert.deepEqual(
        recorded
          .filter((one) => one.payloads === 0 || one.loud.length > 0)
          .map(({ file, loud }) => `${file}: ${loud.join(', ') || 'not recognised'}`),
        [],
      );
    });
  }

  it(`at least ${SHARE * 100} % of what was rejected is told as it was, and the rest has a reason`, function () {
    if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
    const rejected = DIALECTS.flatMap((dialect) => judgeCases(corpus, dialect)).filter(
      ({ verdict, file }) => verdict === 'rejected' && !Object.hasOwn(UNDECIDED, file),
    );
    const missed = rejected.filter((one) => !isTold(one));
    const share = 1 - missed.length / rejected.length;
    console.log(
      `      ${rejected.length - missed.length} of ${rejected.length}, ${(share * 100).toFixed(1)} %`,
    );
    assert.deepEqual(missed.filter(({ file }) => !Object.hasOwn(TOLD_OTHERWISE, file)).map(lineOf), []);
    assert.ok(share >= SHARE);
  });

  it('all 258 recorded requests are looked at', function () {
    if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
    const count = DIALECTS.reduce((sum, dialect) => sum + judgeRecorded(corpus, dialect).length, 0);
    assert.equal(count, 258);
  });
});

/** Whether the named rule has a problem at the named place, loud enough, and nothing else is loud. */
function isTold({ hit, others }: Verdict): boolean {
  return hit && others.length === 0;
}

function lineOf({ file, provider, rule, hit, others }: Verdict): string {
  return `${file} (${provider}): ${hit ? '' : `not told: ${rule} `}${others.length > 0 ? `told too: ${others.join(', ')}` : ''}`;
}
