import { isMembers, type Members } from '../dialects/values.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import { append } from '../text/append.ts';
import { jsonOrNothing } from '../text/json.ts';
import { type Assembly, type Draft, joined, membersOf, type Wire } from './wire.ts';

/** https://platform.claude.com/docs/en/build-with-claude/streaming#event-types */
const EVENTS = new Set([
  'message_start',
  'content_block_start',
  'content_block_delta',
  'content_block_stop',
  'message_delta',
  'message_stop',
]);

/** Anthropic Messages: events build a list of blocks. Only the first of them names its answer. */
export const anthropicEvents: Wire = {
  dialect: 'anthropic-messages',
  isChunk: ({ type }) => typeof type === 'string' && EVENTS.has(type),
  nameOf: () => undefined,
  begins: ({ type }) => type === 'message_start',
  callsIn({ content_block: block }) {
    const id = isMembers(block) && block.type === 'tool_use' ? block.id : undefined;
    return typeof id === 'string' ? [id] : [];
  },
  assembly: () => new AnthropicAssembly(),
};

class AnthropicAssembly implements Assembly {
  #message: Draft = {};
  readonly #blocks: (Draft | undefined)[] = [];
  /** JSON of inputs, by block, while it comes in. */
  readonly #inputs = new Map<number, string>();
  readonly #citations = new Map<number, unknown[]>();
  #stopped = false;
  #fits = true;

  get ended(): boolean {
    return this.#stopped && this.#fits;
  }

  add({ type, index, ...event }: Members): void {
    const at = typeof index === 'number' && index >= 0 && index <= this.#blocks.length ? index : -1;
    switch (type) {
      case 'message_start':
        if (isMembers(event.message)) this.#message = { ...event.message };
        append(
          this.#blocks,
          membersOf(this.#message.content).map((block) => ({ ...block })),
        );
        break;
      case 'content_block_start':
        // A second answer that is mixed into this one shows by what does not fit.
        this.#fits &&= at === this.#blocks.length;
        if (at !== -1 && isMembers(event.content_block)) this.#blocks[at] = { ...event.content_block };
        break;
      case 'content_block_delta':
        this.#fits &&= at !== -1 && this.#blocks[at] !== undefined;
        if (isMembers(event.delta)) this.#addTo(at, event.delta);
        break;
      case 'content_block_stop':
        this.#close(at);
        break;
      case 'message_delta':
        if (isMembers(event.delta)) Object.assign(this.#message, event.delta);
        break;
      default:
        this.#stopped ||= type === 'message_stop';
    }
  }

  answer(): Members {
    for (const at of [...this.#inputs.keys()]) this.#close(at);
    return { ...this.#message, content: this.#blocks.filter((block) => block !== undefined) };
  }

  #addTo(at: number, delta: Members): void {
    const block = this.#blocks[at];
    if (block === undefined) return;
    if (typeof delta.text === 'string') block.text = joined(block.text, delta.text);
    else if (typeof delta.thinking === 'string') block.thinking = joined(block.thinking, delta.thinking);
    else if (typeof delta.signature === 'string') block.signature = delta.signature;
    else if (typeof delta.partial_json === 'string')
      this.#inputs.set(at, joined(this.#inputs.get(at), delta.partial_json));
    else if (delta.citation !== undefined) {
      const begun = Array.isArray(block.citations) ? block.citations : [];
      let citations = this.#citations.get(at);
      if (citations === undefined) this.#citations.set(at, (citations = [...begun]));
      citations.push(delta.citation);
      block.citations = citations;
    }
  }

  /** An input of which no JSON came is the one its block began with. */
  #close(at: number): void {
    const json = this.#inputs.get(at);
    const block = this.#blocks[at];
    if (json === undefined || json === '' || block === undefined) return;
    this.#inputs.delete(at);
    block.input = jsonOrNothing(json) ?? new Opaque('broken');
  }
}
