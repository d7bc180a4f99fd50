import assert from 'node:assert/strict';
import { NO_CONTENT, ORPHAN, Scene, SOUND } from './testing/scene.ts';

describe('the command line and chatmend.json', () => {
  it('hears the nearest one', async () => {
    using scene = new Scene({
      'chatmend.json': '{ "provider": "mistral" /* ours */ }',
      'a.json': ORPHAN,
      'sub/chatmend.json': '{"provider": "deepseek",}',
      'sub/deep/a.json': ORPHAN,
    });
    const { out } = await scene.run('check');
    assert.deepEqual(out.match(/= target: .*/g), [
      '= target: Mistral: named in chatmend.json.',
      '= target: DeepSeek: named in chatmend.json.',
    ]);
    const flagged = await scene.run('check', '--provider', 'openai', 'a.json');
    assert.match(flagged.out, /= target: OpenAI: /);
    assert.match((await scene.run('check', 'a.json', '--no-project')).out, /OpenAI: guessed/);
    assert.match((await scene.runIn({ stdin: ORPHAN, cwd: 'sub' }, 'check', '-')).out, /DeepSeek: named/);
    const named = await scene.runIn({ stdin: ORPHAN }, 'check', '-', '--stdin-filename', 'sub/new.json');
    assert.match(named.out, /DeepSeek: named/);
  });

  it('switches rules, also for some files only', async () => {
    using scene = new Scene({
      'chatmend.json': `{
        "rules": { "missing-content": "error" },
        "overrides": [{ "files": "old", "rules": { "missing-content": "off" } }]
      }`,
      'a.json': NO_CONTENT,
      'old/a.json': NO_CONTENT,
    });
    const { code, out } = await scene.run('check');
    assert.equal(code, 1);
    assert.match(out, /^error\[missing-content\]/);
    assert.match(out, /1 error in 2 payloads/);
  });

  it('leaves ignored files out of a walk, and reads those that are named', async () => {
    using scene = new Scene({
      'chatmend.json': '{"ignore": ["broken", "*.tmp.json"]}',
      'broken/a.json': ORPHAN,
      'b.tmp.json': ORPHAN,
    });
    assert.equal((await scene.run('check')).code, 0);
    assert.equal((await scene.run('check', 'broken/a.json')).code, 1);
  });

  it('does not report what is expected, and reports what is expected in vain', async () => {
    using scene = new Scene({
      'chatmend.json': '{"expect": [{"files": "fixtures", "rules": ["orphan-tool-result"]}]}',
      'fixtures/a.json': ORPHAN,
    });
    assert.deepEqual(await scene.run('check'), {
      code: 0,
      out: 'No problems in 1 payload of 1 file.\n',
      err: '',
    });
    scene.write('fixtures/b.json', SOUND);
    const { code, out } = await scene.run('check');
    assert.equal(code, 1);
    assert.match(out, /^error\[unmet-expectation\]: .*orphan-tool-result[\s\S]*--> fixtures\/b\.json:1:1\n/);
  });

  it('says what to write instead of what it does not understand, and goes on', async () => {
    using scene = new Scene({
      'chatmend.json': '{\n  "rules": { "orphan-result": "off" }\n}',
      'a.json': ORPHAN,
    });
    const { code, out } = await scene.run('check');
    assert.equal(code, 1);
    assert.ok(
      out.startsWith(`warning[project-file]: Rule "orphan-result" is not known. Did you mean "orphan-tool-result"?
 --> chatmend.json:2:14
  |
2 |   "rules": { "orphan-result": "off" }
  |              ^^^^^^^^^^^^^^^
`),
      out,
    );
  });

  it('fails where the file cannot be read', async () => {
    using scene = new Scene({ 'chatmend.json': '{"rules": {', 'a.json': SOUND });
    for (const command of ['check', 'fix']) {
      const { code, out, err } = await scene.run(command);
      assert.equal(code, 2);
      assert.match(out + err, /error\[project-file\]: This object does not end/);
    }
  });

  it('tells what is wrong with one that stands alone, and holds it for no fixture', async () => {
    using scene = new Scene({
      'chatmend.json': '{"expect": [{"files": "**", "rules": ["null-content"]}], "x": 1}',
    });
    const { code, out } = await scene.run('check');
    assert.equal(code, 0);
    assert.match(out, /^warning\[project-file\]: chatmend\.json has no setting "x"/);
    assert.doesNotMatch(out, /unmet-expectation/);
  });
});
