import assert from 'node:assert/strict';
import { applyEdits, inspect } from '@chatmend/engine';

/** A history as OpenAI takes it, with all that another provider might see in it. */
const history = `{
  "model": "mistral-large-latest",
  "temperature": 0.20,
  "messages": [
    {"role": "system", "content": "Be brief."},
    {"role": "user",   "content": [{"type": "text", "text": "Weather in \\u00d6sterreich?"}]},
    {"role": "assistant", "content": null, "tool_calls": [
      {"id": "call_PTLP8xhu3uwZk4l3nlnrrJha", "type": "function", "function": {"name": "get_weather", "arguments": "{\\"city\\":\\"Wien\\"}"}},
      {"id": "abcDEF123", "type": "function", "function": {"name": "get_time", "arguments": "{}"}}
    ]},
    {"role": "tool", "tool_call_id": "abcDEF123", "content": "12:00"},
    {"role": "tool", "tool_call_id": "call_PTLP8xhu3uwZk4l3nlnrrJha", "content": "22 C"},
    {"role": "assistant", "content": "22 degrees at noon."},
    {"role": "user", "content": "Thanks"}
  ]
}
`;

describe('a history made for OpenAI', () => {
  it('has nothing to repair there', () => {
    assert.deepEqual(inspect(history, { provider: 'openai' }).plan('complete').steps, []);
  });

  it('changes for Mistral in what Mistral refuses, and nothing else', () => {
    const inspection = inspect(history, { provider: 'mistral' });
    for (const policy of ['careful', 'complete', 'minimal'] as const) {
      const { text, edits, remaining } = inspection.plan(policy);
      assert.deepEqual(remaining, []);
      assert.equal(applyEdits(history, edits), text);
      const changed = edits.map(({ range }) => history.slice(range.start, range.end));
      assert.deepEqual(changed, [
        'null',
        '"call_PTLP8xhu3uwZk4l3nlnrrJha"',
        '"call_PTLP8xhu3uwZk4l3nlnrrJha"',
      ]);
      const ids = edits.slice(1).map(({ newText }) => newText);
      assert.match(ids[0] ?? '', /^"[a-z0-9]{9}"$/);
      assert.equal(ids[0], ids[1]);
    }
  });

  it('gets ids that are its own: no two become one', () => {
    const ids = Array.from({ length: 300 }, (_, index) => `call_${index}`);
    const messages = [
      { role: 'user', content: 'Go.' },
      {
        role: 'assistant',
        content: '',
        tool_calls: ids.map((id) => ({ id, type: 'function', function: { name: 'f', arguments: '{}' } })),
      },
      ...ids.map((id) => ({ role: 'tool', tool_call_id: id, content: id })),
    ];
    const text = JSON.stringify({ model: 'mistral-large-latest', messages });
    const plan = inspect(text, { provider: 'mistral' }).plan('careful');
    const after = JSON.parse(plan.text) as {
      messages: [unknown, { tool_calls: { id: string }[] }, ...object[]];
    };
    const fresh = after.messages[1].tool_calls.map(({ id }) => id);
    assert.equal(new Set(fresh).size, 300);
    assert.deepEqual(
      after.messages.slice(2),
      ids.map((content, index) => ({ role: 'tool', tool_call_id: fresh[index], content })),
    );
    assert.equal(plan.steps.length, 1);
  });
});
