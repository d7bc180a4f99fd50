import assert from 'node:assert/strict';
import type { CutPlace } from '../../server/protocol/index.ts';
import { listedPlace } from './cuts-text.ts';

const place: CutPlace = {
  index: 3,
  place: 'messages[3]',
  role: 'user',
  position: { line: 11, character: 4 },
  behind: 2,
  wholeBefore: false,
  wholeBehind: true,
};

describe('a place to cut, as it is listed', () => {
  it('says which message stands behind it and which side is whole', () => {
    assert.deepEqual(listedPlace(place), {
      label: 'Before messages[3] (user)',
      description: 'line 12',
      detail: '3 messages before, 2 behind. Whole behind.',
    });
    assert.match(listedPlace({ ...place, wholeBefore: true }).detail, /Whole before and behind\.$/);
    assert.match(listedPlace({ ...place, wholeBehind: false }).detail, /Broken on both sides\.$/);
  });

  it('may be the end', () => {
    const { place: _, role, ...end } = place;
    assert.equal(role, 'user');
    assert.equal(listedPlace({ ...end, index: 1, behind: 0 }).label, 'At the end');
    assert.match(listedPlace({ ...end, index: 1, behind: 0 }).detail, /^1 message before, 0 behind/);
  });

  it('shows no icon that a role asks for', () => {
    assert.doesNotMatch(listedPlace({ ...place, role: '$(check)' }).label, /\$\(/);
  });
});
