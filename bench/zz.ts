import { readdirSync, readFileSync } from 'node:fs';
import { inspect } from '@chatmend/engine';

const dir = '/work/shared/corpus/captures/';
for (const f of readdirSync(dir)) {
  if (/\.(gz|eval|flow|tsv)$/.test(f)) continue;
  const text = readFileSync(dir + f, 'utf8');
  const name = /\.json$/.test(f) ? f : f;
  const i = inspect(text, { name });
  const plan = i.plan('complete');
  console.log(
    f.padEnd(58),
    i.payloads
      .map((p) => `${p.capture}:${p.dialect}${p.layers.length ? `(${p.layers.join('>')})` : ''}`)
      .slice(0, 4)
      .join(' '),
    i.payloads.length > 4 ? `+${i.payloads.length - 4}` : '',
    '|',
    i.problems
      .map((p) => `${p.severity[0]}:${p.rule}@${text.slice(0, p.range.start).split('\n').length}`)
      .slice(0, 3)
      .join(' '),
    '| left',
    plan.remaining.length,
    plan.refusals.length || '',
  );
}
