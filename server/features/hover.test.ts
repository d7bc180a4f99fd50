import assert from 'node:assert/strict';
import { SMALL } from '../testing/capabilities.ts';
import { Editor } from '../testing/editor.ts';
import { NO_CONTENT, ORPHAN } from '../testing/texts.ts';

describe('hover', () => {
  afterEach(() => Editor.stopAll());

  it('tells in whose words, who else, why this provider, what, and why', async () => {
    const editor = await Editor.start();
    const text = (await editor.open(ORPHAN).hover('"role": "tool"')) ?? '';
    const [whose, words, others, target, what, why, rule] = text.split('\n\n');
    assert.match(what ?? '', /^\*\*A tool result answers a call that no message makes\\\.\*\*$/);
    assert.match(why ?? '', /^A message with role `tool` has to follow/);
    assert.match(whose ?? '', /^\*\*OpenAI\*\* answers \(\[source\]\(https:/);
    assert.match(words ?? '', /^> Invalid parameter.*preceeding message/);
    assert.match(
      others ?? '',
      /^Also refused by \[DeepSeek\]\(https:\S+\), .* and \d+ more; not known of \d+ others\\\.$/,
    );
    assert.match(target ?? '', /guessed from the model gpt\\-4o/);
    assert.match(rule ?? '', /^\[orphan\\-tool\\-result\]\(https:/);
  });

  it('tells in one line who refuses it, who takes it and of how many nobody knows', async () => {
    const editor = await Editor.start({ capabilities: SMALL });
    const text = (await editor.open(NO_CONTENT).hover('"tool_calls"')) ?? '';
    const line = text.split('\n\n').find((paragraph) => paragraph.startsWith('Refused by')) ?? '';
    assert.match(
      line.replace(/ \(https:[^)]*\)/g, ''),
      /^Refused by DeepSeek, .*; by some servers or versions of vLLM, .*; taken by OpenAI, .*; not known of \d+ others\.$/,
    );
  });

  it('is plain text for an editor that knows no Markdown', async () => {
    const editor = await Editor.start({ capabilities: SMALL });
    const text = (await editor.open(ORPHAN).hover('"role": "tool"')) ?? '';
    assert.match(text, /^OpenAI answers \(source \(https:[^)]*\)\):\n\n"Invalid parameter/);
    assert.match(text, /\n\nA tool result answers a call that no message makes\.\n\n/);
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

  it('tells why a problem has no fix where none can be written', async () => {
    const editor = await Editor.start();
    const framed = `200:7:content;${Buffer.byteLength(ORPHAN)}:${ORPHAN},`;
    const text = (await editor.open(framed, 'file:///work/flow.log', 'log').hover('"role": "tool"')) ?? '';
    assert.match(text, /Not repaired here\\?: The length of everything is written in front of it/);
  });
});
