import assert from 'node:assert/strict';
import { allRules } from '../rules/registry.ts';
import { evidenceOf, holds, statementOf, weight } from './facts.ts';
import type { Fact, Provider, Shape } from './provider.ts';
import { allProviders, providerById } from './registry.ts';

const shape = (rule: string, variant: string, more: Partial<Shape> = {}): Shape => ({
  rule,
  variant,
  dialect: 'openai-chat',
  model: undefined,
  date: undefined,
  ...more,
});

describe('provider facts', () => {
  for (const provider of allProviders) {
    it(`${provider.id}: names rules and variants that exist, each with a source`, () => {
      for (const fact of provider.facts) {
        const which = `${provider.id}: ${fact.rule} (${fact.variants?.join(', ') ?? 'all variants'})`;
        const rule = allRules.find((one) => one.id === fact.rule);
        assert.ok(rule, `${which}: there is no such rule`);
        for (const variant of fact.variants ?? [])
          assert.ok(variant in rule.variants, `${which}: the rule has no variant ${variant}`);
        assert.match(fact.source, /^https:\/\/[^\s…]+$/, `${which}: the source is no whole URL`);
      }
      if (provider.extends !== undefined)
        assert.ok(
          providerById(provider.extends),
          `${provider.id} extends ${provider.extends}, which is none`,
        );
    });

    it(`${provider.id}: no two facts are equally specific about one shape`, () => {
      const models = [undefined, 'deepseek-chat', 'deepseek-reasoner', 'gpt-4o'];
      for (const rule of allRules) {
        for (const variant of Object.keys(rule.variants)) {
          for (const model of models) {
            const facts = provider.facts.filter(
              (fact) => fact.rule === rule.id && holds(fact, shape(rule.id, variant, { model }), provider),
            );
            const weights = facts.map(weight);
            const top = Math.max(...weights);
            assert.ok(
              weights.filter((one) => one === top).length <= 1,
              `${provider.id}: ${rule.id} (${variant}), model ${model}: two facts are equally specific`,
            );
          }
        }
      }
    });
  }

  it('the more specific fact wins, and what is not stated comes from the provider it extends', () => {
    const azure = providerById('azure-openai') as Provider;
    assert.equal(
      statementOf(azure, shape('empty-messages', 'empty'))?.fact.text,
      "[] is too short - 'messages'",
    );
    assert.equal(statementOf(azure, shape('unanswered-tool-call', 'last'))?.provider.id, 'openai');
  });

  it('words are shown without the places of the request they were recorded for', () => {
    const [provider] = allProviders as [Provider];
    const shown = (text: string) =>
      evidenceOf({ provider, fact: { rule: 'r', verdict: 'refuses', text, source: 'https://example.org' } })
        .text;
    assert.equal(
      shown("Invalid type for 'messages[2].tool_calls[0].id': expected a string."),
      "Invalid type for 'messages[N].tool_calls[N].id': expected a string.",
    );
    assert.equal(
      shown("'messages.2.content' : value must be a string"),
      "'messages.N.content' : value must be a string",
    );
    assert.equal(
      shown("the message at position 4 with role 'assistant' must not be empty"),
      "the message at position N with role 'assistant' must not be empty",
    );
    for (const same of [
      "[] is too short - 'messages'",
      'tool call id is invalid (2013)',
      'minimum length 1, got [1, 2]',
    ])
      assert.equal(shown(same), same);
  });

  it('a fact that ended holds only for a capture of its time', () => {
    const here = providerById('openai') as Provider;
    const old: Fact = { rule: 'r', until: '2025-01-31', verdict: 'refuses', source: 'https://example.org' };
    assert.equal(holds(old, shape('r', 'v'), here), false);
    assert.equal(holds(old, shape('r', 'v', { date: '2025-01-31' }), here), true);
    assert.equal(holds(old, shape('r', 'v', { date: '2025-02-01' }), here), false);
    const recent: Fact = { rule: 'r', from: '2025-02-01', verdict: 'refuses', source: 'https://example.org' };
    assert.equal(holds(recent, shape('r', 'v'), here), true);
    assert.equal(holds(recent, shape('r', 'v', { date: '2025-01-01' }), here), false);
  });
});
