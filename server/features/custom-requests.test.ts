import assert from 'node:assert/strict';
import { rules } from '@chatmend/engine';
import {
  CheckFileRequest,
  CutsRequest,
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

  it('goes as far as the request says, else as the settings and the project file say', async () => {
    const files = { 'file:///work/chatmend.json': '{ "policy": "complete" }' };
    const drops = async (editor: Editor, policy?: PlanRequest.Params['policy']) => {
      const plan = await ask(editor, { uri: editor.open(ORPHAN).uri, ...(policy && { policy }) });
      return [plan?.policy, plan?.steps.flatMap((step) => step.drops)];
    };
    assert.deepEqual(await drops(await Editor.start()), ['careful', []]);
    assert.deepEqual(await drops(await Editor.start({ files })), ['complete', []]);
    const editor = await Editor.start({ files, settings: { policy: 'minimal' } });
    assert.deepEqual(await drops(editor), ['minimal', ['the result of call_1']]);
    assert.deepEqual(await drops(editor, 'careful'), ['careful', []]);
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

describe(CutsRequest.method, () => {
  afterEach(() => Editor.stopAll());

  const places = async (editor: Editor, params: CutsRequest.Params) =>
    (await editor.request<CutsRequest.Result>(CutsRequest.method, params))?.places;

  it('lists the places where no call is torn from its result', async () => {
    const editor = await Editor.start();
    const { uri } = editor.open(NO_CONTENT);
    const whole = { wholeBefore: true, wholeBehind: true };
    assert.deepEqual(await places(editor, { uri, position: { line: 3, character: 5 } }), [
      {
        index: 0,
        place: 'messages[0]',
        role: 'user',
        position: { line: 1, character: 2 },
        behind: 3,
        ...whole,
      },
      {
        index: 1,
        place: 'messages[1]',
        role: 'assistant',
        position: { line: 2, character: 2 },
        behind: 2,
        ...whole,
      },
      { index: 3, position: { line: 3, character: 59 }, behind: 0, ...whole },
    ]);
  });

  it('says on which side of a place the history is broken', async () => {
    const editor = await Editor.start();
    const { uri } = editor.open(ORPHAN);
    const sides = await places(editor, { uri, position: { line: 1, character: 0 } });
    assert.deepEqual(
      sides?.map(({ index, wholeBefore, wholeBehind }) => [index, wholeBefore, wholeBehind]),
      [
        [0, true, false],
        [1, false, true],
        [2, false, true],
      ],
    );
  });

  it('is about the payload at the place, or about the only one there is', async () => {
    const editor = await Editor.start();
    const start = { line: 0, character: 0 };
    const only = editor.open(`\n\n${NO_CONTENT}`);
    assert.equal((await places(editor, { uri: only.uri, position: start }))?.length, 3);
    const rows = `\n${row(NO_CONTENT)}\n${row(ORPHAN)}\n`;
    const { uri } = editor.open(rows, 'file:///work/rows.jsonl', 'jsonl');
    assert.deepEqual(await places(editor, { uri, position: start }), []);
    const second = await places(editor, { uri, position: { line: 2, character: 3 } });
    assert.ok(second?.every(({ position }) => position.line === 2));
    assert.equal(await places(editor, { uri: 'file:///work/closed.json', position: start }), undefined);
  });

  it('cuts a role that is longer than a line', async () => {
    const editor = await Editor.start();
    const text = JSON.stringify({ messages: [{ role: 'user', content: 'Hi' }, { role: 'x\n'.repeat(500) }] });
    const { uri } = editor.open(text);
    const found = await places(editor, { uri, position: { line: 0, character: 5 } });
    assert.match(found?.[1]?.role ?? '', /^(x ){29}x?…$/);
  });
});

describe(RuleDocumentationRequest.method, () => {
  afterEach(() => Editor.stopAll());

  it('is a page with examples and what providers are known to do', async () => {
    const editor = await Editor.start();
    const ask = (rule: string) =>
      editor.request<RuleDocumentationRequest.Result>(RuleDocumentationRequest.method, { rule });
    const page = await ask('orphan-tool-result');
    const markdown = page?.markdown ?? '';
    assert.match(markdown, /^# orphan-tool-result\n\n\*\*A tool result answers /);
    assert.match(markdown, /\n## Before and after\n.*\nAfter “Keep this result .*\n```diff\n/s);
    assert.match(
      markdown,
      /\n- \[OpenAI\]\(https:\S+\/docs\/providers\/openai\.md\) refuses .*: `Invalid parameter.*` \(\[source\]\(https:/,
    );
    assert.equal(page?.url, rules().find(({ id }) => id === 'orphan-tool-result')?.url);
    assert.equal(await ask('no-such-rule'), null);
  });
});

describe(CheckFileRequest.method, () => {
  afterEach(() => Editor.stopAll());

  it('tells what is wrong in a file that is not open, on the lines of the file', async () => {
    const uri = 'file:///work/huge.log';
    const text = `start\n${row(ORPHAN)}\nrole: none\n${row(ORPHAN)}\n`;
    const editor = await Editor.start({ files: { [uri]: text } });
    const checked = await editor.request<CheckFileRequest.Result>(CheckFileRequest.method, { uri });
    assert.deepEqual([checked?.payloads, checked?.problems], [2, 2]);
    assert.deepEqual(
      checked?.diagnostics.map(({ code, range, data }) => [code, range.start.line, data]),
      [
        ['orphan-tool-result', 1, undefined],
        ['orphan-tool-result', 3, undefined],
      ],
    );
  });

  it('leaves files alone that are on no disk', async () => {
    const editor = await Editor.start();
    const ask = { uri: 'memfs:/huge.log' };
    assert.equal(await editor.request<CheckFileRequest.Result>(CheckFileRequest.method, ask), null);
  });
});
