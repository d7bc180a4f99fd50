import assert from 'node:assert/strict';
import { ORPHAN, Scene, SOUND } from './testing/scene.ts';

/** Everything a terminal could obey, or that hides text: controls but line feeds, and direction marks. */
const DANGEROUS = /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

/**
 * A request whose texts try to drive a terminal, close a workflow command, and leave their line: as JSON may hold
 * them, and, in a place nobody can read then, as it may not.
 */
const HOSTILE = ORPHAN.replace('call_1', '\u009b2J\u202e\\u001b]0;x\\u0007::error::\\n\u2028%0A')
  .replace('"role":"tool"', '"\\u001b[31m":1,"\u202e":2,"role":"tool"')
  .replace('{"model"', '{"\u001b]0;x\u0007":1,"model"');

describe('hostile payloads', () => {
  for (const format of ['text', 'json', 'ndjson', 'github']) {
    it(`cannot drive the terminal through --format ${format}`, async () => {
      using scene = new Scene({ 'a.json': HOSTILE });
      const { out, err } = await scene.run('check', '--format', format);
      assert.match(out, /orphan-tool-result|broken/);
      assert.doesNotMatch(out + err, DANGEROUS);
    });
  }

  it('cannot drive it through a repair', async () => {
    using scene = new Scene({ 'a.json': HOSTILE });
    const { out, err } = await scene.runIn({ isTTY: true }, 'fix', '--unsafe', '--no-color');
    assert.doesNotMatch(out + err, DANGEROUS);
  });

  it('cannot do it by their names or through wrong usage', async () => {
    const name = 'a\u001b[2J\u202e\nb.json';
    using scene = new Scene({ [name]: ORPHAN });
    for (const argv of [
      ['check'],
      ['check', name],
      ['fix', '--unsafe'],
      [name],
      ['check', `${name}x`],
      ['check', `--${name}`],
    ]) {
      const { out, err } = await scene.run(...argv);
      assert.doesNotMatch(out + err, DANGEROUS, argv.join(' '));
      assert.ok((out + err).includes('\\u001b[2J'), argv.join(' '));
    }
  });

  it('are shown at the right place in minified lines of any length', async () => {
    const long = `{"messages":[${'{"role":"user","content":"…"},'.repeat(20_000)}${ORPHAN.slice(30)}`;
    using scene = new Scene({ 'a.json': long });
    const { out } = await scene.runIn({ columns: 80 }, 'check');
    const [, , , excerpt, marks] = out.split('\n');
    assert.equal((excerpt ?? '').slice((marks ?? '').indexOf('^'), (marks ?? '').length), '"role":"tool"');
    assert.ok((excerpt ?? '').length <= 80, `${excerpt?.length}`);
  });

  it('are read, however deep they are', async () => {
    using scene = new Scene({ 'a.json': `${'['.repeat(200_000)}`, 'b.json': SOUND });
    const { code, out } = await scene.run('check');
    assert.equal(code, 0);
    assert.match(out, /of 2 files\.\n$/);
  });
});
