import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inspect, inspectRequest, jsonPatchOf, type Policy, repairRequest } from './index.ts';

const POLICIES: readonly Policy[] = ['careful', 'complete', 'minimal'];

/** A result without its call, and a call whose arguments are no JSON, with something odd beside them. */
const broken = (message: object = {}) => ({
  model: 'gpt-4o',
  messages: [
    { role: 'tool', tool_call_id: 'a', content: '1', ...message },
    { role: 'assistant', content: null, tool_calls: [call('{oops')] },
    { role: 'tool', tool_call_id: 'b', content: '2' },
  ] as Record<string, unknown>[],
});
const call = (given: unknown) => ({ id: 'b', type: 'function', function: { name: 'f', arguments: given } });
const calling = (given: unknown) => ({
  messages: [
    { role: 'assistant', content: '', tool_calls: [call(given)] },
    { role: 'tool', tool_call_id: 'b', content: '2' },
  ],
});
/** Keys that tell something in one wire format or another. */
const keys = fc.constantFrom(
  ...'role type content name id call_id tool_call_id tool_calls function arguments input output parts'.split(
    ' ',
  ),
  ...'functionCall functionResponse toolUse toolResult tool_use_id thinking kwargs lc data additional_kwargs'.split(
    ' ',
  ),
);
const saying = (content: unknown) => ({ model: 'gpt-4o', messages: [{ role: 'user', content }] });

/** Asks everything that can be asked of a request in memory. */
function exhaust(request: unknown): void {
  const { problems, fixes } = inspectRequest(request, { provider: 'openai' });
  for (const problem of problems.slice(0, 10)) for (const step of fixes(problem)) step.operations;
  for (const policy of POLICIES) {
    const { steps } = repairRequest(request, { policy, provider: 'openai' });
    jsonPatchOf(request, steps);
    for (const step of steps.slice(0, 10)) step.alternatives;
  }
}

const nested = (depth: number) => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

describe('a request that is no plain JSON value', () => {
  it('may be frozen', () => {
    const request = frozen(broken());
    exhaust(request);
    assert.deepEqual(repairRequest(request, { policy: 'complete', provider: 'openai' }).remaining, []);
  });

  it('keeps a member named __proto__ as a member', () => {
    const request = JSON.parse(JSON.stringify(broken()).replace('"role"', '"__proto__":{"x":1},"role"'));
    exhaust(request);
    const [first] = repairRequest(request, { policy: 'complete', provider: 'openai' }).request.messages;
    assert.equal(Object.getPrototypeOf(first), Object.prototype);
    assert.ok(Object.hasOwn(first, '__proto__'));
    assert.equal(({} as { x?: unknown }).x, undefined);
  });

  it('may name a member of all objects as the type of a part', () => {
    for (const type of ['constructor', 'toString', '__proto__']) {
      exhaust(saying([{ type, text: 'Hi' }]));
      assert.deepEqual(
        inspectRequest({ max_tokens: 1, ...saying([{ type }]) }, { provider: 'anthropic' }).problems,
        [],
      );
    }
  });

  it('may hold objects that are no text where types and names are', () => {
    for (const odd of [{ toString: 1, valueOf: 1 }, [{ toString: 1 }]]) {
      const block = { type: odd, id: 'a', name: odd };
      const output = { type: 'tool-result', toolCallId: 'a', toolName: 'f', output: { type: odd } };
      for (const request of [
        {
          max_tokens: 1,
          messages: [{ role: 'assistant', content: [block, { ...block, type: 'tool_use' }] }],
        },
        { messages: [{ role: 'tool', content: [output] }] },
        { ...saying([block]), messages: [...saying([block]).messages, '[REDACTED]'] },
        { model: odd, input: [block, { type: 'function_call_output', call_id: odd }] },
      ]) {
        exhaust(request);
        inspect(JSON.stringify(request)).plan('complete');
      }
    }
  });

  it('may name members of all objects anywhere: as keys, roles, types, ids and words', () => {
    const names = fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype));
    const role = fc.oneof(names, fc.constantFrom('user', 'assistant', 'tool', 'model', 'system'));
    const { part } = fc.letrec<{ part: unknown }>((tie) => ({
      part: fc.oneof(
        { maxDepth: 3 },
        names,
        fc.constant(null),
        fc.array(tie('part'), { maxLength: 2 }),
        fc
          .tuple(
            fc.dictionary(fc.oneof(names, keys), tie('part'), { maxKeys: 5, noNullPrototype: true }),
            fc.option(role, { nil: undefined }),
          )
          .map(([members, role]) => (role === undefined ? members : { ...members, role })),
      ),
    }));
    const message = fc.tuple(role, part, part).map(([role, content, more]) => ({
      role,
      content,
      ...(typeof more === 'object' && !Array.isArray(more) ? more : {}),
    }));
    const lists = fc.constantFrom('messages', 'contents', 'input');
    const body = fc.tuple(lists, fc.array(message, { maxLength: 4 }), names);
    fc.assert(
      fc.property(body, part, names, ([list, messages, model], odd, name) => {
        const request = { model, [list]: messages, tools: [odd], [name]: odd };
        exhaust(request);
        for (const languageId of ['json', name])
          inspect(JSON.stringify([request, { type: name, messages }]), { languageId, name: `a.${name}` });
      }),
    );
  });

  it('counts a member that is undefined as absent, as JSON.stringify does', () => {
    const request = {
      messages: [
        { role: 'assistant', content: undefined, tool_calls: [call('{}')] },
        { role: 'tool', tool_call_id: 'b', content: '2', name: undefined },
      ],
    };
    const repaired = repairRequest(request, { provider: 'deepseek' });
    assert.deepEqual(repaired.request.messages[0], {
      role: 'assistant',
      tool_calls: [call('{}')],
      content: '',
    });
    assert.deepEqual(repaired.remaining, []);
    exhaust(request);
  });

  it('may hold what no text can: cycles, BigInt, functions, symbols stay where they are', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    for (const odd of [cycle, [cycle], 1n, { n: 1n }, () => 1, Symbol('s')]) {
      exhaust(broken({ odd }));
      exhaust(saying(odd));
      exhaust(saying([{ type: 'text', text: odd }]));
      exhaust(calling(odd));
      const request = calling(odd);
      const { request: same, remaining } = repairRequest(request, { policy: 'complete', provider: 'openai' });
      assert.equal(same, request);
      assert.deepEqual(
        remaining.map(({ rule }) => rule),
        ['arguments-type'],
      );
    }
  });

  it('is written as JSON.stringify writes it: Map, Date, toJSON', () => {
    for (const odd of [new Map([[1, 2]]), new Date(0), { toJSON: () => 'said' }, new Uint8Array(2)]) {
      exhaust(calling(odd));
      const { request } = repairRequest(saying(odd), { provider: 'openai' });
      assert.equal(request.messages[0]?.content, JSON.stringify(odd));
    }
  });

  it('may hold a list in place of a call', () => {
    for (const odd of [[], [[]], [call('{}')]])
      exhaust({ messages: [{ role: 'assistant', content: '', tool_calls: [odd] }] });
  });

  it('whose getter throws: its error passes through as it is', () => {
    const request = broken();
    const mine = new Error('mine');
    Object.defineProperty(request.messages[0], 'content', {
      enumerable: true,
      get() {
        throw mine;
      },
    });
    assert.throws(
      () => inspectRequest(request),
      (error) => error === mine,
    );
    assert.throws(
      () => repairRequest(request),
      (error) => error === mine,
    );
  });
});

describe('a large request', () => {
  it('may be 5,000 levels deep', () => {
    for (const deep of [nested(5_000), '['.repeat(5_000), `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`]) {
      exhaust(saying(deep));
      exhaust(calling(deep));
      exhaust(broken({ deep }));
    }
  });

  it('may hold a list of 150,000, which is more than a call takes as arguments', function () {
    this.timeout(40_000);
    const words = Array.from({ length: 150_000 }, () => ({ type: 'text', text: 'a' }));
    const calls = words.map((_, at) => ({ type: 'tool_use', id: `c${at}`, name: 'f', input: {} }));
    const anthropic = (content: unknown) => ({
      model: 'claude-sonnet-4-5',
      max_tokens: 9,
      messages: [
        { role: 'user', content: words },
        { role: 'assistant', content },
      ],
    });
    inspect(JSON.stringify(anthropic(calls)));
    for (const request of [broken({ content: words }), anthropic([...words, calls[0]])]) {
      const plan = inspect(JSON.stringify(request), { provider: 'anthropic' }).plan('complete');
      assert.ok(plan.steps.length > 0);
      JSON.parse(plan.text);
    }
  });

  it('may hold 40,000 messages with a fault in every other', function () {
    // Looking at all turns for every fault would take minutes.
    this.timeout(40_000);
    const messages = Array.from({ length: 40_000 }, (_, at) =>
      at % 2 === 0 ? { role: 'user', content: 'q' } : { role: 'tool', tool_call_id: `c${at}`, content: 'r' },
    );
    const { request, steps, remaining } = repairRequest(
      { messages },
      { policy: 'complete', provider: 'openai' },
    );
    assert.equal(steps.length, 20_000);
    assert.deepEqual(remaining, []);
    assert.equal(request.messages.length, 40_000);
    assert.ok(jsonPatchOf({ messages }, steps).length >= 40_000);
    assert.equal(repairRequest({ messages }, { provider: 'openai' }).remaining.length, 20_000);
  });
});

function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object') Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
