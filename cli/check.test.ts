import assert from 'node:assert/strict';
import { NO_CONTENT, ORPHAN, Scene, SOUND } from './testing/scene.ts';

describe('chatmend check', () => {
  it('shows place, excerpt, marks, the words of the provider and what helps', async () => {
    using scene = new Scene({ 'logs/run.json': `${ORPHAN}\n`, 'requests/tool.json': NO_CONTENT });
    const { code, out, err } = await scene.run('check');
    assert.equal(err, '');
    assert.equal(
      out,
      `error[orphan-tool-result]: messages[0] answers call_1, but no earlier message makes that call. OpenAI refuses this.
 --> logs/run.json:1:32
  |
1 | …el":"gpt-4o","messages":[{"role":"tool","tool_call_id":"call_1","content":"22 °C"},{"role":"u…
  |                            ^^^^^^^^^^^^^
  = OpenAI answers: "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'."
  = target: OpenAI: guessed from the model gpt-4o.
  = help: Keep this result as a marked user message (unsafe). Every word stays, but a user message carries what a tool said.
  = help: Insert the missing call (unsafe). Nobody knows with which arguments the tool was called.
  = help: Delete this result (unsafe). What the tool said is lost.

warning[missing-content]: messages[1] has tool_calls but no content. Some servers answer "Instructions are required".
 --> requests/tool.json:7:7
  |
7 |       "tool_calls": [{ "id": "call_1", "type": "function", "function": { "name": "read", "arg…
  |       ^^^^^^^^^^^^
  = Some servers answer: "Instructions are required"
  = target: No provider is named, and the model workbench tells none.
  = help: Add empty content (safe)

1 error, 1 warning in 2 payloads of 2 files.
Run "chatmend fix ." to see the safe repair of 1 problem as a diff.
Run "chatmend fix --unsafe ." to see unsafe repairs of 1 problem as well.
`,
    );
    assert.equal(code, 1);
  });

  it('names the way to a problem through what is around its request', async () => {
    const entry = { request: { postData: { text: JSON.stringify({ 'x-y': [{ body: ORPHAN }] }) } } };
    using scene = new Scene({ 'a.har': JSON.stringify({ log: { entries: [entry] } }, null, 2) });
    const { out } = await scene.run('check');
    assert.match(out, /--> a\.har:7:\d+\n/);
    assert.match(
      out,
      /\n + = path: \$\.log\.entries\[0\]\.request\.postData\.text → \["x-y"\]\[0\]\.body → messages\[0\]\n/,
    );
  });

  it('is content with a sound request', async () => {
    using scene = new Scene({ 'a.json': SOUND });
    assert.deepEqual(await scene.run('check'), {
      code: 0,
      out: 'No problems in 1 payload of 1 file.\n',
      err: '',
    });
  });

  it('points at explain where the only file holds an error and no request', async () => {
    const error = `{"message": "messages: text content blocks must be non-empty", "type": "invalid_request_error"}`;
    using scene = new Scene({ 'thread.md': `I get \`${error}\` since today.`, 'a.txt': 'Hello' });
    assert.equal(
      (await scene.run('check', 'thread.md')).out,
      `No chat request found in 1 file.
Run "chatmend explain thread.md" to see what the error in it means.
`,
    );
    // No file has the name of what came by standard input.
    for (const named of [[], ['--stdin-filename', 'a.md']])
      assert.match(
        (await scene.runIn({ stdin: `I get \`${error}\`` }, 'check', '-', ...named)).out,
        /\nRun "chatmend explain -" to see/,
      );
    assert.equal((await scene.run('check', 'a.txt')).out, 'No chat request found in 1 file.\n');
    assert.equal((await scene.run('check', 'a.txt', 'thread.md')).out, 'No chat request found in 2 files.\n');
  });

  it('says so where there is nothing to check', async () => {
    using scene = new Scene({ 'package.json': '{"name": "x"}', 'notes.txt': ORPHAN });
    assert.deepEqual(await scene.run('check'), {
      code: 0,
      out: 'No chat request found in 1 file.\n',
      err: '',
    });
    assert.deepEqual(await scene.run('check', 'notes.txt', '--statistics'), {
      code: 1,
      out: `1  orphan-tool-result  error
1 error in 1 payload of 1 file.
Run "chatmend fix --unsafe notes.txt" to see unsafe repairs of 1 problem.
`,
      err: '',
    });
  });

  it('reads standard input, as the file it is said to be', async () => {
    using scene = new Scene();
    const rows = `${SOUND}${ORPHAN}\n`;
    const { code, out } = await scene.runIn({ stdin: rows }, 'check', '-', '--stdin-filename', 'run.jsonl');
    assert.match(out, /--> run\.jsonl:2:32\n/);
    assert.equal(code, 1);
  });

  it('judges for the provider that is named', async () => {
    using scene = new Scene({ 'a.json': NO_CONTENT });
    const refused = await scene.run('check', '--provider', 'deepseek', 'a.json');
    assert.match(refused.out, /= target: DeepSeek: /);
    const taken = await scene.run('check', '--provider=openai', 'a.json');
    assert.deepEqual([taken.code, taken.out], [0, 'No problems in 1 payload of 1 file.\n']);
  });

  it('fails for more warnings than allowed', async () => {
    using scene = new Scene({ 'a.json': NO_CONTENT });
    assert.equal((await scene.run('check')).code, 0);
    assert.equal((await scene.run('check', '--max-warnings', '1')).code, 0);
    assert.equal((await scene.run('check', '--max-warnings', '0')).code, 1);
  });

  it('goes on when something cannot be read, and says so in the end', async () => {
    using scene = new Scene({ 'a.json': SOUND });
    assert.deepEqual(await scene.run('check', 'gone.json', 'a.json'), {
      code: 2,
      out: 'No problems in 1 payload of 1 file.\n',
      err: 'error: gone.json: there is no such file or folder: check the path\n',
    });
  });

  it('says that a body breaks off, and that nothing of it is repaired', async () => {
    using scene = new Scene({ 'sound.json': SOUND.slice(0, -5), 'orphan.json': ORPHAN.slice(0, -5) });
    const sound = await scene.run('check', 'sound.json');
    assert.match(sound.out, /This is not valid JSON: it breaks off here\..* nothing is repaired/);
    assert.equal(sound.code, 0);
    const orphan = await scene.run('check', 'orphan.json');
    assert.match(orphan.out, /does not parse: nothing is rewritten before it does/);
    assert.equal(orphan.code, 1);
  });

  it('counts by rule', async () => {
    using scene = new Scene({ 'a.jsonl': `${ORPHAN}\n${ORPHAN}\n`, 'b.json': NO_CONTENT });
    const { out } = await scene.run('check', '--statistics');
    assert.equal(
      out,
      `2  orphan-tool-result  error
1  missing-content     warning      1 safely fixable
2 errors, 1 warning in 3 payloads of 2 files.
Run "chatmend fix ." to see the safe repair of 1 problem as a diff.
Run "chatmend fix --unsafe ." to see unsafe repairs of 2 problems as well.
`,
    );
  });

  it('uses colours on a terminal, unless told otherwise', async () => {
    using scene = new Scene({ 'a.json': ORPHAN });
    const colored = async (env: Record<string, string>, isTTY: boolean, ...flags: string[]) =>
      (await scene.runIn({ env, isTTY }, 'check', ...flags)).out.includes('\u001b[');
    assert.equal(await colored({}, false), false);
    assert.equal(await colored({}, true), true);
    assert.equal(await colored({ TERM: 'dumb' }, true), false);
    assert.equal(await colored({ NO_COLOR: '1' }, true), false);
    assert.equal(await colored({ FORCE_COLOR: '1' }, false), true);
    assert.equal(await colored({ NO_COLOR: '1' }, false, '--color'), true);
    assert.equal(await colored({ FORCE_COLOR: '1' }, true, '--no-color'), false);
  });

  it('names the command to run next as it was called itself, with the same target', async () => {
    using scene = new Scene({ "it's a.json": NO_CONTENT });
    const setting = { env: { npm_command: 'exec' } };
    const { out } = await scene.runIn(setting, 'check', '--provider', 'deepseek', "it's a.json");
    assert.match(out, /Run "npx chatmend fix --provider deepseek 'it'\\''s a\.json'" to see/);
  });

  it('says what decided for the format, where not the shape alone did', async () => {
    using scene = new Scene({ 'a.json': ORPHAN });
    assert.doesNotMatch((await scene.run('check', 'a.json')).out, /format:/);
    const { out } = await scene.run('check', '--dialect', 'openai-chat', 'a.json');
    assert.match(out, /= format: openai-chat, asked for\./);
  });

  it('does not say that an address agrees with the shape', async () => {
    const at = (path: string, body: string) =>
      `{"url": "https://api.openai.com/v1/${path}", "body": ${body}}`;
    using scene = new Scene({
      'plain.json': at('chat/completions', ORPHAN),
      'mixed.json': at(
        'chat/completions',
        '{"messages": [{"role": "user", "content": [{"type": "input_text", "text": "Hi"}]}]}',
      ),
    });
    assert.doesNotMatch((await scene.run('check', 'plain.json')).out, /format:/);
    const { out } = await scene.run('check', 'mixed.json');
    assert.match(out, /= format: openai-chat, the path of its address tells\./);
  });
});
