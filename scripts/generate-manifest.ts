// Writes the providers and rules there are into the settings that package.json contributes, where VS Code's settings
// editor offers them. `--check` only tells whether it is up to date.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { providers } from '@chatmend/engine';
import {
  dialectSchema,
  levelSchema,
  policySchema,
  ruleProperties,
  strategiesSchema,
  textsSchema,
} from '../shared/project/schema.ts';

const file = fileURLToPath(new URL('../package.json', import.meta.url));
const biome = fileURLToPath(new URL('../node_modules/@biomejs/biome/bin/biome', import.meta.url));
const old = readFileSync(file, 'utf8');
const manifest = JSON.parse(old);
const settings = manifest.contributes.configuration.properties;

const provider = settings['chatmend.provider'];
provider.enum = ['auto', ...providers().map(({ id }) => id)];
provider.enumDescriptions = [provider.enumDescriptions[0], ...providers().map(({ name }) => name)];
const { description, enum: ids } = dialectSchema() as { description: string; enum: string[] };
settings['chatmend.dialect'] = {
  type: 'string',
  default: 'auto',
  scope: 'resource',
  enum: ['auto', ...ids],
  description,
};
// The settings editor follows no `$ref`.
settings['chatmend.rules'].properties = ruleProperties({ type: 'string', ...levelSchema() });
for (const [name, schema] of Object.entries({
  policy: { ...policySchema(), type: 'string', default: 'careful' },
  strategies: { ...strategiesSchema(), default: {} },
  texts: { ...textsSchema(), default: {} },
}))
  settings[`chatmend.${name}`] = { ...schema, scope: 'resource' };

if (JSON.stringify(manifest) !== JSON.stringify(JSON.parse(old))) {
  if (process.argv.includes('--check')) {
    console.error('package.json is not up to date: run "npm run generate".');
    process.exitCode = 1;
  } else {
    writeFileSync(file, JSON.stringify(manifest));
    execFileSync(process.execPath, [biome, 'format', '--write', file], { stdio: 'ignore' });
  }
}
