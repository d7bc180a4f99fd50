import { inspect } from '@chatmend/engine';
import { assertInProportion } from './proportion.ts';

/** What a line of millions may be made of: what readers of one form or another look for. */
const UNITS: readonly string[] = [
  ...[
    '"',
    "'",
    '`',
    '\\',
    '{',
    '[',
    '(',
    '{}',
    '[]',
    '()',
    '[{',
    ']',
    '{"',
    "{'",
    '"\\',
    '""',
    '\\"',
    '\\u0022',
    ',"',
  ],
  ...[
    'data: ',
    'data: \n',
    'event: a\n',
    '7',
    ' ',
    '\t',
    '|',
    '| ',
    '> ',
    '- ',
    '\n',
    '\r',
    '#',
    '=',
    'k="v" ',
    ':',
    ',',
  ],
  ...[
    'a.',
    'x(',
    "x('",
    '<',
    '...',
    '…',
    '```',
    '```\n',
    "curl -d '",
    'curl -d "',
    '$(',
    '<<EOF\n',
    "b'",
    "' + '",
    '//',
  ],
  ...[
    '/*',
    '\u001b[',
    '\u001b]',
    'eyJ',
    'A',
    '%7B%22',
    '├─ ',
    '{\n',
    'a {\n',
    '1 [\n',
    'role: ',
    'role=',
    '"role":',
  ],
  ...[
    "'role': ",
    '"messages"',
    "{'a' ",
    '\\n',
    '€',
    '😀',
    '&',
    ';',
    'Error: ',
    '400 ',
    'data: {"',
    'http://',
    'at a (b:1:1)\n',
  ],
];

/** Where the line stands: behind a request, around it, and inside one that never ends. */
const PLACES: readonly { name: string; wear: (line: string) => string }[] = [
  { name: 'a.log', wear: (line) => `{"role":"user"} role: ${line}` },
  { name: 'b.log', wear: (line) => `${line}{"role":"user"}{'role': 'user'}${line}` },
  { name: 'a.json', wear: (line) => `{"messages":[{"role":"user","content":${line}` },
];

const LENGTH = 50_000;

describe('a line of one thing', () => {
  for (const unit of UNITS) {
    it(`takes time in proportion to its length: ${JSON.stringify(unit)}`, () => {
      for (const { name, wear } of PLACES) {
        const line = (length: number) => wear(unit.repeat(length / unit.length));
        assertInProportion((times) => line(LENGTH * times), { name });
      }
    });
  }

  // A set holds no more than 16.7 million, a string of a pattern no more than the stack.
  it('may have 17 million characters', function () {
    this.timeout(120_000);
    for (const unit of ['[', '"']) {
      for (const { name, wear } of [PLACES[0], PLACES[2]] as typeof PLACES)
        inspect(wear(unit.repeat(17_000_000)), { name });
    }
  });
});
