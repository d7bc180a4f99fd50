import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { inspect } from '@chatmend/engine';

const messages = [
  { role: 'user', content: "What's `here`?" },
  {
    role: 'assistant',
    tool_calls: [
      { id: "it's $HOME", type: 'function', function: { name: 'f', arguments: '{"a": "\\\\ \\"b\\" `c`"}' } },
    ],
  },
  { role: 'user', content: 'Say\n"Hi" for $5!' },
];

const QUOTES: Readonly<Record<string, (json: string) => string>> = {
  'single quotes': (json) => `show '${json.replaceAll("'", "'\\''")}'`,
  'single quotes with double ones between': (json) => `show '${json.replaceAll("'", `'"'"'`)}'`,
  'double quotes': (json) => `show "${json.replace(/["\\$`]/g, '\\$&')}"`,
  'dollar quotes': (json) => `show $'${json.replace(/['\\]/g, '\\$&').replaceAll('\n', '\\n')}'`,
  'a here-document': (json) => `cat <<EOF\n${json.replace(/[\\$`]/g, '\\$&')}\nEOF`,
  'a here-document, escaped where it must be': (json) =>
    `cat <<EOF\n${json.replace(/[$`]|\\(?=\\)/g, '\\$&')}\nEOF`,
  'a here-document taken as it stands': (json) => `cat <<'EOF'\n${json}\nEOF`,
};

describe('what is written into commands, read by a real shell', () => {
  const bash = spawnSync('bash', ['-c', 'echo ok'], { encoding: 'utf8' }).stdout === 'ok\n';

  for (const [name, quote] of Object.entries(QUOTES)) {
    for (const indent of [0, 2]) {
      it(`in ${name}, ${indent === 0 ? 'on one line' : 'over many lines'}`, function () {
        if (!bash) return this.skip(); // There is no Bash on this machine.
        const body = JSON.stringify({ model: 'm', messages }, null, indent);
        const script = `show() { printf '%s\\n' "$1"; }\n${quote(body)} -d\n`.replace(/EOF -d/, 'EOF');
        const options = { languageId: 'shellscript', provider: 'openai' };
        const plan = inspect(script, options).plan('complete');
        assert.notEqual(plan.text, script);
        const { stdout, stderr } = spawnSync('bash', { input: plan.text, encoding: 'utf8' });
        assert.equal(stderr, '');
        const plain = inspect(body, { languageId: 'json', provider: 'openai' }).plan('complete').text;
        assert.deepEqual(JSON.parse(stdout), JSON.parse(plain));
      });
    }
  }
});
