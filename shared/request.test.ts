import assert from 'node:assert/strict';
import { inspectRequest, repairRequest } from './index.ts';

const call = (id: string) => ({ id, type: 'function', function: { name: 'f', arguments: '{}' } });
const orphan = () => ({
  model: 'gpt-4o',
  messages: [
    { role: 'tool', tool_call_id: 'a', content: '22 C' },
    { role: 'user', content: 'And tomorrow?' },
  ],
});

describe('a request in memory', () => {
  it('is judged, with fixes as operations on its value', () => {
    const inspection = inspectRequest(orphan());
    assert.equal(inspection.dialect, 'openai-chat');
    const [problem] = inspection.problems;
    assert.equal(problem?.rule, 'orphan-tool-result');
    const [keep] = inspection.fixes(problem as never);
    assert.deepEqual(keep?.operations[0], { op: 'replace', at: '/messages/0/role', value: 'user' });
  });

  it('is repaired in a copy; what is unsafe needs to be asked for', () => {
    const request = orphan();
    const careful = repairRequest(request);
    assert.equal(careful.request, request);
    assert.deepEqual(
      careful.remaining.map(({ rule }) => rule),
      ['orphan-tool-result'],
    );

    const { request: repaired, steps, remaining } = repairRequest(request, { policy: 'complete' });
    assert.deepEqual(request, orphan());
    assert.deepEqual(remaining, []);
    assert.deepEqual(
      steps.map(({ strategy, safety }) => `${strategy} ${safety}`),
      ['keep-as-user-message unsafe'],
    );
    assert.deepEqual(repaired.messages[0], {
      role: 'user',
      content: '[chatmend] Result of tool call a, which answers no open call in this history:\n22 C',
    });
    assert.equal(repaired.messages[1], request.messages[1]);
  });

  it('gives a sound request back as it is', () => {
    const request = {
      messages: [
        { role: 'assistant', content: '', tool_calls: [call('a')] },
        { role: 'tool', tool_call_id: 'a', content: '1' },
      ],
    };
    assert.equal(repairRequest(request, { policy: 'complete', provider: 'openai' }).request, request);
  });

  it('may be a bare list of messages', () => {
    const { request } = repairRequest(
      [
        { role: 'assistant', tool_calls: [call('a')] },
        { role: 'tool', tool_call_id: 'a', content: '1' },
      ],
      { provider: 'deepseek' },
    );
    assert.equal((request[0] as { content?: string }).content, '');
  });

  it('that is no chat request has no problems', () => {
    for (const value of [undefined, null, 7, 'text', {}, [], { messages: 'none' }]) {
      assert.deepEqual(inspectRequest(value).problems, []);
      assert.equal(repairRequest(value).request, value);
    }
  });

  it('writes the spelling of "no content" the target takes', () => {
    const request = { messages: [{ role: 'user', content: null }] };
    assert.deepEqual(repairRequest(request, { provider: 'openai' }).request.messages[0], {
      role: 'user',
      content: '',
    });
  });
});
