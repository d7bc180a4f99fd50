import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, linkSync, lstatSync, statSync, symlinkSync } from 'node:fs';
import { NO_CONTENT, ORPHAN, Scene, SOUND } from './testing/scene.ts';

const REPAIRED = NO_CONTENT.replace('"assistant",\n', '"assistant",\n      "content": "",\n');

describe('chatmend fix', () => {
  it('shows a diff, says what it does, and changes nothing', async () => {
    using scene = new Scene({ 'a.json': NO_CONTENT });
    assert.deepEqual(await scene.run('fix'), {
      code: 0,
      out: `--- a/a.json
+++ b/a.json
@@ -4,6 +4,7 @@
     { "role": "user", "content": "Read it." },
     {
       "role": "assistant",
+      "content": "",
       "tool_calls": [{ "id": "call_1", "type": "function", "function": { "name": "read", "arguments": "{}" } }]
     },
     { "role": "tool", "tool_call_id": "call_1", "content": "Read." }
`,
      err: `a.json: 1 step
  Add empty content (safe)
    The message says what it said before.
    answers missing-content at /messages/1
Would change 1 file in 1 step. No problems remain.
Run "chatmend fix --write ." to carry it out.
`,
    });
    assert.equal(scene.read('a.json'), NO_CONTENT);
  });

  it('leaves to --unsafe what needs a look', async () => {
    using scene = new Scene({ 'a.json': ORPHAN });
    const careful = await scene.run('fix');
    assert.deepEqual(careful, {
      code: 1,
      out: '',
      err: `a.json: 1 error remains:
  error[orphan-tool-result]: messages[0] answers call_1, but no earlier message makes that call. OpenAI refuses this. (a.json:1:32)
Nothing to change. Left: 1 error.
"chatmend fix --unsafe ." also takes unsafe steps, which need a look.
`,
    });
    const complete = await scene.run('fix', '--unsafe');
    assert.equal(complete.code, 0);
    assert.match(complete.out, /^\+.*"role":"user".*22 °C/m);
    assert.match(complete.err, /marked user message \(unsafe\)[\s\S]*No problems remain/);
  });

  it('writes what checks clean, and then finds nothing more to do', async () => {
    using scene = new Scene({ 'a.json': NO_CONTENT, 'b.jsonl': `${SOUND}${ORPHAN}\n` });
    const { code, out, err } = await scene.run('fix', '--unsafe', '--write');
    assert.deepEqual([code, out], [0, '']);
    assert.match(err, /answers orphan-tool-result at \/messages\/0 of the payload in line 2/);
    assert.match(err, /Changed 2 files in 2 steps\. No problems remain\.\n$/);
    assert.equal(scene.read('a.json'), REPAIRED);
    assert.equal((await scene.run('check', '--max-warnings', '0')).code, 0);
    const again = await scene.run('fix', '--unsafe', '--write');
    assert.deepEqual(again, { code: 0, out: '', err: 'Nothing to change. No problems remain.\n' });
  });

  it('makes diffs that git applies, in every part of a file', async () => {
    const rows = Array.from({ length: 40 }, (_, row) => (row % 13 === 0 ? `${ORPHAN}\n` : SOUND)).join('');
    using scene = new Scene({ 'deep down/a.jsonl': rows, 'b.jsonl': rows.trimEnd(), 'c.json': NO_CONTENT });
    const { out } = await scene.run('fix', '--unsafe');
    execFileSync('git', ['init', '--quiet'], { cwd: scene.folder });
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: scene.folder, input: out, stdio: 'pipe' });
    git('apply', '-');
    const applied = [scene.read('deep down/a.jsonl'), scene.read('b.jsonl'), scene.read('c.json')];
    git('apply', '--reverse', '-');
    assert.equal(scene.read('b.jsonl'), rows.trimEnd());
    await scene.run('fix', '--unsafe', '--write');
    assert.deepEqual(applied, [scene.read('deep down/a.jsonl'), scene.read('b.jsonl'), scene.read('c.json')]);
  });

  it('prints the repaired text of one input', async () => {
    using scene = new Scene({ 'a.json': `\ufeff${NO_CONTENT}` });
    assert.equal((await scene.run('fix', '--stdout', 'a.json')).out, `\ufeff${REPAIRED}`);
    const piped = await scene.runIn({ stdin: NO_CONTENT }, 'fix', '-', '--stdout');
    assert.equal(piped.out, REPAIRED);
    assert.match(piped.err, /Repaired 1 file in 1 step/);
    assert.equal((await scene.runIn({ stdin: SOUND }, 'fix', '-', '--stdout')).out, SOUND);
    assert.match((await scene.runIn({ stdin: NO_CONTENT }, 'fix', '-')).out, /^--- a\/<stdin>\n/);
  });
});

describe('chatmend fix --write', () => {
  it('keeps line ends, byte order mark and mode, and writes where a link points', async () => {
    const crlf = `\ufeff${NO_CONTENT.replaceAll('\n', '\r\n')}`;
    using scene = new Scene({ 'real/a.json': crlf });
    chmodSync(scene.path('real/a.json'), 0o640);
    symlinkSync('real/a.json', scene.path('link.json'));
    assert.equal((await scene.run('fix', '--write', 'link.json')).code, 0);
    assert.equal(scene.read('real/a.json'), `\ufeff${REPAIRED.replaceAll('\n', '\r\n')}`);
    assert.equal(statSync(scene.path('real/a.json')).mode & 0o777, 0o640);
    assert.ok(lstatSync(scene.path('link.json')).isSymbolicLink());
  });

  it('puts a new file in place of the old one, so that no reader sees half of it', async () => {
    using scene = new Scene({ 'a.json': NO_CONTENT });
    linkSync(scene.path('a.json'), scene.path('before.json'));
    await scene.run('fix', '--write', 'a.json');
    assert.equal(scene.read('a.json'), REPAIRED);
    assert.equal(scene.read('before.json'), NO_CONTENT);
  });

  it('does not touch a file with nothing to repair', async () => {
    using scene = new Scene({ 'a.json': SOUND });
    const before = statSync(scene.path('a.json'));
    await scene.run('fix', '--write');
    const after = statSync(scene.path('a.json'));
    assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
  });

  it('refuses where bytes would be lost', async () => {
    const latin1 = Buffer.from(NO_CONTENT.replace('Read it.', 'Lies, b\u00e9b\u00e9!'), 'latin1');
    using scene = new Scene({ 'latin1.json': latin1, 'z.json': NO_CONTENT });
    const check = await scene.run('check');
    assert.equal(check.code, 0);
    assert.match(check.out, /2 warnings in 2 payloads/);
    assert.match(check.err, /^note: latin1\.json: .*not valid UTF-8/m);
    const { code, err } = await scene.run('fix', '--write');
    assert.equal(code, 2);
    assert.match(err, /^error: latin1\.json: not written: it is not valid UTF-8/m);
    assert.deepEqual(Buffer.from(scene.read('z.json')), Buffer.from(REPAIRED));
    assert.equal((await scene.run('fix', '--stdout', 'latin1.json')).code, 2);
  });

  it('refuses what is not a file of its own', async () => {
    using scene = new Scene({ 'a.json': NO_CONTENT });
    execFileSync('mkfifo', [scene.path('pipe.json')]);
    const feeding = spawn('cp', ['a.json', 'pipe.json'], { cwd: scene.folder });
    const { code, err } = await scene.run('fix', '--write', 'pipe.json');
    if (feeding.exitCode === null) await once(feeding, 'exit');
    assert.equal(code, 2);
    assert.match(err, /not a regular file/);
  });
});
