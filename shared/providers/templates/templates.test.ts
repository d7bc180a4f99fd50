import assert from 'node:assert/strict';
import { allRules } from '../../rules/registry.ts';
import { holds, statementOf, weight } from '../facts.ts';
import type { Provider, Shape } from '../provider.ts';
import { allProviders, providerById } from '../registry.ts';
import { allFamilies } from './registry.ts';

const shape = (rule: string, variant: string, model: string): Shape => ({
  rule,
  variant,
  dialect: 'openai-chat',
  model,
  date: undefined,
});
const of = (provider: string, rule: string, variant: string, model: string) =>
  statementOf(providerById(provider) as Provider, shape(rule, variant, model))?.fact;

describe('chat templates', () => {
  it('every name belongs to one family', () => {
    for (const { id, names } of allFamilies) {
      for (const name of names) {
        const owners = allFamilies.filter(({ models }) => models.test(name));
        assert.deepEqual(
          owners.map((one) => one.id),
          [id],
          name,
        );
      }
    }
  });

  it('leave other names alone', () => {
    const others = [
      'gemma4:26b',
      'google/shieldgemma-2b',
      'llama3:8b',
      'meta-llama/Llama-4-Scout-17B-16E',
      'hermes-3-llama-3.1-8b',
      'llama-3.1-nemotron-ultra-253b',
      'dolphin-mixtral:8x7b',
      'tinyllama:1.1b',
      'gpt-4o',
      'mistral-small-latest',
      'arrakis-llm',
    ];
    for (const name of others)
      assert.deepEqual(
        allFamilies.filter(({ models }) => models.test(name)).map(({ id }) => id),
        name === 'mistral-small-latest' ? ['mistral-small'] : [],
        name,
      );
  });

  it('no two facts of a server are equally specific about a model', () => {
    for (const provider of allProviders) {
      for (const model of allFamilies.flatMap(({ names }) => names)) {
        for (const rule of allRules) {
          for (const variant of Object.keys(rule.variants)) {
            const asked = shape(rule.id, variant, model);
            const weights = provider.facts
              .filter((fact) => fact.rule === rule.id && holds(fact, asked, provider))
              .map(weight);
            const top = Math.max(...weights);
            assert.ok(
              weights.filter((one) => one === top).length <= 1,
              `${provider.id}: ${rule.id} (${variant}), ${model}`,
            );
          }
        }
      }
    }
  });

  it('are quoted by a server in its own way, and its own sources come first', () => {
    const said = (provider: string) => of(provider, 'roles-alternate', 'user', 'google/gemma-3-12b-it');
    assert.equal(said('vllm')?.text, 'Conversation roles must alternate user/assistant/user/assistant/...');
    assert.equal(
      said('tgi')?.text,
      'Template error: syntax error: Conversation roles must alternate user/assistant/user/assistant/...',
    );
    assert.match(said('lm-studio')?.text ?? '', /^Error rendering prompt with jinja template: "Conv.*"\.$/);
    assert.match(said('tgi')?.source ?? '', /text-generation-inference/);
    assert.equal(said('ollama'), undefined);
  });

  it('are not asked about what a server mends before', () => {
    assert.equal(of('vllm', 'unsupported-role', 'system', 'gemma2:2b')?.verdict, 'refuses');
    assert.equal(of('llama-cpp', 'unsupported-role', 'system', 'gemma2:2b')?.verdict, 'takes');
    assert.equal(of('vllm', 'empty-tool-calls', 'empty', 'llama3.1:8b')?.verdict, 'refuses');
    assert.equal(of('llama-cpp', 'empty-tool-calls', 'empty', 'llama3.1:8b')?.verdict, 'takes');
  });

  it('are not asked about what a server checks before', () => {
    assert.equal(
      of('vllm', 'unknown-role', 'function', 'Qwen/Qwen3.5-27B')?.text,
      'Unexpected message role.',
    );
    assert.match(of('lm-studio', 'unknown-role', 'function', 'Qwen/Qwen3.5-27B')?.text ?? '', /'role' field/);
  });

  it('of Mistral are a doubt on vLLM, where mistral-common may read the request instead', () => {
    const model = 'mistralai/Ministral-3-14B-Reasoning-2512';
    assert.equal(of('vllm', 'roles-alternate', 'user', model)?.doubtful, true);
    assert.equal(of('llama-cpp', 'roles-alternate', 'user', model)?.doubtful, undefined);
    assert.equal(of('vllm', 'role-after-tool-result', 'user', model)?.doubtful, undefined);
  });

  it('are no doubt where vLLM was seen answering so', () => {
    assert.equal(
      of('vllm', 'roles-alternate', 'user', 'mistralai/Mistral-7B-Instruct-v0.3')?.doubtful,
      undefined,
    );
  });
});
