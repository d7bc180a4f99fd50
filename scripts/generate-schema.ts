// Writes the JSON Schema of the project file from the rules and providers there are. `--check` only tells
// whether it is up to date.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { projectSchema } from '../shared/project/schema.ts';

const file = fileURLToPath(new URL('../schemas/chatmend.schema.json', import.meta.url));
const biome = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url));
const schema = JSON.stringify(projectSchema());

if (schema !== JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))) {
  if (process.argv.includes('--check')) {
    console.error('schemas/chatmend.schema.json is not up to date: run "npm run generate".');
    process.exitCode = 1;
  } else {
    writeFileSync(file, schema);
    execFileSync(process.execPath, [biome, 'format', '--write', file], { stdio: 'ignore' });
  }
}
