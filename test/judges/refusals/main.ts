/** Writes docs/refusals.md: who refuses our cases, and what we say. `--check` only tells whether it is up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { allCases } from './cases.ts';
import { refusalsPage } from './page.ts';
import { type Verdict, verdictsOn } from './verdicts.ts';

const file = new URL('../../../docs/refusals.md', import.meta.url);
const cases = allCases();
const verdicts: Verdict[] = [];
for (const one of cases) verdicts.push(...(await verdictsOn(one)));
const text = refusalsPage(cases, verdicts);

let old = '';
try {
  old = readFileSync(file, 'utf8');
} catch {}
if (old !== text && process.argv.includes('--check')) {
  console.error('docs/refusals.md is not up to date: run "npm run refusals".');
  process.exitCode = 1;
} else if (old !== text) {
  writeFileSync(file, text);
}
