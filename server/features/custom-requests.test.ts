import assert from 'node:assert/strict';
import {
  PlanRequest,
  RuleDocumentationRequest,
  StatusChangedNotification,
  StatusRequest,
} from '../protocol/index.ts';
import { Editor } from '../testing/editor.ts';
import { NO_CONTENT, ORPHAN } from '../testing/texts.ts';

const row = (text: string) => JSON.stringify(JSON.parse(text));

describe(StatusRequest.method, () => {
  afterEach(() => Editor.stopAll());

  it('tells dialect, target and why', async () => {
    const editor = await Editor.start({ settings: { provider: 'deepseek' } });
    const { uri } = editor.open(ORPHAN);
    const status = await editor.request<StatusRequest.Result>(StatusRequest.method, { uri });
    assert.equal(status?.payloads, 1);
    assert.equal(status?.errors, 1);
    assert.deepEqual(
      [status?.payload?.dialect, status?.payload?.provider, status?.payload?.providerName],
      ['openai-chat', 'deepseek', 'DeepSeek'],
    );
    assert.match(status?.payload?.reason ?? '', /setting/);
  });

  it('tells of the payload around the cursor', async () => {
    const editor = await Editor.start();
    const { uri } = editor.open(`${row(NO_CONTENT)}\n${row(ORPHAN)}\n`, 'file:///work/rows.jsonl', 'jsonl');
    const ask = (line: number) =>
      editor.request<StatusRequest.Result>(StatusRequest.method, { uri, position: { line, character: 5 } });
    assert.equal((await ask(0))?.payload?.provider, 'generic');
    assert.equal((await ask(1))?.payload?.provider, 'openai');
    assert.equal((await ask(1))?.payloads, 2);
  });

  it('tells why a document is not looked at', async () => {
    const project = 'file:///work/chatmend.json';
    const editor = await Editor.start({ files: { [project]: '{"ignore": ["request.json"]}' } });
    const ask = (uri: string) => editor.request<StatusRequest.Result>(StatusRequest.method, { uri });
    const ignored = await ask(editor.open(ORPHAN).uri);
    assert.deepEqual([ignored?.off, ignored?.projectFile, ignored?.payloads], ['project', project, 0]);
    assert.equal((await ask(editor.open(ORPHAN, 'git:/work/a.json').uri))?.off, 'comparison');
    assert.equal(await ask('file:///work/closed.json'), null);
  });

  it('is announced when it changes, to clients that want it', async () => {
    const editor = await Editor.start({ initializationOptions: { statusNotifications: true } });
    const document = editor.open(ORPHAN);
    await document.problems();
    await document.problems();
    await document.type('gpt-4o', 'gpt-4');
    await document.problems();
    assert.equal(editor.count(StatusChangedNotification.method), 2);
  });
});

describe(PlanRequest.method, () => {
  afterEach(() => Editor.stopAll());

  const ask = (editor: Editor, params: PlanRequest.Params) =>
    editor.request<PlanRequest.Result>(PlanRequest.method, params);

  it('repairs a document with safe steps only', async () => {
    const editor = await Editor.start();
    const document = editor.open(`${row(NO_CONTENT)}\n${row(ORPHAN)}\n`, 'file:///work/rows.jsonl', 'jsonl');
    const plan = await ask(editor, { uri: document.uri, policy: 'careful' });
    assert.deepEqual(
      plan?.steps.map(({ title, safety }) => [title, safety]),
      [['Add empty content', 'safe']],
    );
    assert.deepEqual([plan?.remaining, plan?.remainingErrors], [1, 1]);
    assert.equal(plan?.edit?.changeAnnotations, undefined);
    await editor.apply(plan?.edit ?? {});
    assert.deepEqual(await document.problems(), ['error orphan-tool-result "role":"tool"']);
  });

  it('repairs one payload completely, after asking once for all of it', async () => {
    const editor = await Editor.start();
    const document = editor.open(`${row(NO_CONTENT)}\n${row(ORPHAN)}\n`, 'file:///work/rows.jsonl', 'jsonl');
    const position = { line: 1, character: 3 };
    const plan = await ask(editor, { uri: document.uri, policy: 'complete', position });
    assert.deepEqual([plan?.payloads, plan?.steps.length, plan?.remaining], [1, 1, 0]);
    const [annotation] = Object.values(plan?.edit?.changeAnnotations ?? {});
    assert.equal(annotation?.needsConfirmation, true);
    await editor.apply(plan?.edit ?? {});
    assert.match(document.text, /22 C/);
    assert.deepEqual(await document.problems(), ['warning missing-content "tool_calls"']);
  });

  it('says where there is nothing to repair', async () => {
    const editor = await Editor.start();
    const { uri } = editor.open('{"name": "webshop"}');
    const position = { line: 0, character: 3 };
    const plan = await ask(editor, { uri, policy: 'complete', position });
    assert.deepEqual([plan?.payloads, plan?.steps, plan?.edit], [0, [], undefined]);
    assert.equal(await ask(editor, { uri: 'file:///work/closed.json', policy: 'careful' }), null);
  });
});

describe(RuleDocumentationRequest.method, () => {
  afterEach(() => Editor.stopAll());

  it('is a page with what providers are known to do', async () => {
    const editor = await Editor.start();
    const ask = (rule: string) =>
      editor.request<RuleDocumentationRequest.Result>(RuleDocumentationRequest.method, { rule });
    const page = await ask('orphan-tool-result');
    assert.match(
      page?.markdown ?? '',
      /^# orphan-tool-result\n\nA tool result answers .*\n## Providers\n\n- /s,
    );
    assert.match(page?.markdown ?? '', /- OpenAI refuses this: `Invalid parameter.*` \(\[source\]\(https:/);
    assert.equal(await ask('no-such-rule'), null);
  });
});
