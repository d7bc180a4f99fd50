import assert from 'node:assert/strict';
import { workspace } from 'vscode';
import { endStory, inWorkspace, openFile, writeFile } from './support/documents.ts';
import { choose, problem, problems, severity } from './support/problems.ts';

const MISSING =
  '{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","tool_calls":' +
  '[{"id":"a","type":"function","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","tool_call_id":"a","content":"1"}]}';

describe('chatmend.json', () => {
  afterEach(endStory);

  it('names the provider; a change of it is heard at once', async () => {
    const document = await openFile('agent.json', MISSING);
    await severity(document, 'Warning');
    await writeFile('chatmend.json', '{ "provider": "deepseek" }');
    await severity(document, 'Error');
    await writeFile('chatmend.json', '{ "provider": "openai" }');
    await problems(document);
  });

  it('is written by "Expect this problem in this file", and the problem is gone', async () => {
    await writeFile('chatmend.json', '{\n  // fixtures of the parser\n  "provider": "deepseek"\n}\n');
    const document = await openFile('broken.json', MISSING);
    await choose(document, await problem(document, 'missing-content'), 'Expect this problem in this file');
    await problems(document);
    const project = await workspace.openTextDocument(inWorkspace('chatmend.json'));
    assert.match(project.getText(), /fixtures of the parser/);
    assert.match(project.getText(), /"broken\.json"/);
    assert.equal(document.getText(), MISSING);
  });
});
