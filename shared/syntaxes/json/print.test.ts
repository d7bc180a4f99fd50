import assert from 'node:assert/strict';
import type { Json, Operation } from '../../api.ts';
import { applyEdits } from '../../text/edits.ts';
import { JsonPositions } from './positions.ts';
import { printOperations } from './print.ts';

function print(text: string, operations: readonly Operation[], singleLine = false): string {
  const positions = new JsonPositions(text, { start: 0, end: text.length });
  return applyEdits(text, printOperations(text, positions, operations, { singleLine }));
}

/** Asserts the text after operations. */
function check(before: string, operations: readonly Operation[], after: string): void {
  assert.equal(print(before, operations), after);
}

const lines = (...text: string[]) => text.join('\n');
const insert = (at: string, value: Json, after?: string): Operation =>
  after === undefined ? { op: 'insert', at, value } : { op: 'insert', at, value, after };
const remove = (at: string): Operation => ({ op: 'remove', at });
const replace = (at: string, value: Json): Operation => ({ op: 'replace', at, value });
const rename = (at: string, key: string): Operation => ({ op: 'rename-key', at, key });
const move = (from: string, to: string): Operation => ({ op: 'move', from, to });

describe('printing into pretty text', () => {
  const message = lines(
    '{',
    '  "role": "assistant",',
    '  "tool_calls": [',
    '    {',
    '      "id": "a"',
    '    }',
    '  ]',
    '}',
  );

  it('adds a member on a line of its own, after the one it belongs to', () => {
    check(
      message,
      [insert('/content', '', 'role')],
      lines('{', '  "role": "assistant",', '  "content": "",', ...message.split('\n').slice(2)),
    );
  });

  it('adds a member at the end', () => {
    check(lines('{', '  "a": 1', '}'), [insert('/b', [])], lines('{', '  "a": 1,', '  "b": []', '}'));
  });

  it('writes what is new as its neighbours are written', () => {
    const two = [insert('/tool_calls/1', { id: 'b', list: [1] })];
    const tail = ['      "list": [', '        1', '      ]', '    }', '  ]', '}'];
    check(
      message,
      two,
      lines(...message.split('\n').slice(0, 5), '    },', '    {', '      "id": "b",', ...tail),
    );
    check(
      lines('[', '  {"id": "a"},', '  {"id": "b"}', ']'),
      [insert('/1', { id: 'x', list: [1, 2] })],
      lines('[', '  {"id": "a"},', '  {"id": "x", "list": [1, 2]},', '  {"id": "b"}', ']'),
    );
  });

  it('fills what was empty', () => {
    check(
      lines('{', '\t"model": "m",', '\t"tools": []', '}'),
      [insert('/tools/0', { type: 'function' })],
      lines('{', '\t"model": "m",', '\t"tools": [', '\t\t{', '\t\t\t"type": "function"', '\t\t}', '\t]', '}'),
    );
  });

  it('removes the first, a middle, the last and the only one', () => {
    const three = lines('[', '  1,', '  2,', '  3', ']');
    check(three, [remove('/0')], lines('[', '  2,', '  3', ']'));
    check(three, [remove('/1')], lines('[', '  1,', '  3', ']'));
    check(three, [remove('/2')], lines('[', '  1,', '  2', ']'));
    check(three, [remove('/1'), remove('/2')], lines('[', '  1', ']'));
    check(three, [remove('/0'), remove('/1'), remove('/2')], '[]');
  });

  it('removes all and inserts some at once', () => {
    check(
      lines('[', '  1,', '  2', ']'),
      [remove('/0'), remove('/1'), insert('/0', 'a'), insert('/2', 'b')],
      lines('[', '  "a",', '  "b"', ']'),
    );
  });

  it('keeps CRLF and tabs', () => {
    check(
      '{\r\n\t"a": 1\r\n}\r\n',
      [insert('/b', { c: 2 })],
      '{\r\n\t"a": 1,\r\n\t"b": {\r\n\t\t"c": 2\r\n\t}\r\n}\r\n',
    );
    check('[\r\n\t1,\r\n\t2\r\n]', [remove('/1')], '[\r\n\t1\r\n]');
  });

  it('moves the original text, changed where it changes', () => {
    check(
      lines('[', '  {', '    "id":   1', '  },', '  {', '    "id":   1e0, "x": [ ]', '  }', ']'),
      [move('/1', '/0'), replace('/1/x', null)],
      lines('[', '  {', '    "id":   1e0, "x": null', '  },', '  {', '    "id":   1', '  }', ']'),
    );
  });

  it('indents what moves for its new place', () => {
    check(
      lines(
        '{',
        '  "deep": [',
        '    [',
        '      {',
        '        "a": 1',
        '      }',
        '    ]',
        '  ],',
        '  "list": [',
        '    0',
        '  ]',
        '}',
      ),
      [move('/deep/0/0', '/list/1')],
      lines(
        '{',
        '  "deep": [',
        '    []',
        '  ],',
        '  "list": [',
        '    0,',
        '    {',
        '      "a": 1',
        '    }',
        '  ]',
        '}',
      ),
    );
  });

  it('replaces a value and renames a key where they stand', () => {
    check(
      message,
      [replace('/tool_calls/0/id', 'b'), rename('/role', 'who')],
      message.replace('"a"', '"b"').replace('role', 'who'),
    );
  });
});

describe('printing into text on one line', () => {
  it('uses the separators seen there', () => {
    check('{"a":1,"b":2}', [insert('/c', { d: [1, 2] })], '{"a":1,"b":2,"c":{"d":[1,2]}}');
    check('{"a": 1, "b": 2}', [insert('/c', { d: [1, 2] })], '{"a": 1, "b": 2, "c": {"d": [1, 2]}}');
    check('{ "a" : 1 }', [insert('/b', 2)], '{ "a" : 1, "b" : 2 }');
    check('[1,2]', [insert('/0', 0), insert('/1', 1.5), insert('/2', 3)], '[0,1,1.5,2,3]');
  });

  it('removes without a trace', () => {
    check('[1, 2, 3]', [remove('/0')], '[2, 3]');
    check('[1, 2, 3]', [remove('/1')], '[1, 3]');
    check('[1, 2, 3]', [remove('/2')], '[1, 2]');
    check('[ 1 ]', [remove('/0')], '[]');
    check('{ "a": 1, "b": 2 }', [remove('/a')], '{ "b": 2 }');
    check('[1, 2, 3]', [remove('/0'), remove('/1'), insert('/1', 9)], '[9, 3]');
  });

  it('never breaks the line of a JSON Lines row', () => {
    const row = '{"messages": [], "tools": []}';
    const after = print(`{"x": 1}\n${row}`.slice(9), [insert('/messages/0', { role: 'user' })], true);
    assert.equal(after, '{"messages": [{"role": "user"}], "tools": []}');
  });

  it('prints into one row of many through its range', () => {
    const text = '{"a": 1}\r\n{"b": [1]}\r\n';
    const positions = new JsonPositions(text, { start: 10, end: 20 });
    const edits = printOperations(text, positions, [insert('/b/1', {}), insert('/c', [1])], {
      singleLine: true,
    });
    assert.equal(applyEdits(text, edits), '{"a": 1}\r\n{"b": [1, {}], "c": [1]}\r\n');
  });
});

describe('printing among comments and trailing commas', () => {
  it('takes the comment at the end of a removed line with it, and no other', () => {
    check(
      lines('[', '  // about one', '  1, // one', '  // about two', '  2, // two', '  3 // three', ']'),
      [remove('/1')],
      lines('[', '  // about one', '  1, // one', '  // about two', '  3 // three', ']'),
    );
  });

  it('puts what comes in behind the comment of the line before', () => {
    check(lines('[', '  1 // one', ']'), [insert('/1', 2)], lines('[', '  1, // one', '  2', ']'));
    check(
      lines('[ // all', '  1, // one', '  // about two', '  2', ']'),
      [insert('/0', 0), insert('/1', 1.5)],
      lines('[ // all', '  0,', '  1, // one', '  1.5,', '  // about two', '  2', ']'),
    );
    check(lines('[ // none yet', ']'), [insert('/0', 1)], lines('[ // none yet', '  1', ']'));
  });

  it('keeps the habit of trailing commas', () => {
    const two = lines('[', '  1,', '  2,', ']');
    check(two, [insert('/2', 3)], lines('[', '  1,', '  2,', '  3,', ']'));
    check(two, [remove('/1')], lines('[', '  1,', ']'));
    check(two, [remove('/0'), remove('/1')], '[]');
  });

  it('never lets a line comment swallow what follows', () => {
    check(lines('[ 1, // one', ' 2 ]'), [remove('/1')], lines('[ 1 // one', ' ]'));
    check(lines('[', ' // two', ' 1, 2', ']'), [remove('/0')], lines('[', ' // two', ' 2', ']'));
  });
});

describe('printing into odd texts', () => {
  it('removes all of duplicate keys, replaces the last', () => {
    const twice = '{"a": 1, "b": 2, "a": 3}';
    check(twice, [remove('/a')], '{"b": 2}');
    check(twice, [replace('/a', 4)], '{"a": 1, "b": 2, "a": 4}');
    check(twice, [rename('/a', 'c')], '{"b": 2, "c": 3}');
  });

  it('treats __proto__ as a key like any other', () => {
    check(
      '{"__proto__": 1}',
      [replace('/__proto__', { x: 1 }), insert('/a', 2)],
      '{"__proto__": {"x": 1}, "a": 2}',
    );
  });

  it('fills in a value that is missing', () => {
    check('{"content":, "role": "user"}', [replace('/content', '')], '{"content": "", "role": "user"}');
    check(
      '{"content":}',
      [replace('/content', ''), insert('/role', 'user')],
      '{"content": "", "role": "user"}',
    );
    check('{"content"}', [replace('/content', '')], '{"content": ""}');
  });

  it('replaces the whole', () => {
    check(' [1] // one', [replace('', null)], ' null // one');
  });

  it('prints values of any depth', () => {
    let deep: Json = [];
    for (let i = 0; i < 100_000; i++) deep = [deep];
    assert.equal(print('[]', [insert('/0', deep)]).length, 200_004);
  });

  it('refuses what addresses nothing', () => {
    assert.throws(() => print('[1]', [replace('/1', 2)]), /nothing at \/1/);
    assert.throws(() => print('[1]', [remove('/1')]), /there is no member 1/);
    assert.throws(() => print('[1]', [insert('/0/a', 2)]), /no members/);
  });
});
