import assert from 'node:assert/strict';
import { NO_CONTENT, ORPHAN, Scene, SOUND } from './testing/scene.ts';

/** A request in Anthropic's format that is refused there. */
const ORPHAN_BLOCK = JSON.stringify({
  model: 'claude-sonnet-4-5',
  max_tokens: 9,
  messages: [{ role: 'user', content: [{ type: 'tool_result', tool_use_id: 'a', content: '22 C' }] }],
});

describe('chatmend check --portable', () => {
  it('prints who would refuse it: a column per thing found, a row per provider, in the order they were named', async () => {
    using scene = new Scene({ 'a.json': NO_CONTENT, 'b.json': ORPHAN, 'c.json': ORPHAN });
    const named = 'azure-openai,openai,deepseek,anthropic';
    const { code, out } = await scene.run('check', '--portable', named);
    assert.equal(code, 1);
    assert.equal(
      out,
      `Who would refuse this? 3 requests in openai-chat, 3 providers asked.

 A  orphan-tool-result: messages[0] answers call_1, but no earlier message makes that call
    b.json:1 and 1 more place
 B  missing-content: messages[1] has tool_calls but no content
    a.json:7

                 A   B
Refuse something
  Azure OpenAI   ✗   ✓
  OpenAI         ✗   ✓
  DeepSeek       ✗   ✗*

✗ refuses   ? some servers or versions do   ✓ takes   · nobody knows

* Depends on the model:
  B at DeepSeek: taken with deepseek-chat…

"chatmend explain PROVIDER" or "chatmend explain RULE" shows the words and the sources behind this.
`,
    );
  });

  it('asks everybody, for information: those that do the same share a row', async () => {
    using scene = new Scene({ 'a.json': NO_CONTENT, 'b.json': ORPHAN });
    const { code, out } = await scene.run('check', '--portable', 'all');
    assert.equal(code, 0);
    assert.match(out, /^ {2}Azure OpenAI, OpenAI +(✓ +)*✗/m);
    assert.match(out, /^Refuse nothing of it, as far as is known\n( {2}.*\n)* {2}(.*, )?Groq +✓/m);
    assert.match(out, /\nNobody knows anything of it at [^.]*Perplexity/);
  });

  it('fits the terminal: names and columns are broken, and nothing is painted in a pipe', async () => {
    using scene = new Scene({ 'a.json': NO_CONTENT, 'b.json': ORPHAN });
    for (const columns of [50, 80, 120]) {
      const { out } = await scene.runIn({ columns }, 'check', '--portable', 'all');
      assert.deepEqual(
        out.split('\n').filter((line) => line.length > columns),
        [],
      );
      assert.ok(!out.includes('\u001b'));
    }
    const painted = await scene.runIn({ columns: 80, isTTY: true }, 'check', '--portable', 'openai');
    assert.ok(painted.out.includes('\u001b[1;31m✗\u001b[0m'));
  });

  it('keeps formats apart: who reads one is not asked about another', async () => {
    using scene = new Scene({ 'a.json': ORPHAN, 'b.json': ORPHAN_BLOCK });
    const { out } = await scene.run('check', '--portable', 'openai,anthropic');
    const [chat = '', blocks = ''] = out.split(/^(?=Who would)/m);
    assert.match(chat, /in openai-chat, 1 provider asked[\s\S]*^ {2}OpenAI +✗$/m);
    assert.match(blocks, /in anthropic-messages, 1 provider asked[\s\S]*^ {2}Anthropic +✗$/m);
  });

  it('is Markdown where that is asked for', async () => {
    using scene = new Scene({ 'b.json': ORPHAN });
    const { out } = await scene.run('check', '--portable', 'openai,groq', '--format', 'markdown');
    assert.match(out, /^## Who would refuse this\? 1 request in openai-chat, 2 providers asked\.\n/);
    assert.match(
      out,
      /\n- \*\*A\*\* `orphan-tool-result`: messages\\\[0\\\] answers call_1, .* \(b\.json:1\)\n/,
    );
    assert.match(out, /\n\| \| A \|\n\|---\|:-:\|\n\| OpenAI \| ✗ \|\n/);
    assert.match(out, /\nNobody knows anything of it at Groq\.\n$/);
  });

  it('is JSON with words and sources', async () => {
    using scene = new Scene({ 'b.json': ORPHAN });
    const { code, out } = await scene.run('check', '--portable', 'openai', '--format', 'json');
    const { version, requests, formats } = JSON.parse(out);
    assert.deepEqual([code, version, requests, formats.length], [1, 1, 1, 1]);
    const [{ rule, places, providers }] = formats[0].problems;
    assert.deepEqual([rule, places], ['orphan-tool-result', [{ path: 'b.json', line: 1 }]]);
    assert.deepEqual([providers[0].provider, providers[0].verdict], ['openai', 'refuses']);
    assert.match(providers[0].evidence.text, /must be a response to a preceeding message/);
    assert.match(providers[0].evidence.source, /^https:/);
  });

  it('says where nobody is known to refuse anything, and where nothing is to be asked about', async () => {
    using scene = new Scene({ 'a.json': SOUND, 'b/n.json': '{}' });
    assert.equal(
      (await scene.run('check', '--portable', 'openai', 'a.json')).out,
      'No provider is known to refuse anything in 1 request in openai-chat (1 asked).\n',
    );
    assert.equal((await scene.run('check', '--portable', 'all', 'b')).out, 'No chat request found.\n');
  });

  it('knows its providers and its formats', async () => {
    using scene = new Scene({ 'a.json': ORPHAN });
    const { code, err } = await scene.run('check', '--portable', 'opnai');
    assert.equal(code, 2);
    assert.match(err, /Did you mean "openai"/);
    const wrong = await scene.run('check', '--portable', 'all', '--format', 'github');
    assert.match(
      wrong.err,
      /--portable with --format does not know "github"\. Choose one of text, json, markdown\./,
    );
  });
});
