import assert from 'node:assert/strict';
import { inspect } from '../../index.ts';

const body = {
  model: 'm',
  messages: [
    { role: 'tool', tool_call_id: 'a', content: 'say "it\'s" 100% %PATH & <b> C:\\x\n$5 `x` é' },
    { role: 'user', content: 'Hi' },
  ],
};
const compact = JSON.stringify(body);
const pretty = JSON.stringify(body, null, 2);
const url = 'https://api.openai.com/v1/chat/completions';

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
const feeds = (text: string) => text.replaceAll('\n', '^\n\n');
/** As Chrome copies commands for cmd.exe: what it is not sure of stands behind a caret. */
const chrome = (text: string) =>
  feeds(
    escaped(text)
      .replace(/[^\w\s\-:=+~'/.,?;()*`]/g, '^$&')
      .replace(/%(?=\w)/g, '%^'),
  );
/** As Firefox does: brackets and quotes stand as they are. */
const firefox = (text: string) =>
  feeds(
    escaped(text)
      .replace(/[^\w\s\-:=+~'/.,?;()*`$&\\{}"]/g, '^$&')
      .replace(/%(?=\w)/g, '%^'),
  );
/** As both did. */
const doubled = (text: string) =>
  text
    .replaceAll('"', '""')
    .replaceAll('%', '"%"')
    .replaceAll('\\', '\\\\')
    .replace(/[\r\n]+/g, '"^$&"');
/** As Chrome copies commands for PowerShell. */
const backquoted = (text: string) => text.replace(/[`$"]/g, '`$&');
const numbered = (text: string) =>
  backquoted(text).replace(/[^ -~\n]/g, (char) => `$([char]${char.charCodeAt(0)})`);
const unfilled = (text: string) => text.replace(/[`$]/g, '`$&');

const cmd = (word: string) =>
  `curl ^"${url}^" ^\n  -H ^"content-type: application/json^" ^\n  --data-raw ${word} ^\n  --compressed`;
const powerShell = (word: string) =>
  `Invoke-WebRequest -UseBasicParsing -Uri "${url}" \`\n-Method "POST" \`\n-ContentType "application/json" \`\n-Body ${word}`;

type Command = readonly [name: string, layer: string, fence: string, command: (json: string) => string];

const COMMANDS: readonly Command[] = [
  ['cmd.exe, copied from Chrome', 'cmd-word', 'bat', (json) => cmd(`^"${chrome(json)}^"`)],
  ['cmd.exe, copied from an older Chrome', 'cmd-word', 'cmd', (json) => cmd(`"${chrome(json)}"`)],
  ['cmd.exe, copied from Firefox', 'cmd-word', 'batch', (json) => cmd(`^"${firefox(json)}^"`)],
  ['cmd.exe, in doubled quotes', 'cmd-word', 'dos', (json) => `curl "${url}" --data-raw "${doubled(json)}"`],
  [
    'PowerShell, copied from Chrome',
    'powershell-string',
    'powershell',
    (json) => powerShell(`"${backquoted(json)}"`),
  ],
  [
    'PowerShell, copied from Chrome with letters of other scripts',
    'powershell-string',
    'ps1',
    (json) => powerShell(`([System.Text.Encoding]::UTF8.GetBytes("${numbered(json)}"))`),
  ],
  [
    'PowerShell, in single quotes',
    'powershell-string',
    'powershell',
    (json) => `Invoke-RestMethod -Method Post -Uri ${url} -Body '${json.replaceAll("'", "''")}'`,
  ],
  [
    'PowerShell, in doubled quotes',
    'powershell-string',
    'pwsh',
    (json) => `irm ${url} -Method Post -Body "${unfilled(json).replaceAll('"', '""')}"`,
  ],
  [
    'PowerShell, in a here-string',
    'powershell-string',
    'powershell',
    (json) => `Invoke-RestMethod -Uri ${url} -Body @'\n${json}\n'@`,
  ],
  [
    'PowerShell, in a here-string that is filled in',
    'powershell-string',
    'powershell',
    (json) => `Invoke-RestMethod -Uri ${url} -Body @"\n${unfilled(json)}\n"@ -Method Post`,
  ],
];

describe('bodies in commands of Windows', () => {
  for (const [name, layer, fence, command] of COMMANDS)
    it(`${name}: found in any text, judged for whom it is sent to, and written back`, () => {
      for (const json of [compact, pretty])
        for (const feed of ['\n', '\r\n'])
          for (const [languageId, around] of [
            ['log', (text: string) => `sending\n${text}\ndone\n`],
            ['markdown', (text: string) => `Run:\n\n\`\`\`${fence}\n${text}\n\`\`\`\n`],
          ] as const) {
            const text = around(command(json)).replaceAll('\n', feed);
            const inspection = inspect(text, { languageId });
            assert.deepEqual(
              inspection.problems.map(({ rule }) => rule),
              ['orphan-tool-result'],
              text,
            );
            const [payload] = inspection.payloads;
            assert.deepEqual([payload?.layers, payload?.target.provider], [[layer], 'openai']);
            assert.deepEqual(inspection.extract(0), body);
            const plan = inspection.plan('complete');
            assert.deepEqual(plan.refusals, []);
            const after = inspect(plan.text, { languageId });
            assert.deepEqual(
              after.problems.filter(({ severity }) => severity === 'error'),
              [],
            );
            assert.deepEqual(after.extract(0), JSON.parse(inspect(json).plan('complete').text));
          }
    });

  it('of cmd.exe as people write them: what stands in `%` is filled in', () => {
    const text = `curl ${url} -d "{\\"model\\": \\"%MODEL%\\", \\"messages\\": [{\\"role\\": \\"tool\\", \\"tool_call_id\\": \\"a\\", \\"content\\": \\"$1\\"}, {\\"role\\": \\"user\\", \\"content\\": \\"Hi\\"}]}"\r\n`;
    for (const [options, document] of [
      [{ name: 'send.bat' }, text],
      [{}, text.replace(' -d', ' ^\r\n  -d')],
    ] as const) {
      const inspection = inspect(document, options);
      assert.deepEqual(inspection.payloads[0]?.layers, ['cmd-word', 'unknowns']);
      assert.deepEqual((inspection.extract(0) as typeof body).messages[0]?.content, '$1');
      assert.equal(inspection.plan('minimal').text, document.replace(/\{\\"role\\": \\"tool\\".*?\}, /, ''));
    }
  });

  it('of PowerShell in variables, where the text is a script: what is filled in is not known, and stays', () => {
    const text = `$body = @"
{"model": "$model", "messages": [
  {"role": "tool", "tool_call_id": "a", "content": "1"},
  {"role": "user", "content": "$($ask.Trim()) for \`$5"}
]}
"@
Invoke-RestMethod -Uri $url -Body $body
`;
    const inspection = inspect(text, { name: 'send.ps1' });
    assert.deepEqual(inspection.payloads[0]?.layers, ['powershell-string', 'unknowns']);
    assert.deepEqual(
      inspection.problems.map(({ rule }) => rule),
      ['orphan-tool-result'],
    );
    assert.equal(inspection.plan('minimal').text, text.replace(/ {2}\{"role": "tool".*\n/, ''));
  });

  it('of PowerShell with a character by its number', () => {
    const text = `irm ${url} -Body "{\`"messages\`": [{\`"role\`": \`"user\`", \`"content\`": \`"a\`u{1F600}\`u{zz}\`"}]}"`;
    assert.deepEqual(inspect(text, { languageId: 'log' }).extract(0), {
      messages: [{ role: 'user', content: 'a😀u{zz}' }],
    });
  });

  it('of cmd.exe, behind one that was cut', () => {
    for (const [name, , , command] of COMMANDS.filter(([, layer]) => layer === 'cmd-word')) {
      const whole = command(compact);
      const cut = whole.split('\n').map((line) => line.slice(0, Math.min(line.length, 60)));
      const text = `${cut.join('\n')}\n${whole}\n`;
      assert.equal(inspect(text, { languageId: 'log' }).payloads.length, 1, `${name}\n${text}`);
    }
  });

  it('texts that only look so are left alone, in time about their length', function () {
    this.timeout(20_000);
    for (const begin of [
      '-d ^"^{',
      '-d ^"^{^\\^"',
      '-d "^{',
      '-d "{""',
      "-Body '{''",
      '-Body "{`"',
      "-Body @'\n{",
      '-Body "{$(',
    ])
      for (const languageId of ['bat', 'powershell', 'log'])
        for (const end of ['', ' ', '\n'])
          assert.deepEqual(inspect(`"role": ${(begin + end).repeat(10_000)}`, { languageId }).payloads, []);
  });
});
