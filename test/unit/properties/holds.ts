import fc from 'fast-check';

/**
 * How long a property is tried. `CHATMEND_RUNS` is the number of runs, 2,000 where `CI` is set; `CHATMEND_SEED` makes
 * every property try what it tried in a run that printed this seed.
 */
const { CI, CHATMEND_RUNS: runs = CI === undefined ? undefined : '2000', CHATMEND_SEED: seed } = process.env;

/** Milliseconds one run may take on average, far more than any does. */
const PATIENCE = 100;

/**
 * A test that a property holds, `numRuns` times where the environment says nothing. Its title tells the seed, also
 * when it passes.
 */
export function holds<T>(title: string, property: fc.IProperty<T>, numRuns = 300): void {
  const parameters = {
    numRuns: runs === undefined ? numRuns : Number(runs),
    seed: seed === undefined ? Math.trunc(Math.random() * 0x7fffffff) : Number(seed),
  };
  it(`${title} (${parameters.numRuns} runs, seed ${parameters.seed})`, function () {
    this.timeout(20_000 + parameters.numRuns * PATIENCE);
    fc.assert(property, parameters);
  });
}
