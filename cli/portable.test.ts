import assert from 'node:assert/strict';
import { NO_CONTENT, ORPHAN, Scene, SOUND } from './testing/scene.ts';

describe('chatmend check --portable', () => {
  it('prints who would refuse it: a column per shape, a row per provider', async () => {
    using scene = new Scene({ 'a.json': NO_CONTENT, 'b.json': ORPHAN, 'c.json': ORPHAN });
    const { code, out } = await scene.run('check', '--portable', 'openai,azure-openai,deepseek,anthropic');
    assert.equal(code, 1);
    assert.match(out, /^ A {2}missing-content: .* \(a\.json\)$/m);
    assert.match(out, /^ C {2}orphan-tool-result: .* \(b\.json, 2 times\)$/m);
    assert.match(out, /^OpenAI +✓ +✓ +✗/m);
    assert.match(out, /^Azure OpenAI +✓ +✓ +✗/m);
    assert.match(out, /^DeepSeek +✗ +· +✗/m);
    assert.doesNotMatch(out, /Anthropic/);
    assert.match(out, /✗ refuses {2}\? some servers or versions do {2}✓ takes {2}· nobody knows$/m);
  });

  it('asks everybody, for information', async () => {
    using scene = new Scene({ 'a.json': ORPHAN });
    const { code, out } = await scene.run('check', '--portable', 'all');
    assert.equal(code, 0);
    assert.match(out, /^Mistral +✗/m);
  });

  it('says where nobody is known to refuse anything, and where nothing is to be asked about', async () => {
    using scene = new Scene({ 'a.json': SOUND, 'b/n.json': '{}' });
    assert.match(
      (await scene.run('check', '--portable', 'openai', 'a.json')).out,
      /^No provider is known to refuse/,
    );
    assert.equal((await scene.run('check', '--portable', 'all', 'b')).out, 'No chat request found.\n');
  });

  it('knows its providers', async () => {
    using scene = new Scene({ 'a.json': ORPHAN });
    const { code, err } = await scene.run('check', '--portable', 'opnai');
    assert.equal(code, 2);
    assert.match(err, /Did you mean "openai"/);
  });
});
