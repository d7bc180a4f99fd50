/** Writes docs/repair-proof.md: what the repair makes of broken histories. `--check` only tells whether it is up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { archetypeVerdicts } from './archetype-verdicts.ts';
import { allFaults, dialectFaults, pairingFaults, soundHistories } from './histories.ts';
import { type Published, proofPage } from './proof-page.ts';
import { tally } from './tally.ts';

const file = fileURLToPath(new URL('../docs/repair-proof.md', import.meta.url));
const published: Published = JSON.parse(readFileSync(new URL('published.json', import.meta.url), 'utf8'));

const COUNT = 3000;
const PER_DIALECT = 1000;
const text = proofPage(
  archetypeVerdicts(),
  [
    { name: 'Chatmend, damage as in the comparison', tally: tally(pairingFaults.take(COUNT), 'complete') },
    { name: 'Chatmend, all kinds of damage', tally: tally(allFaults.take(COUNT), 'complete') },
  ],
  tally(soundHistories.take(COUNT), 'complete'),
  dialectFaults.map(({ name, dialect, take }) => ({
    name: `${name}, for ${dialect.providers.join(', ')}`,
    tally: tally(take(PER_DIALECT), 'complete', dialect),
  })),
  published,
);

let old = '';
try {
  old = readFileSync(file, 'utf8');
} catch {}
if (old !== text && process.argv.includes('--check')) {
  console.error('docs/repair-proof.md is not up to date: run "npm run proof".');
  process.exitCode = 1;
} else if (old !== text) {
  writeFileSync(file, text);
}
