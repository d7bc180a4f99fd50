import assert from 'node:assert/strict';
import { inspect } from '../index.ts';

/** A notebook of one cell. */
function notebook(kind: string, source: string, output = ''): string {
  const lines = (text: string) => text.split(/(?<=\n)/);
  const cell = { cell_type: kind, source: lines(source), outputs: [{ name: 'stdout', text: lines(output) }] };
  return JSON.stringify({ cells: [cell], metadata: { language_info: { name: 'python' } } }, null, 1);
}

const program = `import openai
# The second answers nothing.
messages = [
    {"role": "user", "content": "Hi"},  # it's what was asked
    {"role": "tool", "tool_call_id": "a", "content": "1"},
    {"role": "user", "content": question},
]
send(messages)
`;

describe('bodies in notebooks', () => {
  it('in a cell of code: a line goes, and the others stay', () => {
    const text = notebook('code', program);
    const inspection = inspect(text, { name: 'a.ipynb' });
    assert.deepEqual(inspection.payloads[0]?.layers, ['string-list', 'python']);
    assert.deepEqual(inspection.payloads[0]?.path, ['/cells/0/source']);
    const [problem] = inspection.problems;
    assert.deepEqual(
      [problem?.rule, text.slice(problem?.range.start, problem?.range.end)],
      ['orphan-tool-result', String.raw`\"role\": \"tool\"`],
    );
    const after = inspection.plan('minimal').text;
    assert.equal(after, notebook('code', program.replace(/ +\{"role": "tool".*\n/, '')));
  });

  it('in a cell of text, and in what was printed', () => {
    const body = '{\n  "messages": [{"role": "tool", "tool_call_id": "a", "content": "1"}]\n}\n';
    for (const text of [
      notebook('markdown', `So:\n\`\`\`json\n${body}\`\`\`\n`),
      notebook('code', 'send()\n', `sending\n${body}done\n`),
    ]) {
      assert.deepEqual(
        inspect(text, { name: 'a.ipynb' }).problems.map(({ rule }) => rule),
        ['orphan-tool-result'],
      );
    }
  });

  it('lists of texts that are no lines are read one by one', () => {
    const body = JSON.stringify({ messages: [{ role: 'tool', tool_call_id: 'a', content: '1' }] });
    const { problems } = inspect(JSON.stringify({ args: ['-d', body, body] }));
    assert.equal(problems.length, 2);
  });
});
