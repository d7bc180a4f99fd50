import assert from 'node:assert/strict';
import { inspect } from '../../index.ts';

const payload = `{
  "model": "gpt-4o",
  "messages": [
    {"role": "tool", "tool_call_id": "a", "content": "1"},
    {"role": "user", "content": "Hi"}
  ]
}`;

/** A cassette whose last member is the body, as a literal block. */
function cassette(header: string): string {
  return `interactions:\n- request:\n    body: ${header}\n${payload.replace(/^/gm, '      ')}\n`;
}

describe('a body in a block of YAML', () => {
  for (const header of ['|', '|-', '|+']) {
    it(`${header} is rewritten where lines end in CRLF`, () => {
      const text = cassette(header).replaceAll('\n', '\r\n');
      const { text: after } = inspect(text, { languageId: 'yaml' }).plan('minimal');
      assert.equal(after, text.replace(/ {10}\{"role": "tool".*\r\n/, ''));
    });
  }

  it('is read where the file ends without a line end', () => {
    for (const header of ['|', '|-', '|+']) {
      const { problems } = inspect(cassette(header).trimEnd(), { languageId: 'yaml' });
      assert.deepEqual(
        problems.map(({ rule }) => rule),
        ['orphan-tool-result'],
      );
    }
  });

  it('is read behind a byte order mark', () => {
    const { payloads } = inspect(`\ufeff${cassette('|')}`, { languageId: 'yaml' });
    assert.deepEqual(payloads[0]?.layers, ['yaml', 'json-string']);
  });

  it('takes no longer than its length for blanks and empty lines', function () {
    this.timeout(5000);
    const many = 200_000;
    const texts = [
      `interactions:\n- "role": "a${' '.repeat(many)}b"\n`,
      `interactions:\n- "role": |\n    a\n${'\n'.repeat(many)}    b\n`,
    ];
    for (const text of texts) assert.deepEqual(inspect(text, { languageId: 'yaml' }).problems, []);
  });
});
