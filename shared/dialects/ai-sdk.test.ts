import assert from 'node:assert/strict';
import { inspect, repairRequest } from '../index.ts';

/** A history in short: `u` user, `a` assistant, `A:x` one that calls, `T:x` a message with results; `?x` asks for approval of x, `!` gives one. */
function historyOf(short: string, version4 = false): object[] {
  const [input, output] = version4 ? ['args', 'result'] : ['input', 'output'];
  return short.split(' ').map((word) => {
    const [kind, ids = ''] = word.split(':');
    const content = ids.split(',').map((id) => {
      if (id.startsWith('?'))
        return { type: 'tool-approval-request', approvalId: 'a', toolCallId: id.slice(1) };
      if (id === '!') return { type: 'tool-approval-response', approvalId: 'a', approved: true };
      const said = version4 ? 'done' : { type: 'text', value: 'done' };
      return kind === 'A'
        ? { type: 'tool-call', toolCallId: id, toolName: 'run', [input]: {} }
        : { type: 'tool-result', toolCallId: id, toolName: 'run', [output]: said };
    });
    if (kind === 'u') return { role: 'user', content: 'Hi' };
    if (kind === 'a') return { role: 'assistant', content: [{ type: 'text', text: 'Yes?' }] };
    return { role: kind === 'A' ? 'assistant' : 'tool', content };
  });
}

/** `severity rule pointer` of all problems. */
function problemsOf(messages: object[], provider?: string): string[] {
  const options = provider === undefined ? {} : { provider };
  return inspect(JSON.stringify({ messages }), options).problems.map(
    ({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}`,
  );
}

/** What `complete` makes of the only tool part of a chat that goes on behind it. */
function repairedPart(part: object): unknown {
  const messages = [
    { role: 'assistant', parts: [part] },
    { role: 'user', parts: [{ type: 'text', text: 'Well?' }] },
  ];
  const [first] = repairRequest(messages, { policy: 'complete' }).request as unknown as [
    { parts: unknown[] },
  ];
  return first.parts[0];
}

describe('messages of its user interfaces', () => {
  const part = { type: 'tool-run', toolCallId: 'c', state: 'input-available', input: {} };
  const user = { role: 'user', parts: [{ type: 'text', text: 'Well?' }] };

  it('hold a call and what came of it in one part', () => {
    const done = { ...part, state: 'output-available', output: 1 };
    assert.deepEqual(problemsOf([{ role: 'assistant', parts: [done] }, user]), []);
  });

  it('may end in a call, but not go on behind it', () => {
    assert.deepEqual(problemsOf([user, { role: 'assistant', parts: [part] }]), []);
    assert.deepEqual(problemsOf([{ role: 'assistant', parts: [{ type: 'step-start' }, part] }, user]), [
      'error unanswered-tool-call /messages/0/parts/1',
    ]);
  });

  it('may wait for an approval, and leave out what is still streamed', () => {
    for (const state of ['approval-requested', 'approval-responded', 'input-streaming', 'output-denied'])
      assert.deepEqual(problemsOf([{ role: 'assistant', parts: [{ ...part, state }] }, user]), []);
  });

  it('tell in the part that no result was recorded', () => {
    const text = '[chatmend] No result was recorded for this tool call.';
    assert.deepEqual(repairedPart(part), { ...part, state: 'output-error', errorText: text });
    const older = { state: 'call', toolCallId: 'c', toolName: 'run', args: {} };
    assert.deepEqual(repairedPart({ type: 'tool-invocation', toolInvocation: older }), {
      type: 'tool-invocation',
      toolInvocation: { ...older, state: 'result', result: text },
    });
  });
});

describe('messages of the AI SDK', () => {
  for (const [title, history] of Object.entries({
    'a call and its result': 'u A:1 T:1 a',
    'parallel results in one message or two': 'u A:1,2 T:2 T:1 A:3,4 T:3,4',
    'results behind another assistant message: the SDK looks for them until a user speaks':
      'u A:1 A:2 T:1 a T:2 u',
    'a call that waits for approval': 'u A:1,?1',
    'an approval in a message of its own': 'u A:1,?1 T:! T:1 a u',
    'an approval beside a result': 'u A:1,2,?1 T:!,2 T:1 a',
  }))
    it(title, () => assert.deepEqual(problemsOf(historyOf(history)), []));

  it('what the provider ran itself pairs inside the message', () => {
    const call = {
      type: 'tool-call',
      toolCallId: 's',
      toolName: 'search',
      input: {},
      providerExecuted: true,
    };
    const result = {
      type: 'tool-result',
      toolCallId: 's',
      toolName: 'search',
      output: { type: 'json', value: [] },
    };
    const user = { role: 'user', content: 'Go on.' };
    assert.deepEqual(problemsOf([{ role: 'assistant', content: [call, result] }, user]), []);
    assert.deepEqual(
      problemsOf([{ role: 'assistant', content: [{ ...call, providerExecuted: false }, result] }, user]),
      [],
    );
  });

  it('whoever is asked in the end, the SDK judges first', () => {
    const open = historyOf('u A:1 u');
    const expected = ['error unanswered-tool-call /messages/1/content/0'];
    assert.deepEqual(problemsOf(open), expected);
    assert.deepEqual(problemsOf(open, 'anthropic'), expected);
    const [payload] = inspect(JSON.stringify({ model: 'gpt-4o', messages: open })).payloads;
    assert.deepEqual([payload?.target.provider, payload?.target.upstream], ['ai-sdk', 'openai']);
  });

  it('what it passes on and providers refuse is a warning', () => {
    assert.deepEqual(problemsOf(historyOf('u T:9 u')), ['warning orphan-tool-result /messages/1/content/0']);
  });

  it('a missing result is written as the rest of the history is', () => {
    for (const version4 of [false, true]) {
      const [, , added] = repairRequest(historyOf('u A:1 u', version4), { policy: 'complete' })
        .request as object[];
      const text = '[chatmend] No result was recorded for this tool call.';
      assert.deepEqual(added, {
        role: 'tool',
        content: [
          {
            type: 'tool-result',
            toolCallId: '1',
            toolName: 'run',
            ...(version4 ? { result: text } : { output: { type: 'text', value: text } }),
          },
        ],
      });
    }
  });

  it('an orphan among results leaves them as words of the user behind them', () => {
    const { request } = repairRequest(historyOf('u A:1 T:9,1 a'), { policy: 'complete' });
    assert.deepEqual(
      (request as { role: string }[]).map(({ role }) => role),
      ['user', 'assistant', 'tool', 'user', 'assistant'],
    );
  });
});
