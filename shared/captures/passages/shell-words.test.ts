import assert from 'node:assert/strict';
import { inspect } from '../../index.ts';
import { applyEdits } from '../../text/edits.ts';

const result = { role: 'tool', tool_call_id: 'a', content: "it's $5" };
const body = JSON.stringify({ model: 'm', messages: [result, { role: 'user', content: 'Hi' }] });
const single = `'${body.replaceAll("'", "'\\''")}'`;
const double = `"${body.replace(/["\\$`]/g, '\\$&')}"`;

/** Rules of what is found, with the provider they are judged for. */
function told(text: string, languageId: string): string[] {
  const { problems, payloads } = inspect(text, { languageId });
  return [...problems.map(({ rule }) => rule), ...payloads.map(({ target }) => target.provider)];
}

describe('bodies in commands of a shell', () => {
  const url = 'https://api.openai.com/v1/chat/completions';
  const commands: Readonly<Record<string, string>> = {
    'in single quotes': `curl ${url} -d ${single}`,
    'with the quote in double quotes': `curl ${url} --data-raw ${single.replaceAll("'\\''", `'"'"'`)}`,
    'in double quotes': `curl ${url} --json=${double}`,
    'in dollar quotes': `curl ${url} -d $'${body.replace(/['\\]/g, '\\$&')}'`,
    'on the next line': `curl ${url} \\\n  -H 'a: b' \\\n  --data-binary \\\n  ${single}`,
    'in front of the address': `curl -d ${single} \\\n  ${url}`,
    'in a here-document': `curl ${url} -d @- <<EOF\n${body.replaceAll('$', '\\$')}\nEOF\n`,
    'in one that is taken as it stands': `curl ${url} -d @- <<'EOF'\n${body}\nEOF\n`,
    'in one behind tabs': `curl ${url} -d @- <<-EOF\n\t${body.replaceAll('$', '\\$')}\n\tEOF\n`,
  };
  for (const [name, command] of Object.entries(commands)) {
    for (const [languageId, text] of [
      ['shellscript', `#!/bin/sh\n${command}\n`],
      ['markdown', `Run:\n\n\`\`\`sh\n${command}\n\`\`\`\n`],
      ['log', `sending\n${command}\ndone\n`],
    ] as const) {
      it(`${name}, in ${languageId}: found, and judged for whom it is sent to`, () => {
        assert.deepEqual(told(text, languageId), ['orphan-tool-result', 'openai']);
      });
    }
  }

  it('of a variable and of a pipe, where the text is a script', () => {
    for (const command of [`BODY=${single}`, `echo ${single} | http POST :80`, `cat <<< ${double}`]) {
      assert.deepEqual(told(`${command}\n`, 'shellscript')[0], 'orphan-tool-result', command);
    }
  });

  it('what the shell puts in is not known, and stays', () => {
    const text = `curl ${url} -d "{\\"model\\": \\"$MODEL\\", \\"tools\\": $TOOLS, \\"messages\\": [{\\"role\\": \\"tool\\", \\"tool_call_id\\": \\"a\\", \\"content\\": \\"1\\"}, {\\"role\\": \\"user\\", \\"content\\": \\"$(cat in.txt)\\"}]}"\n`;
    const inspection = inspect(text, { languageId: 'shellscript' });
    assert.deepEqual(
      inspection.problems.map(({ rule }) => rule),
      ['orphan-tool-result'],
    );
    assert.deepEqual(inspection.payloads[0]?.layers, ['shell-word', 'unknowns']);
    const after = inspection.plan('minimal').text;
    assert.equal(after, text.replace(/\{\\"role\\": \\"tool\\".*?\}, /, ''));
  });

  it('what is put in between single quotes is closed, said and opened again', () => {
    const [message] = [
      {
        role: 'assistant',
        tool_calls: [{ id: "it's", type: 'function', function: { name: 'f', arguments: '{}' } }],
      },
    ];
    const json = JSON.stringify({
      model: 'm',
      messages: [{ role: 'user', content: 'Hi' }, message, { role: 'user', content: 'Ho' }],
    });
    const text = `curl -d '${json.replaceAll("'", "'\\''")}'\n`;
    const inspection = inspect(text, { languageId: 'shellscript', provider: 'openai' });
    const [problem] = inspection.problems;
    assert.equal(problem?.rule, 'unanswered-tool-call');
    const [fix] = inspection.fixes(problem);
    assert.match(applyEdits(text, fix?.edits ?? []), /"tool_call_id":"it'\\''s"/);
  });

  it('a Python literal in quotes it does not escape is none', () => {
    const text = `POST Request Sent from LiteLLM:
curl -X POST \\
https://api.openai.com/v1/ \\
-d '{'model': 'm', 'messages': [{'role': 'tool', 'tool_call_id': 'a', 'content': 'x'}]}'
`;
    const { payloads, problems } = inspect(text, { languageId: 'log' });
    assert.deepEqual([payloads[0]?.layers, payloads[0]?.target.provider], [['python'], 'openai']);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['orphan-tool-result'],
    );
  });

  it('texts that only look so are left alone, in time about their length', function () {
    this.timeout(20_000);
    const many = 100_000;
    for (const text of [
      `"role": ${"-d '{".repeat(many)}`,
      `"role": ${'-d "{'.repeat(many)}`,
      `"role": ${"-d $'{\\'".repeat(many)}`,
      `"role": ${'<<EOF '.repeat(many)}`,
      `"role": ${'<<EOF\n'.repeat(many)}`,
      `"role": ${'-d "$('.repeat(many)}`,
      `"role": ${'curl POST '.repeat(many)} -d '{"role": 1}'`,
      `"role": '${' '.repeat(many)}{`,
    ]) {
      assert.deepEqual(inspect(text, { languageId: 'shellscript' }).payloads, []);
    }
  });
});
