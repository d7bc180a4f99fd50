import assert from 'node:assert/strict';
import { inspect, repairRequest } from '../index.ts';

const call = (id: string) => ({ type: 'tool_use', tool_use: { tool_use_id: id, name: 'run', input: {} } });
const result = (id: string) => ({
  type: 'tool_results',
  tool_results: { tool_use_id: id, name: 'run', content: [{ type: 'text', text: 'done' }] },
});
const user = { role: 'user', content: 'Hi' };

/** What is found in messages for Snowflake: `severity rule pointer`. */
function problemsOf(messages: object[], model = 'claude-sonnet-4-5'): string[] {
  const { problems } = inspect(JSON.stringify({ model, messages }), { provider: 'snowflake' });
  return problems.map(({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}`);
}

/** The messages `complete` makes of these. */
function repaired(messages: object[]): unknown {
  const model = 'claude-sonnet-4-5';
  return repairRequest({ model, messages }, { provider: 'snowflake', policy: 'complete' }).request.messages;
}

describe('messages of Cortex Complete', () => {
  const sound = [
    user,
    { role: 'assistant', content: 'I look.', content_list: [call('a'), call('b')] },
    { role: 'user', content_list: [result('b'), result('a')] },
  ];

  it('words beside calls, and results in one message', () => assert.deepEqual(problemsOf(sound), []));

  it('calls without words beside them are refused; empty ones are taken', () => {
    const answer = { role: 'assistant', content_list: [call('a')] };
    const messages = [user, answer, { role: 'user', content_list: [result('a')] }];
    assert.deepEqual(problemsOf(messages), ['error missing-content /messages/1']);
    assert.deepEqual(repaired(messages), [
      user,
      { role: 'assistant', content: '', content_list: [call('a')] },
      messages[2],
    ]);
  });

  it('a missing result is a warning where Claude answers, because only Anthropic was seen refusing it', () => {
    const messages = [user, { role: 'assistant', content: '', content_list: [call('a')] }, user];
    assert.deepEqual(problemsOf(messages), [
      'warning unanswered-tool-call /messages/1/content_list/0/tool_use',
    ]);
    assert.deepEqual(problemsOf(messages, 'mistral-large2'), []);
  });

  it('what a user says beside a result stays when the result goes elsewhere', () => {
    const late = [
      user,
      { role: 'assistant', content: 'I look.', content_list: [call('a')] },
      { role: 'user', content: 'And?' },
      { role: 'assistant', content: 'Wait.' },
      { role: 'user', content: 'Now?', content_list: [result('a')] },
    ];
    assert.deepEqual(repaired(late), [
      user,
      late[1],
      { role: 'user', content: 'And?', content_list: [result('a')] },
      late[3],
      { role: 'user', content: 'Now?' },
    ]);
  });

  it('an assistant may not have the last word where tools are declared', () => {
    const body = {
      model: 'claude-sonnet-4-5',
      tools: [{ tool_spec: { type: 'generic', name: 'run', input_schema: {} } }],
      messages: [user, { role: 'assistant', content: 'Yes' }],
    };
    const [problem] = inspect(JSON.stringify(body), { provider: 'snowflake' }).problems;
    assert.equal(problem?.rule, 'last-message-role');
    assert.equal(problem?.severity, 'error');
  });
});
