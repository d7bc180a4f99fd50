import assert from 'node:assert/strict';
import { type Inspection, inspect, type TextProblem } from '../index.ts';
import { LOGS, SECOND } from '../testing/lost-turn.ts';
import { applyEdits } from '../text/edits.ts';

const user = (content: string) => ({ role: 'user', content });
const result = (id: string) => ({ role: 'tool', tool_call_id: id, content: '4 C' });
const callOf = (id: string, city = 'Oslo') => ({
  id,
  type: 'function',
  function: { name: 'get_weather', arguments: JSON.stringify({ city }) },
});
const chat = (...messages: object[]) => ({ model: 'gpt-4o', messages });
const answer = (message: object) => ({
  object: 'chat.completion',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', ...message } }],
});

/** What rows of JSON give, and their text. */
function look(...rows: object[]): { text: string; inspection: Inspection; drifts: TextProblem[] } {
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const inspection = inspect(text, { name: 'a.jsonl' });
  return { text, inspection, drifts: inspection.problems.filter(({ rule }) => rule === 'history-drift') };
}

/** Messages of the drifts that one answer and what is claimed of it give, as the second message. */
function drifts(sent: object, ...claimed: object[]): string[] {
  return look(chat(user('Weather?')), answer(sent), chat(user('Weather?'), ...claimed)).drifts.map(
    ({ message }) => message,
  );
}

const SENT = { content: 'One moment.', tool_calls: [callOf('call_1'), callOf('call_2', 'Rome')] };

describe('a turn that is not what the provider sent', () => {
  it('calls that were dropped', () => {
    assert.deepEqual(
      drifts(
        SENT,
        { role: 'assistant', content: 'One moment.', tool_calls: [callOf('call_1')] },
        result('call_1'),
      ),
      ['messages[1] is not the turn the provider sent: get_weather (call_2) is missing.'],
    );
  });

  it('the whole turn', () => {
    assert.deepEqual(drifts(SENT, result('call_1')), [
      'The turn the provider sent in front of messages[1] is missing: get_weather (call_1), get_weather (call_2) and the text.',
    ]);
  });

  it('ids that were changed', () => {
    const renamed = { ...SENT, role: 'assistant', tool_calls: [callOf('call_a'), callOf('call_b', 'Rome')] };
    assert.deepEqual(drifts(SENT, renamed, result('call_a'), result('call_b')), [
      'messages[1] is not the turn the provider sent: get_weather (call_1) has the id call_a; get_weather (call_2) has the id call_b.',
    ]);
  });

  it('arguments that were changed, but not those that are only spelled otherwise', () => {
    const spelled = (text: string) => ({
      ...callOf('call_1'),
      function: { name: 'get_weather', arguments: text },
    });
    const sent = { content: null, tool_calls: [callOf('call_1')] };
    const claim = (text: string) => ({ role: 'assistant', content: null, tool_calls: [spelled(text)] });
    assert.deepEqual(drifts(sent, claim('{ "city" : "Oslo" }'), result('call_1')), []);
    assert.deepEqual(drifts(sent, claim('{"city": "Bonn"}'), result('call_1')), [
      'messages[1] is not the turn the provider sent: get_weather (call_1) has other arguments.',
    ]);
  });

  it('words that were lost; but not thoughts aloud in front of them, and not blanks', () => {
    const sent = { content: '<think>Norway.</think>\n\nIt is cold. ' };
    const claim = (content: string) => ({ role: 'assistant', content });
    assert.deepEqual(drifts(sent, claim('It is cold.'), user('Thanks.')), []);
    assert.deepEqual(drifts(sent, claim('It is'), user('Thanks.')), [
      'messages[1] is not the turn the provider sent: the text is missing.',
    ]);
  });

  it('reasoning that was taken from a call; nobody wants it back behind a plain answer', () => {
    const called = { content: null, tool_calls: [callOf('call_1')] };
    assert.deepEqual(
      drifts({ ...called, reasoning_content: 'Norway.' }, { role: 'assistant', ...called }, result('call_1')),
      ['messages[1] is not the turn the provider sent: the reasoning is missing.'],
    );
    assert.deepEqual(
      drifts(
        { content: 'Cold.', reasoning_content: 'Norway.' },
        { role: 'assistant', content: 'Cold.' },
        user('Thanks.'),
      ),
      [],
    );
  });

  it('is told in the first request that claims it, with the place of the answer', () => {
    const lost = [user('Weather?'), { role: 'assistant', content: 'One moment.' }, user('Hello?')];
    const { text, drifts: found } = look(
      chat(user('Weather?')),
      answer(SENT),
      chat(...lost),
      chat(...lost, { role: 'assistant', content: 'Yes?' }, user('Hello!')),
    );
    assert.equal(found.length, 1);
    const [{ severity, payload, related } = {} as TextProblem] = found;
    assert.deepEqual([severity, payload], ['hint', 1]);
    const [place] = related;
    assert.equal(place?.message, 'The provider sent it here.');
    assert.equal(text.slice(place?.range.start, place?.range.end), JSON.stringify(answer(SENT)));
  });

  it('is a warning where the document shows the refusal', () => {
    for (const [name, log] of Object.entries(LOGS)) {
      const found = inspect(log(SECOND), { name }).problems.filter(({ rule }) => rule === 'history-drift');
      assert.deepEqual(
        found.map(({ severity }) => severity),
        ['warning'],
        name,
      );
    }
  });

  it('what is missing of it is put back, beside words and calls that stand there', () => {
    const sent = { ...SENT, reasoning_content: 'Two cities.' };
    const results = [result('call_1'), result('call_2')];
    const {
      text,
      inspection,
      drifts: found,
    } = look(
      chat(user('Weather?')),
      answer(sent),
      chat(user('Weather?'), { role: 'assistant', ...SENT }, ...results),
    );
    const [fix] = inspection.fixes(found[0] as TextProblem);
    assert.deepEqual([fix?.title, fix?.safety], ['Restore the turn from line 2', 'safe']);
    const after = inspect(applyEdits(text, fix?.edits ?? []), { name: 'a.jsonl' });
    assert.deepEqual(after.extract(1), chat(user('Weather?'), { role: 'assistant', ...sent }, ...results));
  });

  it('items of Responses come back in their order', () => {
    const said = { type: 'message', role: 'user', content: 'Weather?' };
    const call = {
      type: 'function_call',
      id: 'fc_1',
      call_id: 'call_1',
      name: 'get_weather',
      arguments: '{}',
    };
    const thought = { type: 'reasoning', id: 'rs_1', summary: [{ type: 'summary_text', text: 'Norway.' }] };
    const output = { type: 'function_call_output', call_id: 'call_1', output: '4 C' };
    const {
      text,
      inspection,
      drifts: found,
    } = look(
      { model: 'gpt-5', input: [said] },
      { id: 'resp_1', object: 'response', incomplete_details: null, output: [thought, call] },
      { model: 'gpt-5', input: [said, call, output] },
    );
    assert.equal(found[0]?.message, 'input[1] is not the turn the provider sent: the reasoning is missing.');
    const [fix] = inspection.fixes(found[0]);
    const after = inspect(applyEdits(text, fix?.edits ?? []), { name: 'a.jsonl' });
    assert.deepEqual((after.extract(2) as { input: unknown }).input, [said, thought, call, output]);
  });

  it('Responses: an answer that says of its end no more than that it is completed', () => {
    const openai = (...input: object[]) => ({ model: 'gpt-4o', input });
    const call = {
      type: 'function_call',
      id: 'fc_1',
      call_id: 'call_r1',
      name: 'get_weather',
      arguments: '{}',
      status: 'completed',
    };
    const whole = { id: 'resp_1', object: 'response', status: 'completed', output: [call] };
    const event = { type: 'response.completed', response: { ...whole, object: undefined } };
    const output = { type: 'function_call_output', call_id: 'call_r1', output: '21' };
    for (const answered of [whole, event, { body: JSON.stringify(whole) }])
      assert.deepEqual(
        look(openai(user('Weather?')), answered, openai(user('Weather?'), output)).drifts.map(
          ({ message }) => message,
        ),
        ['The turn the provider sent in front of input[1] is missing: get_weather (call_r1).'],
      );
  });

  it('instructions that change between requests do not matter', () => {
    const found = look(
      chat({ role: 'system', content: '12:00' }, user('Weather?')),
      answer({ content: 'Cold.' }),
      chat({ role: 'system', content: '12:01' }, user('Weather?'), user('Hello?')),
    ).drifts;
    assert.deepEqual(
      found.map(({ message }) => message),
      ['The turn the provider sent in front of messages[2] is missing: the text.'],
    );
  });

  it('where two requests wait, nobody knows whose answer it is', () => {
    const found = look(
      chat(user('Weather?')),
      chat(user('Time?')),
      answer({ content: 'Cold.' }),
      answer({ content: 'Noon.' }),
      chat(user('Weather?'), user('Hello?')),
    ).drifts;
    assert.deepEqual(found, []);
  });

  it('a message that a program prints is no answer', () => {
    const found = look(
      chat(user('Weather?')),
      { msg: 'history', last: { role: 'assistant', ...SENT } },
      answer({ content: 'Cold.' }),
      chat(user('Weather?'), { role: 'assistant', content: 'Cold.' }, user('Thanks.')),
    ).drifts;
    assert.deepEqual(found, []);
  });

  it('pieces a program printed and left something out of show nothing', () => {
    const chunk = (delta: string, reason: string) =>
      `{ object: 'chat.completion.chunk', choices: [ { index: 0, delta: ${delta}, finish_reason: ${reason} } ] }`;
    const called = { role: 'assistant', content: 'One moment.', tool_calls: [callOf('call_1')] };
    const printed = (calls: string) =>
      [
        `POST ${JSON.stringify(chat(user('Weather?')))}`,
        chunk("{ role: 'assistant', content: 'One moment.' }", 'null'),
        chunk(`{ tool_calls: ${calls} }`, "'tool_calls'"),
        `POST ${JSON.stringify(chat(user('Weather?'), called, result('call_1')))}`,
      ].join('\n');
    const call = (given: string) => `[ { index: 0, id: 'call_1', type: 'function', function: ${given} } ]`;
    const whole = call(`{ name: 'get_weather', arguments: '{"city":"Bonn"}' }`);
    const found = (calls: string) => inspect(printed(calls), { name: 'a.log' }).problems.length;
    assert.deepEqual([whole, '[ [Object] ]', call('[Object]')].map(found), [1, 0, 0]);
  });

  it('a history that was asked for twice is that of either answer', () => {
    const found = look(
      chat(user('Weather?')),
      answer({ content: 'Cold.' }),
      chat(user('Weather?')),
      answer({ content: 'Very cold.' }),
      chat(user('Weather?'), { role: 'assistant', content: 'Cold.' }, user('Thanks.')),
    ).drifts;
    assert.deepEqual(found, []);
  });

  it('a turn that is missing, and was sent in two ways, is no safe thing to restore', () => {
    const { inspection, drifts: found } = look(
      chat(user('Weather?')),
      answer({ content: 'Cold.' }),
      chat(user('Weather?')),
      answer({ content: 'Very cold.' }),
      chat(user('Weather?'), user('Thanks.')),
    );
    const [fix] = inspection.fixes(found[0] as TextProblem);
    assert.deepEqual(
      [fix?.title, fix?.safety, fix?.reason],
      [
        'Restore the turn from line 4',
        'unsafe',
        'The same was answered otherwise on line 2, and nothing tells which of them led here.',
      ],
    );
  });
});
