import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode';
import { endStory, openFile, reads, undo } from './support/documents.ts';
import { choose, problem, problems, quickFixes } from './support/problems.ts';

const WITHOUT = `{
  "model": "workbench-agent",
  "stream": true,
  "messages": [
    { "role": "user", "content": "Which Node version?" },
    {
      "role": "assistant",
      "tool_calls": [
        { "id": "call_1", "type": "function", "function": { "name": "read_file", "arguments": "{}" } }
      ]
    },
    { "role": "tool", "tool_call_id": "call_1", "content": ">=20.19" }
  ]
}
`;

const WITH = WITHOUT.replace('"role": "assistant",', '"role": "assistant",\n      "content": "",');

describe('An assistant message with tool_calls but no content', () => {
  afterEach(endStory);

  it('is a warning where nobody knows who receives it', async () => {
    const document = await openFile('agent.json', WITHOUT);
    const found = await problem(document, 'missing-content');
    assert.equal(found.severity, DiagnosticSeverity.Warning);
    assert.equal(document.getText(found.range), '"tool_calls"');
  });

  it('prefers the one safe fix, which adds empty content and leaves no problem', async () => {
    const document = await openFile('agent.json', WITHOUT);
    const found = await problem(document, 'missing-content');
    const preferred = (await quickFixes(document, found)).filter(({ isPreferred }) => isPreferred);
    assert.deepEqual(
      preferred.map(({ title }) => title),
      ['Add empty content'],
    );
    await choose(document, found, 'Add empty content');
    await reads(document, WITH);
    await problems(document);
    await undo();
    await reads(document, WITHOUT);
    await problems(document, 'missing-content');
  });
});
