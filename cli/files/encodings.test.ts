import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { NO_CONTENT, ORPHAN, Scene } from '../testing/scene.ts';

const REPAIRED = NO_CONTENT.replace('"assistant",\n', '"assistant",\n      "content": "",\n');
const utf16le = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

/** How a text may lie in a file, and what the file holds then. */
const ENCODINGS: readonly { name: string; bytes: (text: string) => Uint8Array }[] = [
  { name: 'a.json', bytes: (text) => Buffer.from(text) },
  { name: 'bom-crlf.json', bytes: (text) => Buffer.from(`\ufeff${crlf(text)}`) },
  { name: 'little.json', bytes: utf16le },
  { name: 'big.json', bytes: (text) => utf16le(crlf(text)).swap16() },
  { name: 'a.json.gz', bytes: (text) => gzipSync(text) },
  { name: 'little.json.gz', bytes: (text) => gzipSync(utf16le(text)) },
];

function unpacked(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
}

describe('a file as it is encoded', () => {
  for (const { name, bytes } of ENCODINGS) {
    it(`is checked and written as it was: ${name}`, async () => {
      using scene = new Scene({ [name]: bytes(NO_CONTENT) });
      assert.match((await scene.run('check')).out, /--> \S+:7:7\n[\s\S]*1 warning in 1 payload of 1 file/);
      assert.equal((await scene.run('fix', '--write', name)).code, 0);
      const written = readFileSync(scene.path(name));
      assert.deepEqual(unpacked(written), Buffer.from(unpacked(bytes(REPAIRED))));
    });
  }

  it('is read from standard input, packed or not', async () => {
    using scene = new Scene();
    for (const { bytes } of ENCODINGS) {
      const { out } = await scene.runIn({ stdin: bytes(NO_CONTENT) }, 'check', '-');
      assert.match(out, /1 warning in 1 payload/);
    }
  });

  it('is read as what it is once unpacked', async () => {
    using scene = new Scene({ 'a.jsonl.gz': gzipSync(`{"a": 1}\n${ORPHAN}\n`) });
    assert.match((await scene.run('check', 'a.jsonl.gz')).out, /--> a\.jsonl\.gz:2:32\n/);
  });

  it('is not written where bytes would be lost', async () => {
    const half = utf16le(NO_CONTENT.replace('Read it.', 'Read \ud83d.'));
    using scene = new Scene({ 'a.json': half });
    const { code, err } = await scene.run('fix', '--write', 'a.json');
    assert.equal(code, 2);
    assert.match(err, /not written: it is not valid UTF-16, and what was not understood would be lost/);
    assert.deepEqual(readFileSync(scene.path('a.json')), half);
  });

  const none: readonly [name: string, bytes: Buffer, says: RegExp][] = [
    ['a.eval', Buffer.from('PK\u0003\u0004\u0014\u0000'), /a\.eval: it is a zip archive .*unpack it/],
    [
      'a.flow',
      Buffer.from('4213:4:type;4:http;7:version;'),
      /a\.flow: it is a file of mitmproxy: export .* HAR/,
    ],
    ['a.bin', Buffer.from('a\u0000b'), /a\.bin: it holds binary data, not text/],
    ['a.json.gz', gzipSync(NO_CONTENT).subarray(0, 60), /a\.json\.gz: it is gzip, and broken or cut off/],
  ];
  for (const [name, bytes, says] of none) {
    it(`is passed over with a word where it holds no text: ${name}`, async () => {
      using scene = new Scene({ [name]: bytes, 'z.json': NO_CONTENT });
      const { err, out } = await scene.run('check', name, 'z.json');
      assert.match(err, says);
      assert.match(out, /1 warning in 1 payload of 1 file/);
    });
  }
});

describe('globs that no shell has read', () => {
  it('name files of any ending', async () => {
    using scene = new Scene({
      'a/x.txt': ORPHAN,
      'a/b/y.txt': ORPHAN,
      'a/b/z.md': ORPHAN,
      'node_modules/c/q.txt': ORPHAN,
    });
    const checked = async (...globs: string[]) =>
      [...(await scene.run('check', ...globs)).out.matchAll(/--> (\S+):1:/g)].map((match) => match[1]);
    assert.deepEqual(await checked('**/*.txt'), ['a/b/y.txt', 'a/x.txt']);
    assert.deepEqual(await checked('a/*.txt', './a/**'), ['a/x.txt', 'a/b/y.txt', 'a/b/z.md']);
    assert.deepEqual(await checked('a/{b/z.md,x.txt}'), ['a/b/z.md', 'a/x.txt']);
    assert.deepEqual(await checked(scene.path('a/*.txt')), ['a/x.txt']);
    const { code, err } = await scene.run('check', '*.py');
    assert.deepEqual([code, err], [2, 'error: *.py: no file matches it\n']);
  });
});
