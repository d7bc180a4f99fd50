import assert from 'node:assert/strict';
import { type Fix, inspect } from '../index.ts';
import { applyEdits } from '../text/edits.ts';

const user = (content: string) => ({ role: 'user', content });
const result = (id: string, content: string) => ({ role: 'tool', tool_call_id: id, content });
const callOf = (id: string, name = 'get_weather', given = '{"city": "Oslo"}') => ({
  id,
  type: 'function',
  function: { name, arguments: given },
});
const calling = (...calls: object[]) => ({ role: 'assistant', content: 'One moment.', tool_calls: calls });
const chat = (...messages: object[]) => ({ model: 'gpt-4o', messages });
const answer = (message: object) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  choices: [{ index: 0, finish_reason: 'tool_calls', message }],
});

const ID = 'call_r5Tq9xWb2LmA';
const OTHER = 'call_Zk83hPq1sVd0';

/** The best fix of the one problem a rule has in rows of JSON, and what the last request is afterwards. */
function fixOf(rule: string, ...rows: object[]): { fix: Fix | undefined; after: unknown } {
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const inspection = inspect(text, { name: 'a.jsonl' });
  const problems = inspection.problems.filter((one) => one.rule === rule);
  assert.equal(problems.length, 1, `${problems.length} problems of ${rule}`);
  const [fix] = inspection.fixes(problems[0] as (typeof problems)[0]);
  const after = inspect(applyEdits(text, fix?.edits ?? []), { name: 'a.jsonl' });
  return { fix, after: after.extract(after.payloads.length - 1) };
}

describe('a call that was seen earlier', () => {
  it('in the history of an earlier request: the turn is put back in front of the result', () => {
    const { fix, after } = fixOf(
      'orphan-tool-result',
      chat(user('Weather?'), calling(callOf(ID)), result(ID, '4 C')),
      chat(result(ID, '4 C'), user('And tomorrow?')),
    );
    assert.deepEqual([fix?.title, fix?.safety], ['Restore the call from line 1', 'safe']);
    assert.deepEqual(after, chat(calling(callOf(ID)), result(ID, '4 C'), user('And tomorrow?')));
  });

  it('in an answer, and the request kept the words only: the calls are put back beside them', () => {
    const { fix, after } = fixOf(
      'orphan-tool-result',
      chat(user('Weather?')),
      answer({ ...calling(callOf(ID)), refusal: null, reasoning_content: 'Norway.' }),
      chat(user('Weather?'), { role: 'assistant', content: 'One moment.' }, result(ID, '4 C')),
    );
    assert.deepEqual([fix?.title, fix?.safety], ['Restore the call from line 2', 'safe']);
    assert.deepEqual(
      after,
      chat(
        user('Weather?'),
        { role: 'assistant', content: 'One moment.', reasoning_content: 'Norway.', tool_calls: [callOf(ID)] },
        result(ID, '4 C'),
      ),
    );
  });

  it('one of two parallel calls', () => {
    const both = calling(callOf(ID), callOf(OTHER, 'get_time', '{}'));
    const { fix, after } = fixOf(
      'orphan-tool-result',
      chat(user('Weather?')),
      answer(both),
      chat(user('Weather?'), calling(callOf(ID)), result(ID, '4 C'), result(OTHER, '12:00')),
    );
    assert.deepEqual([fix?.title, fix?.safety], ['Restore the call from line 2', 'safe']);
    assert.deepEqual(after, chat(user('Weather?'), both, result(ID, '4 C'), result(OTHER, '12:00')));
  });

  it('behind the result of another round: between the two', () => {
    const [first, second] = [calling(callOf(ID)), calling(callOf(OTHER, 'get_time', '{}'))];
    const before = [user('Weather?'), first, result(ID, '4 C')];
    const { fix, after } = fixOf(
      'orphan-tool-result',
      chat(...before),
      answer(second),
      chat(...before, result(OTHER, '12:00')),
    );
    assert.deepEqual([fix?.title, fix?.safety], ['Restore the call from line 2', 'safe']);
    assert.deepEqual(after, chat(...before, second, result(OTHER, '12:00')));
  });

  it('two rounds in a row: each in front of its result', () => {
    const [first, second] = [calling(callOf(ID)), calling(callOf(OTHER, 'get_time', '{}'))];
    const whole = [user('Weather?'), first, result(ID, '4 C'), second, result(OTHER, '12:00')];
    const { fix, after } = fixOf(
      'orphan-tool-result',
      chat(...whole),
      chat(user('Weather?'), result(ID, '4 C'), result(OTHER, '12:00')),
    );
    assert.deepEqual([fix?.title, fix?.safety], ['Restore the 2 calls from line 1', 'safe']);
    assert.deepEqual(after, chat(...whole));
  });

  it('an id that only counts, in the same conversation', () => {
    const { fix } = fixOf(
      'orphan-tool-result',
      chat(user('Weather?')),
      answer(calling(callOf('call_1'))),
      chat(user('Weather?'), result('call_1', '4 C')),
    );
    assert.deepEqual([fix?.title, fix?.safety], ['Restore the call from line 2', 'safe']);
  });

  it('an id that only counts, in another conversation, is not restored', () => {
    const { fix } = fixOf(
      'orphan-tool-result',
      chat(user('Weather?'), calling(callOf('call_1')), result('call_1', '4 C')),
      chat(user('Time?'), result('call_1', '12:00')),
    );
    assert.doesNotMatch(fix?.title ?? '', /Restore/);
  });

  it('an id that is made of the name of its function is no other than one that counts', () => {
    const { fix } = fixOf(
      'orphan-tool-result',
      chat(
        user('Weather?'),
        calling(callOf('functions.get_weather:0')),
        result('functions.get_weather:0', '4 C'),
      ),
      chat(user('And in Rome?'), result('functions.get_weather:0', '20 C')),
    );
    assert.doesNotMatch(fix?.title ?? '', /Restore/);
  });

  it('an id under which two different calls were seen is not restored', () => {
    const { fix } = fixOf(
      'orphan-tool-result',
      chat(user('Weather?'), calling(callOf(ID)), result(ID, '4 C')),
      chat(user('Weather?'), calling(callOf(ID, 'get_time', '{}')), result(ID, '12:00')),
      chat(result(ID, '4 C'), user('And now?')),
    );
    assert.doesNotMatch(fix?.title ?? '', /Restore/);
  });

  it('in one of two different answers to the same: which one led here is a guess, and said to be', () => {
    const { fix } = fixOf(
      'orphan-tool-result',
      chat(user('Weather?')),
      answer(calling(callOf(ID))),
      chat(user('Weather?')),
      answer(calling(callOf(ID, 'get_weather', '{"city": "Rome"}'))),
      chat(user('Weather?'), result(ID, '4 C')),
    );
    assert.deepEqual(
      [fix?.title, fix?.safety, fix?.reason],
      [
        'Restore the call from line 4',
        'unsafe',
        'The same was answered otherwise on line 2, and nothing tells which of them led here.',
      ],
    );
  });

  it('in two answers to the same, of which only one has its id', () => {
    const { fix } = fixOf(
      'orphan-tool-result',
      chat(user('Weather?')),
      answer(calling(callOf(ID))),
      chat(user('Weather?')),
      answer(calling(callOf(OTHER, 'get_weather', '{"city": "Rome"}'))),
      chat(user('Weather?'), result(ID, '4 C')),
    );
    assert.deepEqual([fix?.title, fix?.safety], ['Restore the call from line 2', 'safe']);
  });

  it('only in a later request: nothing is restored', () => {
    const { fix } = fixOf(
      'orphan-tool-result',
      chat(result(ID, '4 C'), user('And tomorrow?')),
      chat(user('Weather?'), calling(callOf(ID)), result(ID, '4 C')),
    );
    assert.doesNotMatch(fix?.title ?? '', /Restore/);
  });

  it('in a stream that was cut, is no safe thing to restore', () => {
    const piece = (delta: object) => ({
      id: 'c',
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta, finish_reason: null }],
    });
    const { fix } = fixOf(
      'orphan-tool-result',
      chat(user('Weather?')),
      piece({ role: 'assistant', tool_calls: [{ index: 0, ...callOf(ID, 'get_weather', '{"city"') }] }),
      chat(user('Weather?'), result(ID, '4 C')),
    );
    assert.doesNotMatch(fix?.title ?? '', /Restore/);
  });

  for (const calls of [
    `[ { id: '${ID}', type: 'function', function: [Object] } ]`,
    `[ [Object], { id: '${ID}', type: 'function', function: { name: 'get_weather', arguments: '{}' } } ]`,
  ])
    it(`as a program printed it, which left something out, is not restored: ${calls}`, () => {
      const request = (...messages: object[]) => `POST ${JSON.stringify(chat(...messages))}`;
      const text = [
        request(user('Weather?')),
        `{ object: 'chat.completion', choices: [ { finish_reason: 'tool_calls', message: { role: 'assistant', content: null, tool_calls: ${calls} } } ] }`,
        request(user('Weather?'), result(ID, '4 C')),
      ].join('\n');
      const inspection = inspect(text, { name: 'a.log' });
      const [orphan, ...others] = inspection.problems;
      assert.deepEqual([orphan?.rule, others], ['orphan-tool-result', []]);
      for (const { title } of inspection.fixes(orphan as (typeof others)[0]))
        assert.doesNotMatch(title, /Restore/);
    });

  it('Anthropic: with the signed thoughts in front of it', () => {
    const thinking = { type: 'enabled', budget_tokens: 1024 };
    const claude = (...messages: object[]) => ({
      model: 'claude-sonnet-4-5',
      max_tokens: 2048,
      thinking,
      messages,
    });
    const content = [
      { type: 'thinking', thinking: 'Norway.', signature: 'EqQBCkYIBRgCKkDk9xW2' },
      { type: 'text', text: 'One moment.' },
      { type: 'tool_use', id: 'toolu_01AbC2dEf', name: 'get_weather', input: { city: 'Oslo' } },
    ];
    const events = [
      { type: 'message_start', message: { type: 'message', role: 'assistant', content: [] } },
      ...content.flatMap((block, index) => [
        {
          type: 'content_block_start',
          index,
          content_block: { ...block, ...('input' in block ? { input: {} } : {}) },
        },
        ...('input' in block
          ? [
              {
                type: 'content_block_delta',
                index,
                delta: { type: 'input_json_delta', partial_json: '{"city": "Oslo"}' },
              },
            ]
          : []),
        { type: 'content_block_stop', index },
      ]),
      { type: 'message_delta', delta: { stop_reason: 'tool_use' } },
      { type: 'message_stop' },
    ];
    const said = user('Weather?');
    const answered = {
      role: 'user',
      content: [{ type: 'tool_result', tool_use_id: 'toolu_01AbC2dEf', content: '4 C' }],
    };
    const { fix, after } = fixOf('orphan-tool-result', claude(said), ...events, claude(said, answered));
    assert.deepEqual([fix?.title, fix?.safety], ['Restore the call from line 7', 'safe']);
    assert.deepEqual(after, claude(said, { role: 'assistant', content }, answered));
  });

  it('Responses: the reasoning item comes along', () => {
    const openai = (...input: object[]) => ({ model: 'gpt-5', store: false, input });
    const items = [
      { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'Z2VoZWlt' },
      { type: 'function_call', id: 'fc_1', call_id: ID, name: 'get_weather', arguments: '{"city":"Oslo"}' },
    ];
    const said = { type: 'message', role: 'user', content: 'Weather?' };
    const output = { type: 'function_call_output', call_id: ID, output: '4 C' };
    const { fix, after } = fixOf(
      'orphan-tool-result',
      openai(said),
      { id: 'resp_1', object: 'response', incomplete_details: null, output: items },
      openai(said, output),
    );
    assert.deepEqual([fix?.title, fix?.safety], ['Restore the call from line 2', 'safe']);
    assert.deepEqual(after, openai(said, ...items, output));
  });

  it('Gemini, which has no ids: the answer to just this history', () => {
    const gemini = (...contents: object[]) => ({ contents });
    const said = { role: 'user', parts: [{ text: 'Weather?' }] };
    const model = {
      role: 'model',
      parts: [{ functionCall: { name: 'get_weather', args: { city: 'Oslo' } } }],
    };
    const response = {
      role: 'user',
      parts: [{ functionResponse: { name: 'get_weather', response: { output: '4 C' } } }],
    };
    const { fix, after } = fixOf(
      'orphan-tool-result',
      gemini(said),
      { candidates: [{ content: model, finishReason: 'STOP' }] },
      gemini(said, response),
    );
    assert.deepEqual([fix?.title, fix?.safety], ['Restore the call from line 2', 'safe']);
    assert.deepEqual(after, gemini(said, model, response));
  });

  it('Gemini, where the same was asked twice and answered otherwise: a guess', () => {
    const gemini = (...contents: object[]) => ({ contents });
    const said = { role: 'user', parts: [{ text: 'Weather?' }] };
    const answered = (city: string) => ({
      candidates: [
        {
          content: { role: 'model', parts: [{ functionCall: { name: 'get_weather', args: { city } } }] },
          finishReason: 'STOP',
        },
      ],
    });
    const response = {
      role: 'user',
      parts: [{ functionResponse: { name: 'get_weather', response: { output: '4 C' } } }],
    };
    const fixFor = (city: string) =>
      fixOf(
        'orphan-tool-result',
        gemini(said),
        answered('Oslo'),
        gemini(said),
        answered(city),
        gemini(said, response),
      ).fix;
    assert.deepEqual(
      [fixFor('Rome')?.title, fixFor('Rome')?.safety],
      ['Restore the call from line 4', 'unsafe'],
    );
    assert.equal(fixFor('Oslo')?.safety, 'safe');
  });
});

describe('a result that stands in another request', () => {
  it('a later one: the call is answered with it', () => {
    const text = [
      chat(user('Weather?'), calling(callOf(ID)), user('Hello?')),
      chat(user('Weather?'), calling(callOf(ID)), result(ID, '4 C'), user('Hello?')),
    ]
      .map((row) => `${JSON.stringify(row)}\n`)
      .join('');
    const inspection = inspect(text, { name: 'a.jsonl' });
    const [problem] = inspection.problems;
    assert.equal(problem?.rule, 'unanswered-tool-call');
    const [fix] = inspection.fixes(problem);
    assert.deepEqual([fix?.title, fix?.safety], ['Take the result from line 2', 'safe']);
    const after = inspect(applyEdits(text, fix?.edits ?? []), { name: 'a.jsonl' });
    assert.deepEqual(after.extract(0), after.extract(1));
  });

  it('an earlier one, for two calls at once, as Anthropic writes them', () => {
    const claude = (...messages: object[]) => ({ model: 'claude-sonnet-4-5', max_tokens: 99, messages });
    const use = (id: string) => ({ type: 'tool_use', id, name: 'get_weather', input: {} });
    const done = (id: string) => ({ type: 'tool_result', tool_use_id: id, content: '4 C' });
    const [a, b] = ['toolu_01AbC2dEf', 'toolu_02GhI3jKl'] as const;
    const calls = { role: 'assistant', content: [use(a), use(b)] };
    const { fix, after } = fixOf(
      'unanswered-tool-call',
      claude(user('Weather?'), calls, { role: 'user', content: [done(a), done(b)] }),
      claude(user('Weather?'), calls, user('Hello?')),
    );
    assert.deepEqual([fix?.title, fix?.safety], ['Take the 2 results from line 1', 'safe']);
    assert.deepEqual((after as { messages: { content: unknown }[] }).messages[2]?.content, [
      done(a),
      done(b),
      { type: 'text', text: 'Hello?' },
    ]);
  });

  it('two that differ are a guess', () => {
    const calls = calling(callOf(ID));
    const { fix } = fixOf(
      'unanswered-tool-call',
      chat(user('Weather?'), calls, result(ID, '4 C')),
      chat(user('Weather?'), calls, result(ID, '5 C')),
      chat(user('Weather?'), calls, user('Hello?')),
    );
    assert.doesNotMatch(fix?.title ?? '', /Take/);
  });
});
