import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode';
import { endStory, openFile, reads, undo } from './support/documents.ts';
import { choose, hover, problem, problems, quickFixes } from './support/problems.ts';

const TRIMMED = `{
  "url": "https://api.openai.com/v1/chat/completions",
  "body": {
    "model": "gpt-4o",
    "stream": true,
    "messages": [
      { "role": "tool", "tool_call_id": "call_1", "content": "22 °C" },
      { "role": "assistant", "content": "It is 22 °C." },
      { "role": "user", "content": "And tomorrow?" }
    ]
  }
}
`;

const KEPT = TRIMMED.replace(
  '{ "role": "tool", "tool_call_id": "call_1", "content": "22 °C" }',
  '{ "role": "user", "content": "[chatmend] Result of tool call call_1, which answers no open call in this history:\\n22 °C" }',
);

describe('A history cut in front of a tool result', () => {
  afterEach(endStory);

  it('is an error at the message’s role, with the provider’s own words and who else refuses it', async () => {
    const document = await openFile('trimmed.json', TRIMMED);
    const found = await problem(document, 'orphan-tool-result');
    assert.equal(found.severity, DiagnosticSeverity.Error);
    assert.equal(document.getText(found.range), '"role": "tool"');
    assert.match(found.message, /messages\[0\] answers call_1, but no earlier message makes that call/);
    const said = await hover(document, found);
    assert.match(said, /messages with role 'tool' must be a response to a preceeding message/);
    assert.match(said, /Also refused by .*DeepSeek.*; not known of \d+ others/);
  });

  it('offers ways to mend it that say they are unsafe, none of them on its own', async () => {
    const document = await openFile('trimmed.json', TRIMMED);
    const offered = await quickFixes(document, await problem(document, 'orphan-tool-result'));
    assert.deepEqual(titles(offered).slice(0, 3), [
      'Keep this result as a marked user message (unsafe)',
      'Insert the missing call (unsafe)',
      'Delete this result (unsafe)',
    ]);
    assert.ok(offered.every(({ isPreferred }) => !isPreferred));
  });

  it('is gone once the result stands as a user message, and back after an undo', async () => {
    const document = await openFile('trimmed.json', TRIMMED);
    const found = await problem(document, 'orphan-tool-result');
    await choose(document, found, 'Keep this result as a marked user message (unsafe)');
    await reads(document, KEPT);
    await problems(document);
    await undo();
    await reads(document, TRIMMED);
    await problems(document, 'orphan-tool-result');
  });
});

function titles(actions: readonly { readonly title: string }[]): string[] {
  return actions.map(({ title }) => title);
}
