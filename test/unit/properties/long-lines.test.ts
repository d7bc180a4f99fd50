import assert from 'node:assert/strict';
import { inspect } from '@chatmend/engine';

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
/** A text of this length takes 16 times as long where the time grows with the square. */
const TIMES = 4;
const ALLOWED = 9;
/** Quicker than this no growth is to be told, nor to be afraid of: milliseconds. */
const QUICK = 150;

function milliseconds(text: string, name: string): number {
  const start = performance.now();
  inspect(text, { name });
  return performance.now() - start;
}

describe('a line of one thing', () => {
  for (const unit of UNITS) {
    it(`takes time in proportion to its length: ${JSON.stringify(unit)}`, () => {
      for (const { name, wear } of PLACES) {
        const line = (length: number) => wear(unit.repeat(length / unit.length));
        const long = milliseconds(line(LENGTH * TIMES), name);
        if (long < QUICK) continue;
        // What is quick at times is not what grows: other programs run beside this one.
        const ratio = () => milliseconds(line(LENGTH * TIMES), name) / milliseconds(line(LENGTH), name);
        const ratios = Array.from({ length: 3 }, ratio);
        assert.ok(Math.min(...ratios) < ALLOWED, `${name}: ${ratios.map((one) => one.toFixed(1))} times`);
      }
    });
  }

  it('may have 10 million characters', function () {
    this.timeout(120_000);
    for (const unit of ['"', "'", '\\', '{"', 'data: ', '7', ' ', '|', '[', '{']) {
      for (const { name, wear } of [PLACES[0], PLACES[2]] as typeof PLACES)
        inspect(wear(unit.repeat(10_000_000 / unit.length)), { name });
    }
  });
});
