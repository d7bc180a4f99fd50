import assert from 'node:assert/strict';
import { inspect } from '../../index.ts';

const user = { role: 'user', content: 'Hi, "you"\nthere' };
const call = { id: 'c', type: 'function', function: { name: 'f', arguments: '{}' } };
const open = { role: 'assistant', content: '', tool_calls: [call] };
const cell = (value: unknown) => `"${JSON.stringify(value, null, 1).replaceAll('"', '""')}"`;

/** `form context provider rule …` of the payloads of a table. */
function seen(table: string): string[] {
  const { payloads, problems } = inspect(table, { name: 'export.csv' });
  return payloads.map(({ index, capture, context, target }) =>
    [
      capture,
      context,
      target.provider,
      ...problems.filter(({ payload }) => payload === index).map(({ rule }) => rule),
    ].join(' '),
  );
}

describe('cells of a table', () => {
  it('stand beside the other cells of their row, under the names of the first', () => {
    const body = cell({ model: 'm', messages: [user, open, user] });
    const table = (separator: string, end: string) =>
      [
        ['id', 'url', 'request', 'status_code'],
        ['1', '"https://api.openai.com/v1/chat/completions"', body, '400'],
        ['2', '', body, '400'],
        ['3', 'https://api.openai.com/v1/chat/completions', body, '200'],
      ]
        .map((row) => row.join(separator) + end)
        .join('');
    for (const separator of [',', ';', '\t']) {
      for (const end of ['\n', '\r\n']) {
        assert.deepEqual(seen(table(separator, end)), [
          'wrapper request openai unanswered-tool-call',
          'wrapper request generic unanswered-tool-call',
          'wrapper request openai',
        ]);
      }
    }
  });

  it('hold answers in columns for answers', () => {
    assert.deepEqual(seen(`id,input,output\n1,${cell([user])},${cell([open])}\n`), [
      'wrapper request generic',
      'answer answer generic',
    ]);
  });

  it('stand alone where the first row names nothing', () => {
    assert.deepEqual(seen(`1,${cell([user])},400\n2,${cell([user])},400\n`), [
      'message-array request generic',
      'message-array request generic',
    ]);
  });
});
