import assert from 'node:assert/strict';
import { inspect } from '../index.ts';

const text = (words: string) => [{ type: 'text', text: words }];
const use = (id: string) => [{ type: 'tool_use', id, name: 'Bash', input: {} }];
const result = (id: string) => [{ type: 'tool_result', tool_use_id: id, content: 'done' }];

/** Rows of JSON Lines. */
function lines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** `dialect capture context rows`, and the problems, of a document. */
function found(document: string, rules = {}): string[] {
  const { payloads, problems } = inspect(document, { name: 'x.jsonl', rules });
  return [
    ...payloads.map(({ dialect, capture, context, record }) => `${dialect} ${capture} ${context} ${record}`),
    ...problems.map(({ rule, range }) => `${rule} ${document.slice(range.start, range.end)}`),
  ];
}

describe('a transcript of Claude Code', () => {
  const row = (role: string, content: unknown, more: object = {}) => ({
    type: role,
    uuid: 'u',
    parentUuid: null,
    sessionId: 's',
    message: { role, content, ...(role === 'assistant' ? { id: 'msg_1', model: 'claude-sonnet-4-5' } : {}) },
    ...more,
  });
  const session = [
    { type: 'summary', summary: 'About dates', leafUuid: 'u' },
    row('user', 'What day is it?'),
    row('assistant', text('Let me look.')),
    row('assistant', use('1')),
    row('assistant', use('2')),
    row('user', result('2')),
    { type: 'system', uuid: 'u', sessionId: 's', content: 'compacted' },
    row('user', result('1')),
    row('assistant', text('Monday.')),
  ];

  it('is one history over its rows, not one a row', () => {
    assert.deepEqual(found(lines(session)), ['claude-code transcript transcript 2']);
    const [payload] = inspect(lines(session), { name: 'x.jsonl' }).payloads;
    assert.equal(payload?.target.provider, 'anthropic');
    assert.deepEqual(
      [payload?.range.start, payload?.range.end],
      [lines(session.slice(0, 1)).length, lines(session).length - 1],
    );
  });

  it('may lack results: the agent answers for them when the session goes on', () => {
    assert.deepEqual(found(lines([row('user', 'Go.'), row('assistant', use('1')), row('user', 'Stop!')])), [
      'claude-code transcript transcript 1',
    ]);
  });

  it('pairs across rows where somebody wants that judged, and is not mended', () => {
    const broken = lines([...session, row('assistant', use('3')), row('user', 'Well?')]);
    const rules = { 'unanswered-tool-call': 'warning', 'orphan-tool-result': 'warning' } as const;
    assert.deepEqual(found(broken, rules), [
      'claude-code transcript transcript 2',
      'unanswered-tool-call "id":"3"',
    ]);
    const inspection = inspect(broken, { name: 'x.jsonl', rules });
    const [problem] = inspection.problems;
    assert.ok(problem);
    assert.equal(problem.pointer, '/7/message/content/0');
    assert.deepEqual(inspection.fixes(problem), []);
    assert.deepEqual(inspection.plan('complete').edits, []);
    // A call and its result are never torn, whatever rows stand between them.
    const cuts = inspection.cuts(0).map(({ index }) => index);
    assert.deepEqual(cuts, [0, 1, 2, 6, 7, 8, 9]);
    assert.equal((inspection.extract(0) as unknown[]).length, 9);
  });

  it('holds side chains and sessions apart', () => {
    const rows = [
      row('user', 'Go.'),
      row('user', 'Explore.', { isSidechain: true, agentId: 'a' }),
      row('user', 'Hello', { sessionId: 't' }),
      row('assistant', text('Done.'), { isSidechain: true, agentId: 'a' }),
    ];
    assert.deepEqual(found(lines(rows)), [
      'claude-code transcript transcript 1',
      'claude-code transcript transcript 2',
      'claude-code transcript transcript 3',
    ]);
  });

  it('is the same where it is printed as a stream', () => {
    const rows = [
      { type: 'system', subtype: 'init', session_id: 's', tools: [] },
      { type: 'assistant', session_id: 's', message: { role: 'assistant', content: use('1') } },
      { type: 'user', session_id: 's', message: { role: 'user', content: result('1') } },
    ];
    assert.deepEqual(found(lines(rows)), ['claude-code transcript transcript 2']);
  });

  it('is told from requests among its rows', () => {
    const request = { model: 'gpt-4o', messages: [{ role: 'tool', tool_call_id: '9', content: '1' }] };
    assert.deepEqual(found(lines([row('user', 'Go.'), request])).slice(0, 2), [
      'claude-code transcript transcript 1',
      'openai-chat jsonl request 2',
    ]);
  });

  it('is told from a log that names sessions, too', () => {
    const body = { model: 'gpt-4o', messages: [{ role: 'tool', tool_call_id: '9', content: '1' }] };
    const entry = { type: 'request', uuid: 'u', sessionId: 's', body };
    assert.deepEqual(found(lines([entry, entry])).slice(0, 1), ['openai-chat wrapper request 1']);
  });

  it('is read as far as it is whole', () => {
    const torn = `${lines(session)}{"type":"assistant","uuid":"u","sessionId":"s","message":{"role":"assist`;
    assert.deepEqual(found(torn), ['claude-code transcript transcript 2']);
  });
});

describe('a rollout of Codex', () => {
  const row = (type: string, payload: object) => ({ timestamp: '2026-05-31T16:21:59.544Z', type, payload });
  const call = (id: string) =>
    row('response_item', { type: 'function_call', call_id: id, name: 'shell', arguments: '{}' });
  const output = (id: string) =>
    row('response_item', { type: 'function_call_output', call_id: id, output: 'done' });
  const session = [
    row('session_meta', { id: 's', cwd: '/tmp' }),
    row('turn_context', { model: 'gpt-5-codex', summary: 'auto' }),
    row('response_item', { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Go.' }] }),
    call('1'),
    row('event_msg', { type: 'exec_command_end', call_id: '1' }),
    output('1'),
    row('compacted', {
      message: '',
      replacement_history: [{ type: 'function_call_output', call_id: '0', output: '' }],
    }),
    call('2'),
  ];

  it('is one history over its rows, and may end in a call', () => {
    assert.deepEqual(found(lines(session)), ['codex transcript transcript 3']);
  });

  it('pairs across rows where somebody wants that judged', () => {
    const rules = { 'unanswered-tool-call': 'warning', 'orphan-tool-result': 'warning' } as const;
    assert.deepEqual(found(lines(session), rules), ['codex transcript transcript 3']);
    const said = row('response_item', { type: 'message', role: 'user', content: 'Well?' });
    assert.deepEqual(found(lines([...session, said]), rules).slice(1), [
      'unanswered-tool-call "call_id":"2"',
    ]);
  });
});

describe('an old rollout of Codex', () => {
  it('holds the items themselves', () => {
    const rows = [
      { id: 's', timestamp: '2025-06-01T10:00:00Z', instructions: null },
      { record_type: 'state' },
      { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Go.' }] },
      { type: 'function_call', id: null, call_id: '1', name: 'shell', arguments: '{}' },
      { type: 'function_call_output', call_id: '1', output: 'done' },
    ];
    assert.deepEqual(found(lines(rows)), ['codex transcript transcript 3']);
  });
});

describe('a session of pi', () => {
  const row = (message: object) => ({ type: 'message', id: '2', parentId: '1', message });
  const call = (id: string) => ({ type: 'toolCall', id, name: 'read', arguments: {} });
  const output = (id: string) =>
    row({ role: 'toolResult', toolCallId: id, toolName: 'read', content: text('done') });
  const session = [
    { type: 'session', id: 's', cwd: '/tmp' },
    row({ role: 'user', content: 'Read both.' }),
    row({ role: 'assistant', content: [call('1'), call('2')] }),
    output('1'),
    output('2'),
  ];

  it('is one history over its rows; its results are messages', () => {
    const rules = { 'unanswered-tool-call': 'warning', 'orphan-tool-result': 'warning' } as const;
    assert.deepEqual(found(lines(session), rules), ['pi transcript transcript 2']);
    assert.deepEqual(found(lines([...session, output('9')])), ['pi transcript transcript 2']);
    assert.deepEqual(found(lines([...session, output('9')]), rules).slice(1), [
      'orphan-tool-result "role":"toolResult"',
    ]);
  });
});

describe('a history of Cline and its kin', () => {
  const message = (role: string, content: unknown, ts: number) => ({ role, content, ts });

  it('keeps results among words: nothing is said', () => {
    const history = [
      message('user', text('<task>Install it</task>'), 1),
      {
        ...message('assistant', [...text('Yes.'), { ...use('1')[0], call_id: '1' }], 2),
        modelInfo: { modelId: 'x' },
      },
      message('user', text('[execute_command] Result: done'), 3),
    ];
    assert.deepEqual(found(JSON.stringify(history)), ['cline message-array transcript 1']);
  });

  it('holds summaries and thoughts of their own', () => {
    const history = [
      message('user', text('Go.'), 1),
      message('assistant', use('1'), 2),
      { type: 'reasoning', summary: [], encrypted_content: 'gAAAA', ts: 3 },
      { ...message('assistant', 'So far: nothing.', 4), isSummary: true },
    ];
    assert.deepEqual(found(JSON.stringify(history)), ['cline message-array transcript 1']);
  });

  it('is told from a plain list of messages by the times', () => {
    const history = [
      { role: 'user', content: text('Hi') },
      { role: 'assistant', content: use('1') },
    ];
    assert.deepEqual(found(JSON.stringify(history)).slice(0, 1), [
      'anthropic-messages message-array request 1',
    ]);
  });
});
