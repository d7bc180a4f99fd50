import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { applyEdits, type TextEdit } from '@chatmend/engine';
import fc from 'fast-check';
import { Scene } from '../testing/scene.ts';
import { unifiedDiff } from './diff.ts';

/** Edits that put `newText` for each occurrence of a word. */
function replacing(text: string, word: string, newText: string): TextEdit[] {
  return [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
    range: { start: index, end: index + word.length },
    newText,
  }));
}

describe('a unified diff', () => {
  it('joins changes whose contexts meet, and parts others', () => {
    const text = 'x 1\n2\n3\n4\n5\n6\n7\nx 8\n9\n10\n11\n12\n13\n14\n15\nx 16\n17\n';
    const edits = replacing(text, 'x', 'y');
    assert.equal(
      unifiedDiff('a.txt', text, applyEdits(text, edits), edits),
      `--- a/a.txt
+++ b/a.txt
@@ -1,11 +1,11 @@
-x 1
+y 1
 2
 3
 4
 5
 6
 7
-x 8
+y 8
 9
 10
 11
@@ -13,5 +13,5 @@
 13
 14
 15
-x 16
+y 16
 17
`,
    );
  });

  it('is empty where nothing changes', () => {
    assert.equal(unifiedDiff('a', 'x', 'x', [{ range: { start: 0, end: 1 }, newText: 'x' }]), '');
  });

  it('is quick, however much changes', () => {
    const text = 'x\n'.repeat(100_000);
    const edits = replacing(text, 'x', 'y\nz');
    const diff = unifiedDiff('a', text, applyEdits(text, edits), edits);
    assert.equal(diff.split('\n').length, 3 + 300_000 + 1);
  });

  it('is understood by git, whatever is edited', function () {
    this.timeout(30_000);
    const piece = fc.constantFrom('a', 'b', '\n', '\n', '\r\n', 'longer');
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    const edit = fc.tuple(fc.nat(30), fc.nat(8), fc.array(piece, { maxLength: 4 }));
    using scene = new Scene();
    execFileSync('git', ['init', '--quiet'], { cwd: scene.folder });
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 4 }), (before, gaps) => {
        const edits: TextEdit[] = [];
        let at = 0;
        for (const [gap, length, pieces] of gaps) {
          const start = Math.min(before.length, at + gap);
          const end = Math.min(before.length, start + length);
          edits.push({ range: { start, end }, newText: pieces.join('') });
          at = end + 1;
          if (at > before.length) break;
        }
        const after = applyEdits(before, edits);
        const diff = unifiedDiff('a b.txt', before, after, edits);
        assert.equal(diff === '', before === after);
        if (diff === '' || before === '' || after === '') return;
        scene.write('a b.txt', before);
        execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: scene.folder, input: diff });
        assert.equal(scene.read('a b.txt'), after);
      }),
      { numRuns: 60 },
    );
  });
});
