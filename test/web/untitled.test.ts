import { commands } from 'vscode';
import { closeEditors, openUntitled, reads } from '../vscode/support/documents.ts';
import { choose, problem, problems } from '../vscode/support/problems.ts';

const WITHOUT =
  '{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","tool_calls":' +
  '[{"id":"a","type":"function","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","tool_call_id":"a","content":"1"}]}';
const WITH = WITHOUT.replace('"role":"assistant"', '"role":"assistant","content":""');

describe('An untitled document in a browser', () => {
  afterEach(closeEditors);

  it('is judged by the server in its worker, and mended', async () => {
    const document = await openUntitled('json', WITHOUT);
    await choose(document, await problem(document, 'missing-content'), 'Add empty content');
    await reads(document, WITH);
    await problems(document);
  });

  it('is judged again by a server that was restarted', async () => {
    const document = await openUntitled('json', WITHOUT);
    await problem(document, 'missing-content');
    await commands.executeCommand('chatmend.restart');
    await problem(document, 'missing-content');
  });
});
