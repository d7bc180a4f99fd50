import assert from 'node:assert/strict';
import type { Members } from '../dialects/values.ts';
import { answersIn } from './answers-in.ts';
import { Streams, wireOf } from './streams.ts';

/** The answers that pieces make, in the order of their first ones. */
function answersOf(...chunks: readonly Members[]) {
  const streams = new Streams();
  chunks.forEach((chunk, at) => {
    const wire = wireOf(chunk);
    assert.ok(wire);
    streams.add(wire, chunk, { start: at, end: at + 1 });
  });
  return streams.all.map((one) => ({
    answer: one.answer(),
    ended: one.ended,
    calls: Object.fromEntries(one.calls),
  }));
}

const chunk = (id: string, delta: object, reason: string | null = null) => ({
  id,
  object: 'chat.completion.chunk',
  choices: [{ index: 0, delta, finish_reason: reason }],
});
const call = (index: number | undefined, piece: string, id?: string, name?: string) => ({
  tool_calls: [{ index, id, type: 'function', function: { name, arguments: piece } }],
});

describe('answers that came in pieces', () => {
  it('two that run at once are told apart by their ids, and calls by their index', () => {
    const [first, second] = answersOf(
      chunk('a', { role: 'assistant', content: 'Let me ' }),
      chunk('b', { role: 'assistant', content: 'No' }),
      chunk('a', { content: 'look.' }),
      chunk('a', call(0, '', 'call_1', 'get_weather')),
      chunk('a', call(1, '{"q"', 'call_2', 'search')),
      chunk('b', { content: '.' }, 'stop'),
      chunk('a', call(0, '{}')),
      chunk('a', call(1, ':1}'), 'tool_calls'),
      { id: 'a', object: 'chat.completion.chunk', choices: [], usage: { total_tokens: 9 } },
    );
    const { choices, usage } = first?.answer as { choices: { message: unknown }[]; usage: unknown };
    assert.deepEqual(choices[0]?.message, {
      role: 'assistant',
      content: 'Let me look.',
      refusal: null,
      tool_calls: [
        { id: 'call_1', type: 'function', function: { name: 'get_weather', arguments: '{}' } },
        { id: 'call_2', type: 'function', function: { name: 'search', arguments: '{"q":1}' } },
      ],
    });
    assert.deepEqual(usage, { total_tokens: 9 });
    assert.deepEqual(first?.calls, { call_1: { start: 3, end: 4 }, call_2: { start: 4, end: 5 } });
    assert.equal(second?.ended, true);
  });

  it('an id that comes again after the end is another answer', () => {
    const all = answersOf(
      chunk('same', { role: 'assistant', content: 'One' }),
      chunk('same', {}, 'stop'),
      chunk('same', { role: 'assistant', content: 'Two' }),
    );
    assert.deepEqual(
      all.map(({ ended }) => ended),
      [true, false],
    );
  });

  it('calls without an index begin with their id', () => {
    const [{ answer } = { answer: {} }] = answersOf(
      chunk('a', { role: 'assistant', ...call(undefined, '{', 'call_1', 'f') }),
      chunk('a', call(undefined, '}')),
      chunk('a', call(undefined, '[]', 'call_2', 'g')),
    );
    const [{ message }] = (answer as Members).choices as [{ message: Members }];
    assert.deepEqual(message.tool_calls, [
      { id: 'call_1', type: 'function', function: { name: 'f', arguments: '{}' } },
      { id: 'call_2', type: 'function', function: { name: 'g', arguments: '[]' } },
    ]);
  });

  it('reasoning in details goes on where index and type do', () => {
    const detail = (text: string, index = 0) => ({
      reasoning_details: [{ type: 'reasoning.text', index, text }],
    });
    const [{ answer } = { answer: {} }] = answersOf(
      chunk('a', { role: 'assistant', reasoning: 'I ', ...detail('I ') }),
      chunk('a', { reasoning: 'think.', ...detail('think.') }),
      chunk('a', detail('Next.', 1)),
    );
    const [{ message }] = (answer as Members).choices as [{ message: Members }];
    assert.equal(message.reasoning, 'I think.');
    assert.deepEqual(message.reasoning_details, [
      { type: 'reasoning.text', index: 0, text: 'I think.' },
      { type: 'reasoning.text', index: 1, text: 'Next.' },
    ]);
  });

  it('two answers of Anthropic that are mixed do not count as ended', () => {
    const start = { type: 'message_start', message: { role: 'assistant', content: [] } };
    const block = { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } };
    const all = answersOf(start, block, start, block, block, { type: 'message_stop' });
    assert.deepEqual(
      all.map(({ ended }) => ended),
      [false, false],
    );
  });
});

describe('streams as programs print them', () => {
  const first =
    '{"id": "a", "object": "chat.completion.chunk", "choices": [{"index": 0, "delta": {"role": "assistant", "content": "It\'s \\"4\\" C"}, "finish_reason": null}]}';
  const last =
    '{"id": "a", "object": "chat.completion.chunk", "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}';
  const python = (text: string) => `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
  const WAYS: Readonly<Record<string, string>> = {
    'as it came': `data: ${first}\n\ndata: ${last}\n\ndata: [DONE]\n`,
    'with CRLF and names of events': `event: chunk\r\ndata: ${first}\r\n\r\ndata: ${last}\r\n\r\n`,
    'without a blank behind the colon': `data:${first}\n\ndata:${last}\n`,
    'behind prefixes, with another program in between': `a-1 | data: ${first}\nb-1 | ready {\na-1 | data: ${last}\n`,
    "as Python's bytes": `got b${python(`data: ${first}\n\n`)}\ngot b${python(`data: ${last}\n\n`)}\n`,
    'between quotes, as it is': `got "data: ${first}"\ngot "data: ${last}"\n`,
    'as one string of JSON in a line': `body: ${JSON.stringify(`data: ${first}\n\ndata: ${last}\n\n`)} (200)\n`,
    'as dictionaries of Python': `chunk ${inPython(first)}\nchunk ${inPython(last)}\n`,
    'as rows of a container': [first, last]
      .map((one) => `${JSON.stringify({ log: `data: ${one}\n`, stream: 'stdout' })}\n`)
      .join(''),
  };

  for (const [way, text] of Object.entries(WAYS)) {
    it(way, () => {
      const found = answersIn(text, { name: 'a.log' });
      assert.equal(found.length, 1);
      const [{ value, ended } = { value: {} as Members, ended: false }] = found;
      const [{ message }] = value.choices as [{ message: Members }];
      assert.deepEqual([message.content, ended], ['It\'s "4" C', true]);
    });
  }

  /** As `repr` writes a dictionary of these texts. */
  function inPython(json: string): string {
    return json
      .replaceAll('null', 'None')
      .replaceAll('\\"', '\u0000')
      .replaceAll("'", "\\'")
      .replaceAll('"', "'")
      .replaceAll('\u0000', '"');
  }
});
