import assert from 'node:assert/strict';
import { historyOf } from '../../test/archetypes/history.ts';
import { inspect } from '../index.ts';

/** Places to cut a history in short, `|` for each; `<` where only what stands before is whole, `>` only behind. */
function cut(short: string): string {
  const text = JSON.stringify({ model: 'gpt-4o', messages: historyOf(short) });
  const marks = new Map(
    inspect(text, { provider: 'openai' })
      .cuts(0)
      .map(({ index, wholeBefore, wholeBehind }) => [
        index,
        wholeBefore ? (wholeBehind ? '|' : '<') : wholeBehind ? '>' : '-',
      ]),
  );
  const words = short.split(' ');
  return [
    ...words.flatMap((word, index) => [marks.get(index) ?? [], word].flat()),
    marks.get(words.length) ?? [],
  ]
    .flat()
    .join(' ');
}

describe('places to cut a history', () => {
  for (const [title, expected] of [
    ['between turns, never inside a round', '| u | A:1 T:1 | a | u |'],
    ['not between parallel results', '| u | A:1,2 T:2 T:1 | a |'],
    ['a history cut in front is whole behind its orphan', '< T:9 > u > a >'],
    ['an open call in the middle', '< u < A:1 > u > a >'],
    ['an open call at the end', '< u < A:1 >'],
    ['a result behind another message keeps its call', '< u < A:1 u T:1 > a >'],
    ['an orphan between', '< u < A:1 T:1 T:9 > u >'],
    ['two faults leave nothing whole between them', '< A:1 - u - A:2 > u >'],
    ['an id used again', '| u | A:1 T:1 | u | A:1 T:1 |'],
  ] as const) {
    it(`${title}: ${expected}`, () => {
      assert.equal(cut(expected.replace(/ ?[|<>-] ?/g, ' ').trim()), expected);
    });
  }

  it('stand in the document where the message begins, or the last one ends', () => {
    const text = '{"messages": [{"role": "user", "content": "hi"}, {"role": "assistant", "content": "yes"}]}';
    assert.deepEqual(
      inspect(text)
        .cuts(0)
        .map(({ offset, role }) => [text.slice(offset, offset + 16), role]),
      [
        ['{"role": "user",', 'user'],
        ['{"role": "assist', 'assistant'],
        [']}', undefined],
      ],
    );
  });

  it('are none where there is no payload', () => assert.deepEqual(inspect('{}').cuts(0), []));
});
