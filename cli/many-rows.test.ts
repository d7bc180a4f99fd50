import assert from 'node:assert/strict';
import { ORPHAN, Scene } from './testing/scene.ts';

/** A history as the OpenAI SDK makes it, with ids that Mistral refuses. */
const OPENAI_MADE = `{
  "model": "mistral-large-latest",   "temperature": 0.10,
  "messages": [
    { "role": "system", "content": "Be brief." },
    { "role": "user", "content": "Gr\\u00fc\\u00dfe: lies es." },
    {
      "role": "assistant",
      "content": null,
      "tool_calls": [{ "id": "call_h2XkPq8", "type": "function", "function": { "name": "read", "arguments": "{}" } }]
    },
    { "role": "tool", "tool_call_id": "call_h2XkPq8", "content": "Read." }
  ]
}
`;

describe('chatmend fix on many rows', () => {
  it('mends 3,000 broken rows at once, each in its line', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => ORPHAN.replaceAll('call_1', `call_${row}`));
    using scene = new Scene({ 'a.jsonl': `${rows.join('\n')}\n` });
    const { code, out } = await scene.run('fix', '--unsafe', '--stdout', 'a.jsonl');
    const mended = out.trimEnd().split('\n');
    assert.deepEqual([code, mended.length], [0, 3000]);
    assert.ok(mended.every((row, at) => row.includes(`Result of tool call call_${at},`)));
    scene.write('b.jsonl', out);
    assert.match((await scene.run('check', 'b.jsonl')).out, /No problems in 3000 payloads/);
  });

  it('writes 10 MB in one pass', async () => {
    const filler = JSON.stringify({ messages: [{ role: 'user', content: 'x'.repeat(100_000) }] });
    const rows = Array.from({ length: 100 }, () => `${filler}\n${ORPHAN}\n`);
    using scene = new Scene({ 'a.jsonl': rows.join('') });
    const { code, err } = await scene.run('fix', '--unsafe', '--write', 'a.jsonl');
    assert.equal(code, 0);
    assert.match(err, /Changed 1 file in 100 steps\. No problems remain\.\n$/);
    const written = scene.read('a.jsonl').split('\n');
    assert.equal(written.length, 201);
    assert.ok(written.every((row, at) => at === 200 || at % 2 === 1 || row === filler));
  });
});

describe('chatmend fix for a provider', () => {
  it('changes what Mistral refuses in a history made for OpenAI, and no other byte', async () => {
    using scene = new Scene({ 'a.json': OPENAI_MADE });
    const { out } = await scene.run('fix', '--unsafe', '--provider', 'mistral', '--stdout', 'a.json');
    const id = /"tool_call_id": "(\w+)"/.exec(out)?.[1] ?? '';
    assert.match(id, /^[a-zA-Z0-9]{9}$/);
    assert.equal(out, OPENAI_MADE.replaceAll('call_h2XkPq8', id).replace('null', '""'));
  });
});
