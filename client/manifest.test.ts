import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { providers, rules } from '@chatmend/engine';
import { CommandId } from './commands/ids.ts';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

describe('the manifest', () => {
  it('contributes the commands the extension registers', () => {
    const contributed = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(contributed.sort(), Object.values(CommandId).sort());
  });

  it('starts for the languages it is written for, and leaves .jsonl to VS Code', () => {
    assert.deepEqual(
      manifest.activationEvents,
      // The last is for documents the setting names; until there is one, nothing is started.
      [
        ...['json', 'jsonc', 'jsonl', 'log', 'markdown', 'yaml'].map((id) => `onLanguage:${id}`),
        'onStartupFinished',
      ],
    );
    const [own, ...others] = manifest.contributes.languages;
    assert.deepEqual(own, { id: 'jsonc', filenames: ['chatmend.json'] });
    assert.deepEqual(others, []);
  });

  it('offers the settings the server reads, and the providers there are', () => {
    const settings = manifest.contributes.configuration.properties;
    assert.deepEqual(Object.keys(settings).sort(), [
      'chatmend.dialect',
      'chatmend.enable',
      'chatmend.files',
      'chatmend.policy',
      'chatmend.portability',
      'chatmend.provider',
      'chatmend.rules',
      'chatmend.strategies',
      'chatmend.texts',
      'chatmend.trace.server',
    ]);
    const { enum: ids, enumDescriptions } = settings['chatmend.provider'];
    assert.deepEqual(ids, ['auto', ...providers().map(({ id }) => id)]);
    assert.deepEqual(
      enumDescriptions.slice(1),
      providers().map(({ name }) => name),
    );
  });

  it('offers every rule with its levels in the settings editor', () => {
    const { properties, additionalProperties } =
      manifest.contributes.configuration.properties['chatmend.rules'];
    assert.deepEqual(
      Object.entries<{ description: string }>(properties).map(([id, { description }]) => [id, description]),
      rules().map(({ id, summary }) => [id, summary]),
    );
    assert.equal(additionalProperties, false);
    for (const { type, enum: levels, enumDescriptions } of Object.values<{
      type: string;
      enum: string[];
      enumDescriptions: string[];
    }>(properties)) {
      assert.equal(type, 'string');
      assert.ok(levels.includes('off'));
      assert.equal(levels.length, enumDescriptions.length);
    }
  });

  it('is the same version everywhere', () => {
    for (const folder of ['shared', 'server', 'cli']) {
      const { version } = JSON.parse(
        readFileSync(new URL(`../${folder}/package.json`, import.meta.url), 'utf8'),
      );
      assert.equal(version, manifest.version, folder);
    }
  });
});
