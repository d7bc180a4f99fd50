import assert from 'node:assert/strict';
import type { AnchorPart } from '../../api.ts';
import { JsonPositions } from './positions.ts';

/** What stands where `pointer` is located. */
function located(text: string, pointer: string, part: AnchorPart): string | undefined {
  const range = new JsonPositions(text, { start: 0, end: text.length }).locate(pointer, part);
  return range && text.slice(range.start, range.end);
}

describe('positions', () => {
  const text = ' // request\n{ "messages" : [ {"role":"user"}, 2 ], "a/b": true } ';

  it('locate key, value and pair', () => {
    assert.equal(located(text, '/messages/0/role', 'key'), '"role"');
    assert.equal(located(text, '/messages/0/role', 'value'), '"user"');
    assert.equal(located(text, '/messages/0/role', 'pair'), '"role":"user"');
    assert.equal(located(text, '/a~1b', 'pair'), '"a/b": true');
  });

  it('locate an element by its value, whatever part is asked for', () => {
    for (const part of ['key', 'value', 'pair'] as const)
      assert.equal(located(text, '/messages/1', part), '2');
  });

  it('locate the root without what stands around it', () => {
    assert.equal(located(text, '', 'value'), text.slice(12, -1));
    assert.equal(located('\ufeff {} // end', '', 'value'), '{}');
    assert.deepEqual(new JsonPositions('  ', { start: 0, end: 2 }).locate('', 'value'), { start: 2, end: 2 });
  });

  it('locate nothing where nothing is', () => {
    for (const absent of ['/tools', '/messages/2', '/messages/00', '/messages/0/role/0', '/messages/x']) {
      assert.equal(located(text, absent, 'value'), undefined, absent);
    }
  });

  it('locate the last of duplicate keys, as JSON.parse does', () => {
    assert.equal(located('{"a": 1, "\\u0061": 2}', '/a', 'pair'), '"\\u0061": 2');
  });

  it('locate the pair where the value is missing', () => {
    assert.equal(located('{"content": , "role": "user"}', '/content', 'value'), '"content":');
    assert.equal(located('{"content": , "role": "user"}', '/role', 'value'), '"user"');
  });

  it('locate what comes after a broken message', () => {
    const broken = '{"messages": [\n  {"role": "user", "con\n  },\n  {"role": "tool"}\n]}';
    assert.equal(located(broken, '/messages/1', 'value'), '{"role": "tool"}');
  });

  it('list children with their commas', () => {
    const children = new JsonPositions('[1, 2,]', { start: 0, end: 7 }).children('');
    assert.deepEqual(
      children?.map(({ value, comma }) => [value.start, value.end, comma]),
      [
        [1, 2, 2],
        [4, 5, 5],
      ],
    );
  });
});
