import assert from 'node:assert/strict';
import { commands, type Diagnostic, languages, type TextDocument } from 'vscode';
import type { RememberedFolder } from '../../server/protocol/index.ts';
import { FIRST, MENDED, SECOND, STREAM } from '../../shared/testing/lost-turn.ts';
import { endStory, inWorkspace, openFile, reads, undo, writeFile } from './support/documents.ts';
import { choose, problem, problems, quickFixes } from './support/problems.ts';
import { seen } from './support/waiting.ts';

const MONDAY = `sent ${JSON.stringify(FIRST)}\n${STREAM.join('\n')}\n`;
const NOW = `${JSON.stringify(SECOND)}\n`;
const TITLE = 'Restore the call from line 7 of logs/monday.log';

/** Runs the command for the document that is shown. */
async function findLost(): Promise<RememberedFolder | null> {
  return await commands.executeCommand<RememberedFolder | null>('chatmend.findLost');
}

/** The problem of the document once it names a place in another file. */
async function related(document: TextDocument): Promise<Diagnostic> {
  return await seen(languages.onDidChangeDiagnostics, () =>
    languages
      .getDiagnostics(document.uri)
      .find(({ relatedInformation: places = [] }) =>
        places.some(({ location }) => location.uri.toString() !== document.uri.toString()),
      ),
  );
}

describe('A call that was lost, and stands in a file beside', () => {
  afterEach(endStory);

  it('is found by command, linked, and restored by a quick fix, word for word', async () => {
    await writeFile('logs/monday.log', MONDAY);
    const document = await openFile('now.json', NOW);
    const before = await quickFixes(document, await problem(document, 'orphan-tool-result'));
    assert.ok(!before.some(({ title }) => title === TITLE));
    const found = await findLost();
    assert.deepEqual([found?.files, found?.requests, found?.answers, found?.restorable.call], [1, 1, 1, 1]);
    const orphan = await related(document);
    const [place] = orphan.relatedInformation ?? [];
    assert.equal(place?.location.uri.toString(), inWorkspace('logs/monday.log').toString());
    assert.equal(place?.location.range.start.line, 6);
    await choose(document, orphan, TITLE);
    await reads(document, `${JSON.stringify(MENDED)}\n`);
    await problems(document);
    // What was read is kept while the document changes, and forgotten when it is closed.
    await undo();
    await related(document);
    // To VS Code a document of another language is another document: this one is closed.
    const again = await languages.setTextDocumentLanguage(document, 'jsonc');
    const fixes = await quickFixes(again, await problem(again, 'orphan-tool-result'));
    assert.ok(!fixes.some(({ title }) => title === TITLE));
  });

  it('may be in none of them', async () => {
    await writeFile('other.log', 'started\n');
    const document = await openFile('now.json', NOW);
    await problem(document, 'orphan-tool-result');
    assert.deepEqual(await findLost(), {
      files: 1,
      leftOut: 0,
      requests: 0,
      answers: 0,
      restorable: { call: 0, result: 0, turn: 0, reasoning: 0 },
    });
  });
});
