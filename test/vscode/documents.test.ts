import assert from 'node:assert/strict';
import { endStory, openFile, openUntitled, reads } from './support/documents.ts';
import { choose, ownProblems, problem, problems } from './support/problems.ts';

const SOUND = '{"messages":[{"role":"user","content":"Hi"}]}';
const BROKEN =
  '{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","tool_calls":[CALL]},{"role":"tool","tool_call_id":"a","content":"1"}]}'.replace(
    'CALL',
    '{"id":"a","type":"function","function":{"name":"f","arguments":"{}"}}',
  );
const MENDED = BROKEN.replace('"role":"assistant"', '"role":"assistant","content":""');

describe('Documents', () => {
  afterEach(endStory);

  it('in JSON Lines are judged row by row, and a mended row stays one line', async () => {
    const document = await openFile('traffic.jsonl', `${SOUND}\n${BROKEN}\n${SOUND}\n`);
    assert.equal(document.languageId, 'jsonl');
    const found = await problem(document, 'missing-content');
    assert.equal(found.range.start.line, 1);
    await choose(document, found, 'Add empty content');
    await reads(document, `${SOUND}\n${MENDED}\n${SOUND}\n`);
    await problems(document);
  });

  it('that were never saved are judged too', async () => {
    const document = await openUntitled('json', BROKEN);
    await choose(document, await problem(document, 'missing-content'), 'Add empty content');
    await reads(document, MENDED);
    await problems(document);
  });

  it('with comments are judged too', async () => {
    const document = await openFile('fixture.jsonc', `// captured on Monday\n${BROKEN}\n`);
    await choose(document, await problem(document, 'missing-content'), 'Add empty content');
    await reads(document, `// captured on Monday\n${MENDED}\n`);
  });

  it('without a payload get nothing', async () => {
    const plain = await openFile(
      'package.json',
      '{"name": "webshop", "messages": ["hello"], "role": "tool"}',
    );
    // The server answers in turn: once it has judged this one, it has judged the one before.
    await problem(await openFile('later.json', BROKEN), 'missing-content');
    assert.deepEqual(ownProblems(plain), []);
  });
});
