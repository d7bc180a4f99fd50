import assert from 'node:assert/strict';
import {
  CancellationToken,
  CancellationTokenSource,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { Guard } from './guard.ts';
import { Editor } from './testing/editor.ts';
import { ORPHAN } from './testing/texts.ts';
import { World } from './testing/world.ts';

describe('guard', () => {
  afterEach(() => Editor.stopAll());

  const log: string[] = [];
  const guard = new Guard(new World().timer, (message) => log.push(message));
  beforeEach(() => {
    log.length = 0;
  });

  it('answers with the neutral value where a feature fails, and logs where', async () => {
    const request = guard.request<string, string[]>(
      'hover',
      () => [],
      (text) => JSON.parse(text),
    );
    assert.deepEqual(await request('a secret', CancellationToken.None), []);
    assert.match(log[0] ?? '', /^hover failed: SyntaxError\n\s+at /);
    assert.doesNotMatch(log[0] ?? '', /secret/);
  });

  it('does no work for a request that is cancelled before its turn', async () => {
    const source = new CancellationTokenSource();
    const request = guard.request<number, number>(
      'work',
      () => 0,
      () => assert.fail('worked'),
    );
    const answer = request(1, source.token);
    source.cancel();
    assert.equal(((await answer) as ResponseError).code, LSPErrorCodes.RequestCancelled);
  });

  it('lets refusals pass', async () => {
    const refusal = new ResponseError<never>(LSPErrorCodes.ContentModified, 'changed');
    const request = guard.request<number, number>(
      'work',
      () => 0,
      () => Promise.reject(refusal),
    );
    assert.equal(await request(1, CancellationToken.None), refusal);
    assert.deepEqual(log, []);
  });

  it('keeps the server alive through requests that make no sense', async () => {
    const editor = await Editor.start();
    const document = editor.open(ORPHAN);
    assert.equal(await editor.request('textDocument/hover', { textDocument: { uri: document.uri } }), null);
    assert.deepEqual(await editor.request('textDocument/codeAction', { textDocument: document }), []);
    assert.equal((await document.problems()).length, 1);
    assert.equal(editor.log.length, 2);
  });

  it('keeps the server alive when files cannot be read', async () => {
    const editor = await Editor.start();
    editor.world.readFile = () => Promise.reject(new Error('the disk is gone'));
    assert.equal((await editor.open(ORPHAN).problems()).length, 1);
    assert.match(editor.log[0] ?? '', /^reading a file failed: Error/);
    assert.doesNotMatch(editor.log.join(), /disk is gone/);
  });
});
