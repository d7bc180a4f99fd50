import assert from 'node:assert/strict';
import { inspectRequest, repairRequest } from '../index.ts';

/** A command the client ran, answered as the official types have it. */
function shell(answered: object) {
  return {
    model: 'gpt-5',
    input: [
      { role: 'user', content: 'List the files.' },
      {
        type: 'local_shell_call',
        id: 'lsh_1',
        call_id: 'call_a',
        status: 'completed',
        action: { type: 'exec', command: ['ls'], env: {} },
      },
      { type: 'local_shell_call_output', output: 'a.txt', ...answered },
    ],
  };
}

describe('the output of a local shell', () => {
  const rulesOf = (body: object) =>
    inspectRequest(body, { provider: 'openai' }).problems.map(({ rule }) => rule);

  it('names its call in id, or in call_id', () => {
    assert.deepEqual(rulesOf(shell({ id: 'call_a' })), []);
    assert.deepEqual(rulesOf(shell({ call_id: 'call_a' })), []);
    assert.deepEqual(rulesOf(shell({ id: 'lsho_1', call_id: 'call_a' })), []);
  });

  it('is told from one that names none, and from one that names another', () => {
    assert.deepEqual(rulesOf(shell({})), ['missing-tool-call-id']);
    assert.deepEqual(rulesOf(shell({ id: 'call_b' })), ['orphan-tool-result']);
  });

  it('keeps its spelling when it is pointed at its call', () => {
    const { request } = repairRequest(shell({ id: 'call_A' }), { provider: 'openai', policy: 'complete' });
    assert.deepEqual(rulesOf(request), []);
    assert.deepEqual(request.input[2], { type: 'local_shell_call_output', output: 'a.txt', id: 'call_a' });
  });
});
