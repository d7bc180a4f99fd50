import assert from 'node:assert/strict';
import { inspect, repairRequest } from '../index.ts';

/** `severity rule pointer` of all problems. */
function problemsOf(messages: object[]): string[] {
  return inspect(JSON.stringify({ messages })).problems.map(
    ({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}`,
  );
}

const human = { type: 'human', content: 'Hi' };
const call = { name: 'run', args: {}, id: '1', type: 'tool_call' };
const ai = { type: 'ai', content: '', tool_calls: [call], invalid_tool_calls: [] };
const tool = { type: 'tool', content: 'done', tool_call_id: '1' };

describe('messages of LangChain', () => {
  it('pair by id', () => {
    assert.deepEqual(problemsOf([human, ai, tool, human]), []);
    assert.deepEqual(problemsOf([human, ai, human]), ['error unanswered-tool-call /messages/1/tool_calls/0']);
    assert.deepEqual(problemsOf([human, tool]), ['error orphan-tool-result /messages/1']);
    assert.deepEqual(problemsOf([human, ai, tool, { ...tool, content: 'else' }, human]), [
      'error duplicate-tool-result /messages/3',
    ]);
  });

  it('may end in a call: a graph was interrupted there', () => assert.deepEqual(problemsOf([human, ai]), []));

  it('answer calls that could not be read, too', () => {
    const invalid = { name: 'run', args: '{', id: '1', error: 'x', type: 'invalid_tool_call' };
    assert.deepEqual(problemsOf([human, { ...ai, tool_calls: [], invalid_tool_calls: [invalid] }, tool]), []);
    assert.deepEqual(
      problemsOf([human, { ...ai, tool_calls: [], invalid_tool_calls: [invalid] }, human]),
      [],
    );
  });

  it('hold calls as OpenAI wrote them, where they are old', () => {
    const raw = { tool_calls: [{ id: '1', type: 'function', function: { name: 'run', arguments: '{}' } }] };
    const older = { type: 'ai', content: '', additional_kwargs: raw };
    assert.deepEqual(problemsOf([human, older, tool, human]), []);
    assert.deepEqual(problemsOf([human, older, human]), [
      'error unanswered-tool-call /messages/1/additional_kwargs/tool_calls/0',
    ]);
  });

  it('may have roles in place of types, and are answered so', () => {
    const list = [
      { role: 'user', content: 'Hi' },
      { role: 'assistant', content: '', tool_calls: [call] },
      { role: 'user', content: 'Well?' },
    ];
    assert.deepEqual(problemsOf(list), ['error unanswered-tool-call /messages/1/tool_calls/0']);
    assert.deepEqual((repairRequest(list, { policy: 'complete' }).request as unknown[])[2], {
      role: 'tool',
      content: '[chatmend] No result was recorded for this tool call.',
      tool_call_id: '1',
      name: 'run',
    });
  });

  it('what is half typed is not judged', () => {
    assert.deepEqual(problemsOf([human, ai, { type: 'tool' }, human]), []);
  });

  it('a problem stands where the class is named', () => {
    const constructor = (name: string, kwargs: object) => ({
      lc: 1,
      type: 'constructor',
      id: ['langchain_core', 'messages', name],
      kwargs,
    });
    const text = JSON.stringify([
      constructor('HumanMessage', { content: 'Hi' }),
      constructor('ToolMessage', tool),
    ]);
    const [problem] = inspect(text).problems;
    assert.equal(problem && text.slice(problem.range.start, problem.range.end), '"ToolMessage"');
  });

  it('a call goes with all its copies', () => {
    const message = {
      ...ai,
      content: [
        { type: 'text', text: 'Wait.' },
        { type: 'tool_use', id: '1', name: 'run', input: {} },
      ],
      additional_kwargs: {
        tool_calls: [{ id: '1', type: 'function', function: { name: 'run', arguments: '{}' } }],
      },
    };
    const options = { policy: 'complete', strategies: { 'unanswered-tool-call': 'drop-call' } } as const;
    assert.deepEqual((repairRequest([human, message, human], options).request as unknown[])[1], {
      ...ai,
      tool_calls: [],
      content: [{ type: 'text', text: 'Wait.' }],
      additional_kwargs: { tool_calls: [] },
    });
  });

  it('a result whose call is missing becomes what a human says, in the form of the others', () => {
    const stored = (type: string, data: object) => ({ type, data: { ...data, type } });
    const list = [stored('human', { content: 'Hi' }), stored('tool', { content: 'done', tool_call_id: '9' })];
    const options = {
      policy: 'complete',
      strategies: { 'orphan-tool-result': 'keep-as-user-message' },
    } as const;
    const said = '[chatmend] Result of tool call 9, which answers no open call in this history:\ndone';
    assert.deepEqual(
      (repairRequest(list, options).request as unknown[])[1],
      stored('human', { content: said }),
    );
  });
});
