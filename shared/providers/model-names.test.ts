import assert from 'node:assert/strict';
import { modelNames } from './model-names.ts';
import { allProviders, providerById } from './registry.ts';

describe('names of models', () => {
  const cases: [RegExp, string[]][] = [
    [/^claude-/, ['claude-…']],
    [/devstral-2/i, ['…devstral-2…']],
    [/(^|\/)o1-(mini|preview)/, ['o1-mini…', 'o1-preview…']],
    [/^deepseek-(chat|reasoner|v\d)/, ['deepseek-chat…', 'deepseek-reasoner…', 'deepseek-v…']],
    [/gemma-?[123](?!\d)/i, ['…gemma-[123]…']],
    [/^palmyra-[\w.-]+$/, ['palmyra-…']],
    [/^r1-1776$/, ['r1-1776']],
    [/gpt-oss|llama-?3/i, ['…gpt-oss…', '…llama-3…']],
    [/^[\w./-]+:[\w.-]+$/, ['…:…']],
    [/^gpt-(?!oss)/, ['/^gpt-(?!oss)/']],
  ];
  for (const [pattern, names] of cases) {
    it(`${pattern} is ${names.join(', ')}`, () => {
      assert.deepEqual(modelNames([pattern]), names);
    });
  }

  it('that share a template are its name', () => {
    const fact = providerById('tgi')?.facts.find(({ models }) => models?.[0]?.test('gemma3:1b'));
    assert.deepEqual(modelNames(fact?.models ?? []), ['Gemma 3']);
  });

  it('are found for most patterns there are', () => {
    const patterns = allProviders.flatMap(({ facts, models }) => [
      ...models,
      ...facts.flatMap((fact) => fact.models ?? []),
    ]);
    const raw = patterns.filter((pattern) => modelNames([pattern])[0]?.startsWith('/'));
    assert.ok(raw.length < patterns.length / 3, raw.join('\n'));
  });
});
