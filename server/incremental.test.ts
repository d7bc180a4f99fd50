import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor } from './testing/editor.ts';
import { NO_CONTENT, ORPHAN, TWICE } from './testing/texts.ts';

const row = (text: string) => JSON.stringify(JSON.parse(text));

/** Texts to begin with, and pieces that make and break payloads, rows, line ends and surrogate pairs. */
const begin = fc.constantFrom(ORPHAN, NO_CONTENT, TWICE, `${row(ORPHAN)}\r\n${row(NO_CONTENT)}\n`, '');
const piece = fc.oneof(
  fc.constantFrom('', '"', '{', '}', ']', ',', '\n', '\r', '\r\n', '\u2028', '😀', '\ud83d', 'tool', 'user'),
  fc.constantFrom('"content": "",', '"tool_call_id": "c1",', `${row(ORPHAN)}\n`, `${row(TWICE)}\n`),
  fc.string({ maxLength: 4 }),
);
const edit = fc.record({ at: fc.nat(600), length: fc.nat(40), text: piece });
const edits = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });

describe('incremental changes', () => {
  afterEach(() => Editor.stopAll());

  it('lead to what opening the same text afresh leads to', async () => {
    const editor = await Editor.start();
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(begin, edits, fc.constantFrom('json', 'jsonl'), async (text, changes, language) => {
        const uri = `file:///work/${opened++}.json`;
        const document = editor.open(text, uri, language);
        for (const together of changes) {
          let now = TextDocument.create(uri, language, 0, document.text);
          const sent = together.map(({ at, length, text: newText }, step) => {
            const range = { start: now.positionAt(at), end: now.positionAt(at + length) };
            now = TextDocument.update(now, [{ range, text: newText }], step);
            return { range, text: newText };
          });
          await document.change(sent);
          await document.pull();
        }
        const fresh = editor.open(document.text, `file:///work/fresh-${opened}.json`, language);
        const [after, expected] = [await document.pull(), await fresh.pull()];
        assert.ok(after.kind === 'full' && expected.kind === 'full');
        const related = JSON.stringify(expected.items).replaceAll(fresh.uri, document.uri);
        assert.equal(JSON.stringify(after.items), related);
        await Promise.all([document.close(), fresh.close()]);
      }),
      { numRuns: 150 },
    );
    assert.deepEqual(editor.log, []);
  });
});
