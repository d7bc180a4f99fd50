import assert from 'node:assert/strict';
import { SMALL } from '../testing/capabilities.ts';
import { Editor } from '../testing/editor.ts';
import { NO_CONTENT, ORPHAN } from '../testing/texts.ts';

describe('hover', () => {
  afterEach(() => Editor.stopAll());

  it('tells what, why, in whose words, who else and why this provider', async () => {
    const editor = await Editor.start();
    const text = (await editor.open(ORPHAN).hover('"role": "tool"')) ?? '';
    const [what, why, whose, words, others, target, rule] = text.split('\n\n');
    assert.match(what ?? '', /^\*\*A tool result answers a call that no message makes\\\.\*\*$/);
    assert.match(why ?? '', /^A message with role `tool` has to follow/);
    assert.match(whose ?? '', /^\*\*OpenAI\*\* answers \(\[source\]\(https:/);
    assert.match(words ?? '', /^> Invalid parameter.*preceeding message/);
    assert.match(others ?? '', /^Also refused by: .*\[DeepSeek\]\(https:/);
    assert.match(target ?? '', /guessed from the model gpt\\-4o/);
    assert.match(rule ?? '', /^\[orphan\\-tool\\-result\]\(https:/);
  });

  it('is plain text for an editor that knows no Markdown', async () => {
    const editor = await Editor.start({ capabilities: SMALL });
    const text = (await editor.open(ORPHAN).hover('"role": "tool"')) ?? '';
    assert.match(text, /^A tool result answers a call that no message makes\.\n\n/);
    assert.match(text, /OpenAI answers \(source \(https:[^)]*\)\):\n\n"Invalid parameter/);
  });

  it('makes nothing of what a payload says', async () => {
    const editor = await Editor.start();
    const evil = '[x](command:evil) <img src=x>';
    const document = editor.open(ORPHAN.replace('gpt-4o', evil));
    const text = (await document.hover('"role": "tool"')) ?? '';
    assert.doesNotMatch(text, /\]\(command:|<img/);
  });

  it('is silent where nothing is wrong', async () => {
    const editor = await Editor.start();
    assert.equal(await editor.open(NO_CONTENT).hover('Weather?'), undefined);
  });
});
