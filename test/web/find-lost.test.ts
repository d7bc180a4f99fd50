import { commands, type Disposable, window, workspace } from 'vscode';
import { FIRST, MENDED, SECOND, STREAM } from '../../shared/testing/lost-turn.ts';
import { closeEditors, reads } from '../vscode/support/documents.ts';
import { choose, problem } from '../vscode/support/problems.ts';
import { inMemory, memoryFiles } from './support/memory-files.ts';

describe('A call that was lost, in a browser', () => {
  let files: Disposable;
  before(() => {
    files = memoryFiles('tales', {
      'monday.log': `sent ${JSON.stringify(FIRST)}\n${STREAM.join('\n')}\n`,
      'now.json': `${JSON.stringify(SECOND)}\n`,
    });
  });
  after(() => files.dispose());
  afterEach(closeEditors);

  it('is found in a file beside the document, whatever file system that is of', async () => {
    const document = await workspace.openTextDocument(inMemory('tales', 'now.json'));
    await window.showTextDocument(document);
    const orphan = await problem(document, 'orphan-tool-result');
    await commands.executeCommand('chatmend.findLost');
    await choose(document, orphan, 'Restore the call from line 7 of monday.log');
    await reads(document, `${JSON.stringify(MENDED)}\n`);
  });
});
