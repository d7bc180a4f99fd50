import assert from 'node:assert/strict';
import { applyTextEdits } from './text-edits.ts';

describe('the text of a preview', () => {
  it('is the document after all edits, those at one place in their order', () => {
    const edits = [
      { start: 3, end: 3, newText: '2' },
      { start: 3, end: 3, newText: '3' },
      { start: 0, end: 1, newText: 'A' },
    ];
    assert.equal(applyTextEdits('abcd', edits), 'Abc23d');
  });
});
