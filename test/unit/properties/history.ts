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

/** What the calls of a step do; `gone` is where their content is left out, `old` where they have no ids. */
interface Step {
  readonly old: boolean;
  readonly said: 'null' | 'empty' | 'gone' | 'text' | 'parts';
  readonly results: readonly ('text' | 'parts' | 'empty')[];
  readonly backwards: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  old: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
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

const plan = fc.record({
  system: fc.boolean(),
  ids: fc.constantFrom<Ids>('counted', 'counted', 'counted', 'constant'),
  exchanges: fc.array(exchange, { minLength: 1, maxLength: 3 }),
  words: fc.array(words, { minLength: 1, maxLength: 5 }),
});

/** Histories that OpenAI takes. Every text carries a number of its own, so that none can hide in another. */
export const histories: fc.Arbitrary<readonly Message[]> = plan.map(write);

/**
 * Histories that every provider takes: texts in one piece, nothing empty, no old form, ids of nine letters and digits, and
 * the last word is not the assistant's.
 */
export const portableHistories: fc.Arbitrary<readonly Message[]> = plan.map((one) =>
  write({
    ...one,
    ids: 'portable',
    exchanges: one.exchanges.map(({ steps }, index) => ({
      parts: false,
      steps: steps.map((step) => ({
        ...step,
        old: false,
        said: 'text',
        results: step.results.map(() => 'text'),
      })),
      answer: index < one.exchanges.length - 1,
    })),
  }),
);

/** Ids of calls: one for each, one for all, or one for each in a form everyone takes. */
type Ids = 'counted' | 'constant' | 'portable';

interface Plan {
  readonly system: boolean;
  readonly ids: Ids;
  readonly exchanges: readonly { parts: boolean; steps: readonly Step[]; answer: boolean }[];
  readonly words: readonly string[];
}

function write({ system, ids, exchanges, words }: Plan): readonly Message[] {
  const writer = new Writer(words, ids);
  if (system) writer.say('system');
  for (const { parts, steps, answer } of exchanges) {
    writer.say('user', parts);
    for (const one of steps) writer.act(one);
    if (answer) writer.say('assistant');
  }
  return writer.messages;
}

class Writer {
  readonly messages: Message[] = [];
  readonly #words: readonly string[];
  readonly #ids: Ids;
  #texts = 0;
  #calls = 0;

  constructor(words: readonly string[], ids: Ids) {
    this.#words = words;
    this.#ids = ids;
  }

  say(role: string, parts = false): void {
    this.messages.push({ role, content: parts ? this.#parts() : this.#text() });
  }

  /** An assistant message with calls, and their results in either order. */
  act({ old, said, results, backwards }: Step): void {
    if (old) this.#actInOldForm(said, results[0] as 'text');
    else this.#actTogether(said, results, backwards);
  }

  #actTogether(said: Step['said'], results: Step['results'], backwards: boolean): void {
    const first = this.#ids === 'constant' ? 0 : this.#calls;
    this.#calls += results.length;
    const ids = results.map((_, index) => this.#id(first + index));
    const calls = ids.map((id) => ({ id, type: 'function', function: this.#called() }));
    this.messages.push({ role: 'assistant', ...this.#content(said), tool_calls: calls });
    const answers = ids.map((id, index) => ({
      role: 'tool',
      tool_call_id: id,
      ...this.#content(results[index] as 'text'),
    }));
    this.messages.push(...(backwards ? answers.reverse() : answers));
  }

  /** The one call, and its result, as they were written before calls had ids. */
  #actInOldForm(said: Step['said'], result: 'text'): void {
    const text = said === 'text' || said === 'empty' ? said : 'null';
    this.messages.push({ role: 'assistant', ...this.#content(text), function_call: this.#called() });
    this.messages.push({ role: 'function', name: 'look_up', ...this.#content(result) });
  }

  #called(): object {
    return { name: 'look_up', arguments: JSON.stringify({ q: this.#text() }) };
  }

  #id(number: number): string {
    return this.#ids === 'portable' ? `call${String(number).padStart(5, '0')}` : `call_${number}`;
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
    const text = `<${number}> ${this.#words[number % this.#words.length]}`;
    // Claude goes on with no words that end in whitespace.
    return text === text.trimEnd() ? text : `${text}.`;
  }
}
