import assert from 'node:assert/strict';
import type { DocumentStatus } from '../../server/protocol/index.ts';
import { checkedText, foundText } from './look-text.ts';

const NOTHING: DocumentStatus = { payloads: 0, errors: 0, warnings: 0, problems: 0, notices: [] };

describe('what is said about a file people had looked at', () => {
  const table: readonly (readonly [DocumentStatus | null, RegExp])[] = [
    [
      { ...NOTHING, payloads: 2, problems: 1 },
      /^2 chat payloads found, 1 problem\. .* until it is closed\.$/,
    ],
    [{ ...NOTHING, payloads: 1 }, /^1 chat payload found, no problems\./],
    [NOTHING, /^No chat payload was found\. Known are JSON and JSON Lines; .* Python .* curl; .* HAR files/],
    [{ ...NOTHING, off: 'project' }, /^chatmend\.json leaves this file out/],
    [{ ...NOTHING, off: 'setting' }, /turned off by the setting chatmend\.enable/],
    [null, /does not know this document/],
  ];
  for (const [status, says] of table) it(`${says.source}`, () => assert.match(foundText(status), says));
});

describe('what is said about a file that was checked from disk', () => {
  it('tells how much was found, and how much of it is shown', () => {
    const one = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, message: '' };
    const found = (payloads: number, problems: number) =>
      checkedText({ payloads, problems, diagnostics: problems === 0 ? [] : [one] });
    assert.equal(found(3, 1), '3 chat payloads found, 1 problem, listed among the problems.');
    assert.equal(found(3, 2), '3 chat payloads found, 2 problems, the first 1 of them among the problems.');
    assert.equal(found(1, 0), '1 chat payload found, no problems.');
    assert.match(found(0, 0), /^No chat payload was found\./);
    assert.match(checkedText(null), /cannot be read/);
  });
});
