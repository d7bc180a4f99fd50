import assert from 'node:assert/strict';
import { inspect } from '../index.ts';

const user = { role: 'user', content: 'Hi' };
const called = { id: 'c', type: 'function', function: { name: 'f', arguments: '{}' } };
const chat = { messages: [user, { role: 'assistant', content: '', tool_calls: [called] }, user] };
const text = JSON.stringify;

/** Chat messages as attributes of a span: each value one of its own. */
function inParts(list: string, wrapped: boolean, messages: readonly object[]): Record<string, string> {
  const [message, call] = wrapped ? ['message.', 'tool_call.'] : ['', ''];
  const parts: Record<string, string> = {};
  messages.forEach((one, index) => {
    const { tool_calls: calls = [], ...values } = one as { tool_calls?: (typeof called)[] };
    for (const [key, value] of Object.entries(values))
      parts[`${list}.${index}.${message}${key}`] = String(value);
    calls.forEach(({ id, function: { name, arguments: given } }, at) => {
      const begin = `${list}.${index}.${message}tool_calls.${at}.${call}`;
      parts[`${begin}id`] = id;
      parts[`${begin}${wrapped ? 'function.' : ''}name`] = name;
      parts[`${begin}${wrapped ? 'function.' : ''}arguments`] = given;
    });
  });
  return parts;
}
describe('messages of which each value is an attribute', () => {
  const asOtlp = (parts: Record<string, string>) =>
    Object.entries(parts).map(([key, value]) => ({ key, value: { stringValue: value } }));
  for (const [list, form] of [
    ['llm.input_messages', 'openinference'],
    ['gen_ai.prompt', 'trace'],
  ] as const) {
    const parts = inParts(list, form === 'openinference', chat.messages);
    for (const attributes of [parts, asOtlp(parts)]) {
      it(`${form}: the open call is told at its attribute in ${Array.isArray(attributes) ? 'a list' : 'a map'}, and nothing is rewritten`, () => {
        for (const indent of [undefined, 2]) {
          const document = JSON.stringify({ attributes, status: { code: 2 } }, null, indent);
          const inspection = inspect(document);
          assert.deepEqual(
            inspection.payloads.map(({ capture, context, dialect }) => `${capture} ${context} ${dialect}`),
            [`${form} trace openai-chat`],
          );
          assert.deepEqual(inspection.extract(0), { messages: chat.messages });
          const [problem, ...others] = inspection.problems;
          assert.deepEqual([problem?.rule, others.length], ['unanswered-tool-call', 0]);
          const { start = 0, end = 0 } = problem?.range ?? {};
          assert.match(document.slice(start, end), /"c"$/);
          assert.deepEqual(inspection.plan('complete').edits, []);
          assert.match(inspection.plan('complete').refusals[0]?.reason ?? '', /attribute of its own/);
        }
        const sound = { attributes, status: { code: 0 } };
        assert.deepEqual(inspect(text(sound)).problems, []);
      });
    }
  }

  it('recorded without ids: what belongs together is not known', () => {
    const { 'llm.input_messages.1.message.tool_calls.0.tool_call.id': _, ...parts } = inParts(
      'llm.input_messages',
      true,
      chat.messages,
    );
    assert.deepEqual(inspect(text({ attributes: parts, status: { code: 2 } })).payloads, []);
  });

  it('the request itself beside them is looked at, once', () => {
    const attributes = {
      'openinference.span.kind': 'LLM',
      'input.value': text(chat),
      ...inParts('llm.input_messages', true, chat.messages),
    };
    assert.equal(inspect(text({ attributes, status: { code: 2 } })).problems.length, 1);
  });
});
