import fc from 'fast-check';

/** A chat message as it stands in a request. */
export type Message = Record<string, unknown>;

/** Words that are hard to write, to escape or to find again. */
const words = fc.oneof(
  fc.constantFrom(
    'hello',
    'line\nbreak',
    'a "quoted" \\ // word',
    '{"messages": [',
    'ünï\t😀',
    '\u2028',
    '\ud800',
  ),
  fc.string({ maxLength: 8 }),
);

/** What the calls of a step do; `gone` is where their content is left out. */
interface Step {
  readonly said: 'null' | 'empty' | 'gone' | 'text' | 'parts';
  readonly results: readonly ('text' | 'parts' | 'empty')[];
  readonly backwards: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  said: fc.constantFrom('null', 'empty', 'gone', 'text', 'parts'),
  results: fc.array(fc.constantFrom('text', 'text', 'parts', 'empty'), { minLength: 1, maxLength: 3 }),
  backwards: fc.boolean(),
});

/** One exchange: a question, steps with calls, perhaps an answer. */
const exchange = fc.record({
  parts: fc.boolean(),
  steps: fc.array(step, { maxLength: 2 }),
  answer: fc.boolean(),
});

/** Histories that OpenAI takes. Every text carries a number of its own, so that none can hide in another. */
export const histories: fc.Arbitrary<readonly Message[]> = fc
  .record({
    system: fc.boolean(),
    constantIds: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    exchanges: fc.array(exchange, { minLength: 1, maxLength: 3 }),
    words: fc.array(words, { minLength: 1, maxLength: 5 }),
  })
  .map((plan) => {
    const writer = new Writer(plan.words, plan.constantIds);
    if (plan.system) writer.say('system');
    for (const { parts, steps, answer } of plan.exchanges) {
      writer.say('user', parts);
      for (const one of steps) writer.act(one);
      if (answer) writer.say('assistant');
    }
    return writer.messages;
  });

class Writer {
  readonly messages: Message[] = [];
  readonly #words: readonly string[];
  readonly #constantIds: boolean;
  #texts = 0;
  #calls = 0;

  constructor(words: readonly string[], constantIds: boolean) {
    this.#words = words;
    this.#constantIds = constantIds;
  }

  say(role: string, parts = false): void {
    this.messages.push({ role, content: parts ? this.#parts() : this.#text() });
  }

  /** An assistant message with calls, and their results in either order. */
  act({ said, results, backwards }: Step): void {
    const first = this.#constantIds ? 0 : this.#calls;
    this.#calls += results.length;
    const ids = results.map((_, index) => `call_${first + index}`);
    const calls = ids.map((id) => ({
      id,
      type: 'function',
      function: { name: 'look_up', arguments: JSON.stringify({ q: this.#text() }) },
    }));
    this.messages.push({ role: 'assistant', ...this.#content(said), tool_calls: calls });
    const answers = ids.map((id, index) => ({
      role: 'tool',
      tool_call_id: id,
      ...this.#content(results[index] as 'text'),
    }));
    this.messages.push(...(backwards ? answers.reverse() : answers));
  }

  #content(kind: Step['said']): { content?: unknown } {
    if (kind === 'gone') return {};
    if (kind === 'null') return { content: null };
    if (kind === 'empty') return { content: '' };
    return { content: kind === 'text' ? this.#text() : this.#parts() };
  }

  #parts(): object[] {
    return [{ type: 'text', text: this.#text() }];
  }

  #text(): string {
    const number = this.#texts++;
    return `<${number}> ${this.#words[number % this.#words.length]}`;
  }
}
