import assert from 'node:assert/strict';
import { allProviders } from '../providers/registry.ts';
import { allRules } from '../rules/registry.ts';
import { pageOfProvider, pageOfRule } from './index.ts';
import type { Page, Text } from './page.ts';

/** All running text of a page. */
function textsOf(page: Page): Text[] {
  return page.flatMap((block) => {
    if (block.kind === 'code') return [];
    return block.kind === 'list'
      ? block.items.flatMap(({ text, below = [] }) => [text, ...below])
      : [block.text];
  });
}

/** Addresses a page leads to on the web. */
function sourcesOf(page: Page): string[] {
  return textsOf(page).flatMap((text) =>
    text.flatMap((piece) =>
      typeof piece !== 'string' && piece.kind === 'link' && 'url' in piece.to ? [piece.to.url] : [],
    ),
  );
}

describe('pages', () => {
  for (const provider of allProviders) {
    it(`of ${provider.id} tell every fact, with its source`, () => {
      const told = sourcesOf(pageOfProvider(provider.id) ?? []);
      assert.deepEqual(told.sort(), provider.facts.map(({ source }) => source).sort());
    });
  }

  for (const rule of allRules) {
    it(`of ${rule.id} tell every fact about it, and show what a repair changes`, () => {
      const page = pageOfRule(rule.id) ?? [];
      const facts = allProviders.flatMap(({ facts: own }) => own.filter((fact) => fact.rule === rule.id));
      if (rule.suspicion === undefined)
        assert.deepEqual(sourcesOf(page).sort(), facts.map(({ source }) => source).sort());
      const changes = page.filter((block) => block.kind === 'code' && block.language === 'diff');
      assert.equal(changes.length > 0, rule.strategies.length > 0);
      for (const block of changes) assert.match(block.kind === 'code' ? block.code : '', /^[-+]/m);
    });
  }

  it('are none for what there is not', () => {
    assert.equal(pageOfRule('no-such-rule'), undefined);
    assert.equal(pageOfProvider('no-such-provider'), undefined);
  });
});
