import assert from 'node:assert/strict';
import { Scene } from './testing/scene.ts';

describe('chatmend explain', () => {
  const explain = async (columns: number, ...topic: string[]) => {
    using scene = new Scene();
    return scene.runIn({ columns }, 'explain', ...topic);
  };

  it('tells what a rule finds, shows it before and after, and who refuses it in which words', async () => {
    const { code, out } = await explain(80, 'missing-content');
    assert.equal(code, 0);
    assert.match(out, /^missing-content\n\nA message has no content field\.\n\n/);
    assert.match(out, /\nBefore and after\n[\s\S]*After “Add empty content” \(add-empty-content, safe\):/);
    assert.match(
      out,
      /- assistant-with-calls: an assistant message with tool calls\n {4}refused by DeepSeek,/,
    );
    assert.match(out, /OpenAI Codex refuses assistant-with-calls: “Instructions are required”\n {2}\(https:/);
    assert.match(out, /\nhttps:\/\/\S+\/docs\/rules\/missing-content\.md\n$/);
  });

  it('tells how a provider is recognised, what it refuses, what it takes and what nobody knows', async () => {
    const { out } = await explain(80, 'mistral');
    assert.match(out, /^Mistral\n\nMistral's own API: it counts results/);
    assert.match(out, /\nHow it is recognised\n[\s\S]*at api\.mistral\.ai/);
    assert.match(
      out,
      /\nRefuses\n[\s\S]*\n- unanswered-tool-call: “Not the same number of function calls and responses”\n/,
    );
    assert.match(out, /\nTakes, and others refuse\n[\s\S]*\nNobody knows\n/);
    assert.match(out, /\nhttps:\/\/\S+\/docs\/providers\/mistral\.md\n$/);
  });

  it('fits the terminal, code and addresses apart', async () => {
    for (const columns of [60, 80, 120]) {
      const { out } = await explain(columns, 'orphan-tool-result');
      const wide = out.split('\n').filter((line) => line.length > columns && !/^ {4}|https:/.test(line));
      assert.deepEqual(wide, []);
    }
  });

  it('takes the name people use', async () => {
    assert.match((await explain(80, 'Qwen', '(DashScope)')).out, /^Qwen \(DashScope\)\n/);
  });

  const wrong: [topic: string, says: string][] = [
    ['mising-content', '"mising-content" is neither a rule nor a provider. Did you mean "missing-content"?'],
    ['content', '"content" is neither a rule nor a provider. Did you mean "content-after-tool-call" or'],
    ['azure', '"azure" is neither a rule nor a provider. Did you mean "azure-ai" or "azure-openai"?'],
    ['xyzzy-plugh', '"xyzzy-plugh" is neither a rule nor a provider. "chatmend rules" and'],
  ];
  for (const [topic, says] of wrong) {
    it(`knows no ${topic}, and says what is near`, async () => {
      const { code, out, err } = await explain(80, topic);
      assert.deepEqual([code, out], [2, '']);
      assert.ok(err.startsWith(`chatmend: explain: ${says}`), err);
    });
  }
});
