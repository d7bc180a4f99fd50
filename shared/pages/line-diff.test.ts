import assert from 'node:assert/strict';
import { lineDiff } from './line-diff.ts';

describe('the difference of two texts', () => {
  it('is what goes and what comes between what stays', () => {
    assert.equal(lineDiff('[\n 1,\n 2\n]', '[\n 0,\n 1,\n 3\n]'), ' [\n+ 0,\n  1,\n- 2\n+ 3\n ]');
  });

  it('shows whole lines where an end is added or taken away', () => {
    assert.equal(lineDiff('a', 'a\nb'), ' a\n+b');
    assert.equal(lineDiff('a\nb', 'b'), '-a\n b');
    assert.equal(lineDiff('a', 'a'), ' a');
  });
});
