import assert from 'node:assert/strict';
import { expectedFiles, type Sighting, sightings } from '../corpus/captures.ts';
import { corpusFolder } from '../corpus/corpus.ts';

describe('captures', () => {
  const corpus = corpusFolder();
  let seen: readonly Sighting[] = [];

  before(() => {
    if (corpus !== undefined) seen = sightings(corpus);
  });

  it('every file gives what its row of the table says', function () {
    if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
    const table = seen.map(({ file, payloads, problems, expected }) =>
      [file, payloads, problems, expected?.why ?? ''].join(' | ').replace(/[ |]+$/, ''),
    );
    console.log(table.map((row) => `      ${row}`).join('\n'));
    assert.deepEqual(
      seen.map(({ file, payloads, problems }) => [file, payloads, problems].join(' | ')),
      seen.map(({ file, expected }) => [file, expected?.payloads, expected?.problems].join(' | ')),
    );
    assert.deepEqual(
      expectedFiles,
      seen.map(({ file }) => file),
    );
  });

  it('where nothing is found, the table says why', function () {
    if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
    const unexplained = seen.filter(
      ({ inspection, expected }) => inspection.payloads.length === 0 && expected?.why === '',
    );
    assert.deepEqual(
      unexplained.map(({ file }) => file),
      [],
    );
  });

  it('no error and no warning on transcripts, traces, answers, and requests that were answered with 200', function () {
    if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
    const wrong = seen.flatMap(({ file, inspection: { payloads, problems } }) =>
      problems
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .filter(({ payload }) => {
          const one = payloads[payload];
          return one?.target.accepted || ['transcript', 'trace', 'answer'].includes(one?.context ?? '');
        })
        .map(({ rule, pointer }) => `${file}: ${rule} ${pointer}`),
    );
    assert.deepEqual(wrong, []);
  });
});
