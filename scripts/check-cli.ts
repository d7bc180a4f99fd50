// Tries the built command line as it is shipped: what it finds in the examples, and that a repair is written
// and checks clean. The sources are tested elsewhere; this is about the bundle.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'chatmend-cli-'));

/** Runs the shipped `chatmend` in a copy of the examples. */
function chatmend(code: number, ...args: string[]): string {
  const bin = join(root, 'cli/bin/chatmend.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(status, code, `chatmend ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout + stderr;
}

try {
  cpSync(join(root, 'examples'), folder, { recursive: true });
  assert.match(chatmend(0, '--version'), /^chatmend \d/);
  assert.match(chatmend(1, 'check'), /orphan-tool-result[\s\S]*a response to a preceeding message/);
  assert.match(chatmend(1, 'check'), /missing-content[\s\S]*Instructions are required/);
  assert.match(chatmend(0, 'check', '--portable', 'all'), /^Who would refuse this\?[\s\S]*\n  Mistral +✗/);
  assert.match(chatmend(0, 'explain', 'missing-content'), /\nBefore and after\n[\s\S]*"content": ""/);
  assert.match(chatmend(1, 'fix', '--write'), /Changed 1 file/);
  assert.match(chatmend(0, 'fix', '--unsafe', '--write'), /No problems remain/);
  assert.match(chatmend(0, 'check', '--max-warnings', '0'), /^hint\[synthetic-result\][\s\S]*\n1 remark in/);
  assert.match(chatmend(0, 'fix', '--unsafe'), /Nothing to change/);
  assert.match(chatmend(2, 'chek'), /Did you mean "chatmend check"/);
  console.log('The built command line finds, repairs and writes.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
