import assert from 'node:assert/strict';
import { ORPHAN, Scene, SOUND } from './testing/scene.ts';

describe('chatmend check --format', () => {
  it('json holds everything, positions zero-based', async () => {
    using scene = new Scene({
      'a.jsonl': `${SOUND}{"body": ${ORPHAN}, "host": "api.openai.com"}\n`,
      'empty.json': '{}',
    });
    const { code, out } = await scene.run('check', '--format', 'json');
    assert.equal(code, 1);
    const { files, ...rest } = JSON.parse(out);
    assert.deepEqual(rest, { version: 1, summary: { files: 1, payloads: 2, errors: 1, warnings: 0 } });
    assert.equal(files.length, 1);
    const [{ path, payloads, problems, ...nothing }] = files;
    assert.deepEqual(nothing, {});
    assert.equal(path, 'a.jsonl');
    assert.deepEqual(payloads[1], {
      capture: payloads[1].capture,
      dialect: 'openai-chat',
      provider: 'openai',
      providerReason: 'OpenAI: the host api.openai.com stands beside it.',
      record: 2,
      path: [],
      pointer: '/body',
      layers: [],
      range: { start: { line: 1, character: 9 }, end: { line: 1, character: 9 + ORPHAN.length } },
    });
    const { fixes, ...problem } = problems[0];
    assert.deepEqual(problem, {
      rule: 'orphan-tool-result',
      severity: 'error',
      message: 'messages[0] answers call_1, but no earlier message makes that call. OpenAI refuses this.',
      payload: 1,
      pointer: '/messages/0',
      way: '$.body.messages[0]',
      layers: [],
      range: { start: { line: 1, character: 40 }, end: { line: 1, character: 53 } },
      related: [],
    });
    const last = fixes.at(-1);
    assert.deepEqual([last.title, last.safety], ['Delete this result', 'unsafe']);
    const [{ range, newText }] = last.edits;
    assert.deepEqual([range.start.line, newText], [1, '']);
  });

  it('json is complete where nothing is found', async () => {
    using scene = new Scene();
    const { code, out } = await scene.run('check', '--format', 'json');
    const summary = { files: 0, payloads: 0, errors: 0, warnings: 0 };
    assert.deepEqual([code, JSON.parse(out)], [0, { version: 1, files: [], summary }]);
  });

  it('json can count by rule', async () => {
    using scene = new Scene({ 'a.json': ORPHAN });
    const { out } = await scene.run('check', '--format', 'json', '--statistics');
    assert.deepEqual(JSON.parse(out).statistics, [
      { rule: 'orphan-tool-result', severity: 'error', count: 1, safelyFixable: 0 },
    ]);
  });

  it('ndjson prints one problem a line', async () => {
    using scene = new Scene({ 'a.jsonl': `${ORPHAN}\n${SOUND}${ORPHAN}\n` });
    const { out } = await scene.run('check', '--format', 'ndjson');
    const problems = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      problems.map(({ path, rule, payload, range }) => [path, rule, payload, range.start.line]),
      [
        ['a.jsonl', 'orphan-tool-result', 0, 0],
        ['a.jsonl', 'orphan-tool-result', 2, 2],
      ],
    );
  });

  it('github prints annotations, with paths from the root of the checkout', async () => {
    using scene = new Scene({ 'sub/100%,a:b.json': ORPHAN });
    const env = { GITHUB_WORKSPACE: scene.folder };
    const { out } = await scene.runIn({ env, cwd: 'sub' }, 'check', '--format', 'github');
    assert.equal(
      out,
      `::error file=sub/100%25%2Ca%3Ab.json,line=1,endLine=1,col=32,endColumn=45,title=orphan-tool-result::messages[0] answers call_1, but no earlier message makes that call. OpenAI refuses this.%0AOpenAI answers: "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'."
1 error in 1 payload of 1 file
`,
    );
  });
});

describe('chatmend rules and providers', () => {
  it('list what is known', async () => {
    using scene = new Scene();
    const { out } = await scene.run('rules');
    assert.match(
      out,
      /^orphan-tool-result\n {2}A tool result answers .*\n {2}Refused by OpenAI, Anthropic, .* and \d+ more; \d+ sources\.$/m,
    );
    assert.match(out, /\n\d+ rules\. "chatmend explain RULE" tells all about one of them\.\n$/);
    const providers = (await scene.run('providers')).out;
    assert.match(providers, /^id +name +refuses +takes +sources +formats\n/);
    assert.match(providers, /^openai +OpenAI +\d+ +\d+ +\d+ +openai-chat, openai-responses$/m);
    assert.match(providers, /^azure-openai .*; else as openai$/m);
  });

  it('list both on lines that fit', async () => {
    using scene = new Scene();
    for (const columns of [80, 100, 120]) {
      const { out } = await scene.runIn({ columns }, 'providers');
      const rules = (await scene.runIn({ columns }, 'rules')).out;
      const wide = `${out}${rules}`.split('\n').filter((line) => line.length > columns);
      assert.deepEqual(wide, []);
    }
  });

  it('list it as JSON', async () => {
    using scene = new Scene();
    const { rules } = JSON.parse((await scene.run('rules', '--format', 'json')).out);
    const orphan = rules.find((rule: { id: string }) => rule.id === 'orphan-tool-result');
    assert.ok(orphan.refusedBy.includes('openai'));
    const { providers } = JSON.parse((await scene.run('providers', '--format=json')).out);
    assert.ok(providers.some((provider: { id: string }) => provider.id === 'generic'));
  });
});
