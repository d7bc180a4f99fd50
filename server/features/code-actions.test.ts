import assert from 'node:assert/strict';
import type { ChangeAnnotation, WorkspaceEdit } from 'vscode-languageserver';
import { SMALL } from '../testing/capabilities.ts';
import { Editor } from '../testing/editor.ts';
import { NO_CONTENT, ORPHAN, SOUND } from '../testing/texts.ts';

const REPAIRED = NO_CONTENT.replace('"role": "assistant",', '"role": "assistant", "content": "",');
const EXPECT = 'Expect this problem in this file';
const FIX_ALL = 'Repair everything that is safe';

describe('code actions', () => {
  afterEach(() => Editor.stopAll());

  it('offer the ways to answer a problem, best first, and say which are unsafe', async () => {
    const editor = await Editor.start();
    const document = editor.open(ORPHAN);
    assert.deepEqual(await document.titles('"role": "tool"'), [
      'Keep this result as a marked user message (unsafe)',
      'Insert the missing call (unsafe)',
      'Delete this result (unsafe)',
      EXPECT,
    ]);
    assert.deepEqual(await document.titles('And tomorrow?'), []);
  });

  it('repair the text when one is taken', async () => {
    const editor = await Editor.start();
    const document = editor.open(NO_CONTENT);
    assert.equal(await document.take('Add empty content'), REPAIRED);
    assert.deepEqual(await document.problems(), []);
  });

  it('repair the text in an editor that resolves nothing', async () => {
    const editor = await Editor.start({ capabilities: SMALL });
    const document = editor.open(NO_CONTENT);
    const action = await document.action('Add empty content');
    assert.ok(action.edit?.changes, 'a plain edit, at once');
    assert.equal(await document.take('Add empty content'), REPAIRED);
  });

  it('name the diagnostics they answer, and prefer the safe one', async () => {
    const editor = await Editor.start();
    const safe = await editor.open(NO_CONTENT).action('Add empty content');
    assert.deepEqual(
      [safe.isPreferred, safe.diagnostics?.map(({ code }) => code)],
      [true, ['missing-content']],
    );
    const unsafe = await editor.open(ORPHAN, 'file:///work/b.json').actions();
    assert.deepEqual(
      unsafe.filter(({ isPreferred }) => isPreferred),
      [],
    );
  });

  it('ask before an unsafe step, and say why it is one', async () => {
    const editor = await Editor.start();
    const document = editor.open(ORPHAN);
    const { edit } = await document.resolve(
      await document.action('Keep this result as a marked user message (unsafe)'),
    );
    const [annotation] = annotationsOf(edit);
    assert.equal(annotation?.label, 'Keep this result as a marked user message');
    assert.equal(annotation?.needsConfirmation, true);
    assert.match(annotation?.description ?? '', /a user message carries what a tool said/);
  });

  it('do not ask before a safe one', async () => {
    const editor = await Editor.start();
    const document = editor.open(NO_CONTENT);
    const { edit } = await document.resolve(await document.action('Add empty content'));
    assert.deepEqual(annotationsOf(edit), []);
  });

  it('refuse an edit of a version that is no longer there', async () => {
    const editor = await Editor.start();
    const document = editor.open(NO_CONTENT);
    const action = await document.action('Add empty content');
    await document.type('Weather?', 'Weather today?');
    const CONTENT_MODIFIED = -32801;
    await assert.rejects(document.resolve(action), { code: CONTENT_MODIFIED });
    await document.close();
    await assert.rejects(document.resolve(action), { code: CONTENT_MODIFIED });
  });

  it('are only of the kinds that are asked for', async () => {
    const editor = await Editor.start();
    const document = editor.open(NO_CONTENT);
    const quick = ['Add empty content', EXPECT];
    assert.deepEqual(await document.titles(undefined, ['quickfix']), quick);
    assert.deepEqual(await document.titles(undefined, ['quickfix.other']), []);
    assert.deepEqual(await document.titles(undefined, ['refactor']), []);
    for (const kind of ['source', 'source.fixAll', 'source.fixAll.chatmend']) {
      assert.deepEqual(await document.titles(undefined, [kind]), [FIX_ALL], kind);
    }
    assert.deepEqual(await document.titles(undefined, ['source.fixAll.eslint', 'source.fix']), []);
    const all = ['Add empty content', FIX_ALL, EXPECT];
    assert.deepEqual(await document.titles(undefined, ['']), all);
    assert.deepEqual(await document.titles(undefined, []), all);
    assert.deepEqual(await document.titles(), all);
  });

  it('repair everything that is safe on save, and nothing else', async () => {
    const editor = await Editor.start();
    const rows = [NO_CONTENT, ORPHAN, NO_CONTENT].map((text) => JSON.stringify(JSON.parse(text)));
    const repaired = rows.map((row) =>
      row.replace('"role":"assistant",', '"role":"assistant","content":"",'),
    );
    const document = editor.open(rows.join('\r\n'), 'file:///work/rows.jsonl', 'jsonl');
    assert.equal(await document.take(FIX_ALL, ['source.fixAll.chatmend']), repaired.join('\r\n'));
    assert.deepEqual(await document.titles(undefined, ['source.fixAll']), []);
  });

  it('do not offer to repair everything where nothing is safe', async () => {
    const editor = await Editor.start();
    assert.deepEqual(await editor.open(ORPHAN).titles(undefined, ['source.fixAll']), []);
    assert.deepEqual(await editor.open(SOUND, 'file:///work/b.json').titles(), []);
  });

  it('repair everything on save carefully, however far repairs may go that are asked for', async () => {
    const settings = { policy: 'minimal', strategies: { 'orphan-tool-result': 'delete-result' } } as const;
    const editor = await Editor.start({ settings });
    const document = editor.open(ORPHAN);
    assert.deepEqual(await document.titles(undefined, ['source.fixAll']), []);
    const [first] = await document.actions('"role": "tool"');
    assert.deepEqual([first?.title, first?.isPreferred], ['Delete this result (unsafe)', undefined]);
  });

  it('show the documentation where the editor has a command for it', async () => {
    const editor = await Editor.start({ initializationOptions: { showRuleCommand: 'chatmend.showRule' } });
    const { command } = await editor.open(ORPHAN).action('Show documentation of orphan-tool-result');
    assert.deepEqual([command?.command, command?.arguments], ['chatmend.showRule', ['orphan-tool-result']]);
  });

  it('are none for an editor that knows commands only', async () => {
    const editor = await Editor.start({ capabilities: {} });
    assert.deepEqual(await editor.open(ORPHAN).titles(), []);
  });
});

function annotationsOf(edit: WorkspaceEdit | undefined): ChangeAnnotation[] {
  assert.ok(edit, 'an edit');
  const annotations = Object.entries(edit.changeAnnotations ?? {});
  const used = JSON.stringify(edit.documentChanges);
  for (const [id] of annotations) assert.ok(used.includes(`"annotationId":"${id}"`));
  return annotations.map(([, annotation]) => annotation);
}
