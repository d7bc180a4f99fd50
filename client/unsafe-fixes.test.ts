import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageclient';
import { PREVIEW_FIX, previewedFirst } from './unsafe-fixes.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
const edits = [{ range, newText: 'user', annotationId: 'chatmend' }];
const documentChanges = [{ textDocument: { uri: 'file:///a.json', version: 3 }, edits }];
const annotation = { label: 'Delete this result', description: 'What the tool said is lost.' };

describe('a resolved quick fix', () => {
  it('that needs confirmation becomes a command that shows it first', () => {
    const action: CodeAction = {
      title: 'Delete this result',
      edit: { documentChanges, changeAnnotations: { chatmend: { ...annotation, needsConfirmation: true } } },
    };
    const { edit, command } = previewedFirst(action);
    assert.equal(edit, undefined);
    assert.equal(command?.command, PREVIEW_FIX);
    assert.deepEqual(command?.arguments, [
      {
        title: 'Delete this result',
        reason: 'What the tool said is lost.',
        uri: 'file:///a.json',
        version: 3,
        edits,
      },
    ]);
  });

  it('that is safe stays as it is', () => {
    const action: CodeAction = { title: 'Add empty content', edit: { documentChanges } };
    assert.equal(previewedFirst(action), action);
  });
});
