import { ConfigurationTarget, workspace } from 'vscode';
import { endStory, openFile } from './support/documents.ts';
import { problem, problems, severity } from './support/problems.ts';

const MISSING =
  '{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","tool_calls":' +
  '[{"id":"a","type":"function","function":{"name":"f","arguments":"{}"}}]},{"role":"tool","tool_call_id":"a","content":"1"}]}';

describe('The setting', () => {
  afterEach(async () => {
    for (const name of ['enable', 'provider', 'rules']) await set(name, undefined);
    await endStory();
  });

  it('chatmend.provider decides who is asked: OpenAI takes a message without content', async () => {
    const document = await openFile('agent.json', MISSING);
    await problem(document, 'missing-content');
    await set('provider', 'openai');
    await problems(document);
  });

  it('chatmend.rules sets a severity', async () => {
    const document = await openFile('agent.json', MISSING);
    await severity(document, 'Warning');
    await set('rules', { 'missing-content': 'error' });
    await severity(document, 'Error');
  });

  it('chatmend.enable switches everything off', async () => {
    const document = await openFile('agent.json', MISSING);
    await problem(document, 'missing-content');
    await set('enable', false);
    await problems(document);
  });
});

async function set(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('chatmend').update(name, value, ConfigurationTarget.Global);
}
