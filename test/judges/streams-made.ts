import fc from 'fast-check';

/** What a model may say in one answer. */
export interface Said {
  readonly text: string;
  readonly refusal: string;
  readonly reasoning: string;
  readonly calls: readonly { readonly id: string; readonly name: string; readonly given: string }[];
}

const words = fc.string({ unit: 'binary', maxLength: 24 });
const given = fc.dictionary(fc.string({ maxLength: 6 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 });

/** Random answers; ids are unique in each. */
export const answers: fc.Arbitrary<Said> = fc
  .record({
    text: words,
    refusal: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, words),
    reasoning: fc.oneof(fc.constant(''), words),
    calls: fc.array(
      fc.record({
        name: fc.stringMatching(/^[a-z_]{1,12}$/),
        given: given.map((one) => JSON.stringify(one)),
      }),
      { maxLength: 4 },
    ),
  })
  .map((said) => ({ ...said, calls: said.calls.map((call, at) => ({ ...call, id: `call_${at}_x9Kq` })) }));

/** Where random texts are cut, and who goes on when several could. */
export interface Dice {
  pieces(text: string): string[];
  /** Puts lists together in a random order that keeps that of each. */
  mixed<T>(lists: readonly (readonly T[])[]): T[];
}

/** Dice from random numbers. */
export const dice: fc.Arbitrary<Dice> = fc.infiniteStream(fc.nat(997)).map((numbers) => {
  const roll = (below: number) => (numbers.next().value as number) % below;
  return {
    pieces(text) {
      const all: string[] = [];
      for (let at = 0; at < text.length; ) {
        const end = Math.min(text.length, at + 1 + roll(6));
        all.push(text.slice(at, end));
        at = end;
      }
      return all;
    },
    mixed(lists) {
      const left = lists.map((list) => [...list]).filter((list) => list.length > 0);
      const all = [];
      while (left.length > 0) {
        const at = roll(left.length);
        const list = left[at] as (typeof left)[number];
        all.push(list.shift() as (typeof list)[number]);
        if (list.length === 0) left.splice(at, 1);
      }
      return all;
    },
  };
});

/** Chunks of Chat Completions. */
export function asChat({ text, refusal, reasoning, calls }: Said, roll: Dice): object[] {
  const chunk = (delta: object, reason: string | null = null) => ({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'm',
    choices: [{ index: 0, delta, finish_reason: reason }],
  });
  const called = calls.map(({ id, name, given: json }, index) => [
    chunk({ tool_calls: [{ index, id, type: 'function', function: { name, arguments: '' } }] }),
    ...roll.pieces(json).map((piece) => chunk({ tool_calls: [{ index, function: { arguments: piece } }] })),
  ]);
  return [
    chunk({ role: 'assistant', content: '' }),
    ...roll.pieces(reasoning).map((piece) => chunk({ reasoning_content: piece })),
    ...roll.mixed([
      roll.pieces(text).map((piece) => chunk({ content: piece })),
      roll.pieces(refusal).map((piece) => chunk({ refusal: piece })),
      ...called,
    ]),
    chunk({}, calls.length > 0 ? 'tool_calls' : 'stop'),
    { ...chunk({}), choices: [], usage: { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3 } },
  ];
}

/** Events of Anthropic Messages. */
export function asAnthropic({ text, reasoning, calls }: Said, roll: Dice): object[] {
  const blocks: [start: object, deltas: object[]][] = [];
  if (reasoning !== '')
    blocks.push([
      { type: 'thinking', thinking: '', signature: '' },
      [
        ...roll.pieces(reasoning).map((thinking) => ({ type: 'thinking_delta', thinking })),
        { type: 'signature_delta', signature: 'c2lnbmVk' },
      ],
    ]);
  if (text !== '')
    blocks.push([
      { type: 'text', text: '' },
      roll.pieces(text).map((piece) => ({ type: 'text_delta', text: piece })),
    ]);
  for (const { id, name, given: json } of calls)
    blocks.push([
      { type: 'tool_use', id, name, input: {} },
      ['', ...roll.pieces(json)].map((partial_json) => ({ type: 'input_json_delta', partial_json })),
    ]);
  const usage = { input_tokens: 1, output_tokens: 1 };
  const message = {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'm',
    content: [],
    stop_reason: null,
  };
  return [
    { type: 'message_start', message: { ...message, stop_sequence: null, usage } },
    { type: 'ping' },
    ...blocks.flatMap(([content_block, deltas], index) => [
      { type: 'content_block_start', index, content_block },
      ...deltas.map((delta) => ({ type: 'content_block_delta', index, delta })),
      { type: 'content_block_stop', index },
    ]),
    {
      type: 'message_delta',
      delta: {
        stop_reason: calls.length > 0 ? 'tool_use' : 'end_turn',
        stop_sequence: null,
        stop_details: null,
      },
      usage,
    },
    { type: 'message_stop' },
  ];
}

/** Events of Responses. */
export function asResponses({ text, refusal, reasoning, calls }: Said, roll: Dice): object[] {
  const items: { added: object; steps: object[]; done: object }[] = [];
  if (reasoning !== '') {
    const item = { type: 'reasoning', id: 'rs_1', summary: [] as object[] };
    const [at, part] = [
      { item_id: 'rs_1', summary_index: 0 },
      { type: 'summary_text', text: reasoning },
    ];
    items.push({
      added: item,
      steps: [
        { type: 'response.reasoning_summary_part.added', ...at, part: { ...part, text: '' } },
        ...roll
          .pieces(reasoning)
          .map((delta) => ({ type: 'response.reasoning_summary_text.delta', ...at, delta })),
        { type: 'response.reasoning_summary_text.done', ...at, text: reasoning },
      ],
      done: { ...item, summary: [part] },
    });
  }
  const parts = [
    ...(text === '' ? [] : [{ kind: 'output_text', key: 'text', words: text, more: { annotations: [] } }]),
    ...(refusal === '' ? [] : [{ kind: 'refusal', key: 'refusal', words: refusal, more: {} }]),
  ];
  if (parts.length > 0) {
    const item = { type: 'message', id: 'msg_1', role: 'assistant', content: [] as object[] };
    items.push({
      added: { ...item, status: 'in_progress' },
      steps: parts.flatMap(({ kind, key, words, more }, content_index) => {
        const at = { item_id: 'msg_1', content_index };
        return [
          { type: 'response.content_part.added', ...at, part: { type: kind, [key]: '', ...more } },
          ...roll.pieces(words).map((delta) => ({ type: `response.${kind}.delta`, ...at, delta })),
          { type: `response.${kind}.done`, ...at, [key]: words },
        ];
      }),
      done: {
        ...item,
        status: 'completed',
        content: parts.map(({ kind, key, words, more }) => ({ type: kind, [key]: words, ...more })),
      },
    });
  }
  for (const { id, name, given: json } of calls) {
    const item = { type: 'function_call', id: `fc_${id}`, call_id: id, name };
    items.push({
      added: { ...item, arguments: '', status: 'in_progress' },
      steps: roll
        .pieces(json)
        .map((delta) => ({ type: 'response.function_call_arguments.delta', item_id: `fc_${id}`, delta })),
      done: { ...item, arguments: json, status: 'completed' },
    });
  }
  const response = { id: 'resp_1', object: 'response', created_at: 1, model: 'm', output: [] as object[] };
  return [
    { type: 'response.created', response: { ...response, status: 'in_progress' } },
    ...items.flatMap(({ added, steps, done }, output_index) => [
      { type: 'response.output_item.added', output_index, item: added },
      ...steps.map((step) => ({ output_index, ...step })),
      { type: 'response.output_item.done', output_index, item: done },
    ]),
    {
      type: 'response.completed',
      response: { ...response, status: 'completed', output: items.map(({ done }) => done) },
    },
  ].map((event, sequence_number) => ({ ...event, sequence_number }));
}

/** Chunks of Gemini. */
export function asGemini({ text, reasoning, calls }: Said, roll: Dice): object[] {
  const parts = [
    ...roll.pieces(reasoning).map((piece) => ({ text: piece, thought: true })),
    ...roll.pieces(text).map((piece) => ({ text: piece })),
    ...calls.map(({ id, name, given: json }, at) => ({
      functionCall: { id, name, args: JSON.parse(json) as object },
      ...(at === 0 ? { thoughtSignature: 'c2lnbmVk' } : {}),
    })),
  ];
  return (parts.length === 0 ? [{ text: ' ' }] : parts).map((part, at, all) => ({
    responseId: 'r1',
    modelVersion: 'm',
    candidates: [
      {
        index: 0,
        content: { role: 'model', parts: [part] },
        ...(at === all.length - 1 ? { finishReason: 'STOP' } : {}),
      },
    ],
  }));
}
