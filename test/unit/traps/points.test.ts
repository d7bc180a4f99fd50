import assert from 'node:assert/strict';
import { type DocumentOptions, inspect, repairRequest } from '@chatmend/engine';

/** What is loud in a body for a target: `severity rule pointer`. */
function loud(body: object, provider: string, more: DocumentOptions = {}): string[] {
  return inspect(JSON.stringify(body), { provider, ...more })
    .problems.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}`);
}

const user = { role: 'user', content: 'Hi' };
const uses = (...ids: string[]) => ({
  role: 'assistant',
  content: ids.map((id) => ({ type: 'tool_use', id, name: 'f', input: {} })),
});
const results = (...ids: string[]) => ({
  role: 'user',
  content: ids.map((id) => ({ type: 'tool_result', tool_use_id: id, content: '1' })),
});
const anthropic = (...messages: object[]) => ({ model: 'claude-haiku-4-5', max_tokens: 9, messages });
const calls = (ids: readonly string[], more: object = { content: '' }) => ({
  role: 'assistant',
  ...more,
  tool_calls: ids.map((id) => ({ id, type: 'function', function: { name: 'f', arguments: '{}' } })),
});
const result = (id: string) => ({ role: 'tool', tool_call_id: id, content: '1' });

describe('who joins neighbouring messages before calls and results are paired', () => {
  const split = anthropic(user, uses('a'), uses('b'), results('a'), results('b'));
  const parts = (role: string, ...list: object[]) => ({ role, parts: list });
  const call = { functionCall: { name: 'f', args: {} } };
  const response = { functionResponse: { name: 'f', response: { output: '1' } } };
  const gemini = {
    contents: [
      parts('user', { text: 'Hi' }),
      parts('model', call),
      parts('model', call),
      parts('user', response, response),
    ],
  };

  it('Anthropic does, DeepSeek does not', () => {
    assert.deepEqual(loud(split, 'anthropic'), []);
    assert.deepEqual(
      loud({ ...split, system: 's', model: 'deepseek-chat' }, 'deepseek').map((one) =>
        one.split(' ', 2).join(' '),
      ),
      ['error split-tool-results', 'error split-tool-results'],
    );
  });

  it('Gemini does, Code Assist does not', () => {
    assert.deepEqual(loud(gemini, 'gemini'), []);
    assert.deepEqual(loud(gemini, 'google-code-assist'), ['error split-tool-results /contents/1']);
  });

  it('Converse does not', () => {
    const use = (toolUseId: string) => ({ toolUse: { toolUseId, name: 'f', input: {} } });
    const answer = (toolUseId: string) => ({ toolResult: { toolUseId, content: [{ text: '1' }] } });
    const say = (role: string, ...content: object[]) => ({ role, content });
    const messages = [
      say('user', { text: 'Hi' }),
      say('assistant', use('a')),
      say('assistant', use('b')),
      say('user', answer('a'), answer('b')),
    ];
    const toolConfig = { tools: [{ toolSpec: { name: 'f', inputSchema: { json: {} } } }] };
    assert.equal(
      loud({ messages, toolConfig }, 'bedrock').some((one) => one.startsWith('error')),
      true,
    );
  });

  it('DeepSeek wants the items of a round side by side, OpenAI does not', () => {
    const input = [
      user,
      { type: 'function_call', call_id: 'a', name: 'f', arguments: '{}' },
      { role: 'user', content: 'And?' },
      { type: 'function_call_output', call_id: 'a', output: '1' },
    ];
    assert.deepEqual(loud({ model: 'gpt-5', input }, 'openai'), []);
    assert.notDeepEqual(loud({ model: 'deepseek-chat', input }, 'deepseek'), []);
  });
});

describe('ids', () => {
  it('of Anthropic are unique in a turn and may come again later', () => {
    assert.deepEqual(
      loud(anthropic(user, uses('a'), results('a'), uses('a'), results('a')), 'anthropic'),
      [],
    );
    assert.deepEqual(loud(anthropic(user, uses('a', 'a'), results('a', 'a')), 'anthropic').length, 1);
  });

  it('of Kimi that carry a meaning stay where they are taken', () => {
    const messages = [user, calls(['functions.read:0']), result('functions.read:0')];
    const ids = (provider: string) =>
      JSON.stringify(
        repairRequest({ model: 'kimi-k2', messages }, { provider, policy: 'complete' }).request,
      ).includes('functions.read:0');
    assert.equal(ids('moonshot'), true);
    assert.equal(ids('mistral'), false);
  });
});

describe('shapes that look right', () => {
  it('words behind a call of the client are refused by Anthropic, though ids and results are right', () => {
    const [use] = uses('a').content;
    const answer = { role: 'assistant', content: [use, { type: 'text', text: 'I look.' }] };
    assert.deepEqual(loud(anthropic(user, answer, results('a')), 'anthropic'), [
      'error content-after-tool-call /messages/1/content/1',
    ]);
  });

  it('an empty list of parts is told as what it is, in the words it is answered with', () => {
    const body = { model: 'gpt-4o', messages: [user, calls(['a'], { content: [] }), result('a')] };
    const [problem, ...others] = inspect(JSON.stringify(body), { provider: 'openai' }).problems;
    assert.equal(others.length, 0);
    assert.equal(problem?.rule, 'empty-content');
    assert.match(problem?.evidence?.text ?? '', /role 'tool'/);
  });
});

describe('rules that ended', () => {
  const body = anthropic({ role: 'assistant', content: 'Yes?' }, user, { role: 'user', content: 'And?' });

  it('are silent today', () => assert.deepEqual(loud(body, 'anthropic'), []));
  it('hold for what was captured then', () =>
    assert.notDeepEqual(loud(body, 'anthropic', { asOf: '2024-05-01' }), []));
});

describe('no content beside calls', () => {
  const spelled = (provider: string, content: object, model = 'm') => {
    const body = { model, messages: [user, calls(['a'], content), result('a')] };
    const { request, remaining } = repairRequest(body, { provider, policy: 'complete' });
    assert.deepEqual(remaining, []);
    const message = request.messages[1] as { content?: unknown };
    return 'content' in message ? message.content : 'absent';
  };

  it('is written in the spelling the target takes', () => {
    assert.equal(spelled('ollama', { content: null }), '');
    assert.equal(spelled('nvidia-nim', { content: '' }), null);
    assert.equal(spelled('moonshot', {}), '');
  });
});

describe('reasoning', () => {
  it('whose proof is lost is dropped as a step or said in words, and no proof is made up', () => {
    const thought = { type: 'thinking', thinking: 'Hm.', signature: '' };
    const [use] = uses('a').content;
    const body = {
      ...anthropic(user, { role: 'assistant', content: [thought, use] }, results('a')),
      thinking: { type: 'enabled', budget_tokens: 1024 },
    };
    const [problem] = inspect(JSON.stringify(body), { provider: 'anthropic' }).problems;
    assert.equal(problem?.rule, 'reasoning-signature');
    for (const policy of ['careful', 'complete', 'minimal'] as const) {
      const { request } = repairRequest(body, { provider: 'anthropic', policy });
      assert.doesNotMatch(JSON.stringify(request), /"signature":"."/);
    }
  });
});
