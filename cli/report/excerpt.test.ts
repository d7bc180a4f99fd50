import assert from 'node:assert/strict';
import { excerpt } from './excerpt.ts';

/** The excerpt of a line around what stands between the bars, with its marks below. */
function shown(marked: string, width = 40): string {
  const [before = '', inside = '', after = ''] = marked.split('|');
  const { text, indent, length } = excerpt(
    before + inside + after,
    before.length,
    (before + inside).length,
    width,
  );
  return `${text}\n${' '.repeat(indent)}${'^'.repeat(length)}`;
}

describe('an excerpt', () => {
  it('is the whole line where it fits', () => {
    assert.equal(shown('say |hello| to them'), 'say hello to them\n    ^^^^^');
    assert.equal(shown(`|${'x'.repeat(40)}|`), `${'x'.repeat(40)}\n${'^'.repeat(40)}`);
  });

  it('is cropped around the marks where it does not', () => {
    const long = 'abcdefghij'.repeat(20);
    assert.equal(shown(`|here| ${long}`), 'here abcdefghijabcdefghijabcdefghijabc…\n^^^^');
    assert.equal(
      shown(`${long} |here|`),
      `…hijabcdefghijabcdefghijabcdefghij here
                                   ^^^^`,
    );
    assert.equal(
      shown(`${long}|here|${long}`),
      `…jabcdefghijhereabcdefghijabcdefghijabc…
            ^^^^`,
    );
    assert.equal(
      shown(`${long}|${long}|${long}`),
      `…hijabcdefghijabcdefghijabcdefghijabcde…
              ^^^^^^^^^^^^^^^^^^^^^^^^^`,
    );
  });

  it('counts tabs, wide characters and marks as they are shown', () => {
    assert.equal(shown('\t\t|x|'), '        x\n        ^');
    assert.equal(shown('"日本": |"東京"| 👍🏽'), '"日本": "東京" 👍🏽\n        ^^^^^^');
    assert.equal(shown('e\u0301|x|'), 'e\u0301x\n ^');
  });

  it('writes out what a terminal would obey', () => {
    assert.equal(shown('\u001b[2J|\u202e|x'), '\\u001b[2J\\u202ex\n         ^^^^^^');
  });

  it('marks a place between characters', () => {
    assert.equal(shown('{|'), '{\n ^');
    assert.equal(shown(''), '\n^');
  });
});
