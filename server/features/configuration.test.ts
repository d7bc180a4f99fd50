import assert from 'node:assert/strict';
import { SMALL } from '../testing/capabilities.ts';
import { Editor } from '../testing/editor.ts';
import { NO_CONTENT, ORPHAN } from '../testing/texts.ts';

describe('settings', () => {
  afterEach(() => Editor.stopAll());

  it('choose the provider, and levels of rules', async () => {
    const openai = await Editor.start({ settings: { provider: 'openai' } });
    assert.deepEqual(await openai.open(NO_CONTENT).problems(), []);
    const level = await Editor.start({ settings: { rules: { 'missing-content': 'hint' } } });
    assert.deepEqual(await level.open(NO_CONTENT).problems(), ['hint missing-content "tool_calls"']);
  });

  it('tell who else would refuse it, if asked to', async () => {
    const editor = await Editor.start({ settings: { provider: 'openai', portability: true } });
    assert.deepEqual(await editor.open(NO_CONTENT).problems(), [
      'information missing-content "tool_calls"',
      'information tool-call-id-format "id": "c1"',
    ]);
  });

  it('choose how repairs are done; what makes no sense is left out', async () => {
    const strategies = JSON.parse('{"orphan-tool-result": "delete-result", "null-content": 7}');
    const editor = await Editor.start({
      settings: { policy: 'minimal', strategies, texts: { noResult: 'a\nb' } },
    });
    assert.match((await editor.open(ORPHAN).titles())[0] ?? '', /^Delete this result/);
    const odd = await Editor.start({ settings: JSON.parse('{"policy": "brave"}') });
    assert.equal((await odd.open(ORPHAN).problems()).length, 1);
  });

  it('switch everything off', async () => {
    const editor = await Editor.start({ settings: { enable: false } });
    const document = editor.open(ORPHAN);
    assert.deepEqual(await document.problems(), []);
    assert.deepEqual(await document.titles(), []);
  });

  it('count at once when they change', async () => {
    const editor = await Editor.start();
    await editor.until(() => editor.registered.includes('workspace/didChangeConfiguration'));
    const document = editor.open(ORPHAN);
    assert.equal((await document.problems()).length, 1);
    editor.settings = { enable: false };
    await editor.notify('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.count('workspace/diagnostic/refresh') === 1);
    assert.deepEqual(await document.problems(), []);
  });

  it('are asked for once a document', async () => {
    const editor = await Editor.start();
    const document = editor.open(ORPHAN);
    await document.problems();
    await document.type('22 C', '23 C');
    await document.problems();
    assert.equal(editor.count('workspace/configuration'), 1);
  });

  it('come with the start in an editor that answers no questions', async () => {
    const editor = await Editor.start({
      capabilities: SMALL,
      initializationOptions: { settings: { rules: { 'orphan-tool-result': 'hint' } } },
    });
    const document = editor.open(ORPHAN);
    await editor.until(() => editor.pushed.has(document.uri));
    assert.deepEqual(
      editor.pushed.get(document.uri)?.map(({ severity }) => severity),
      [4],
    );
  });

  it('of a wrong type are left out', async () => {
    const settings = { provider: 7, rules: { 'orphan-tool-result': 'loud' }, portability: 'yes' };
    const editor = await Editor.start({ settings: settings as object });
    assert.deepEqual(await editor.open(ORPHAN).problems(), ['error orphan-tool-result "role": "tool"']);
  });
});
