import { isMembers, type Members } from '../dialects/values.ts';
import { type Assembly, type Draft, joined, membersOf, type Wire } from './wire.ts';

/**
 * Responses: events build a list of items, and the last of them brings the whole answer.
 * https://platform.openai.com/docs/api-reference/responses-streaming
 */
export const responsesEvents: Wire = {
  dialect: 'openai-responses',
  isChunk: ({ type }) => typeof type === 'string' && type.startsWith('response.'),
  nameOf({ response }) {
    const id = isMembers(response) ? response.id : undefined;
    return typeof id === 'string' ? id : undefined;
  },
  begins: ({ type }) => type === 'response.created',
  callsIn({ type, item }) {
    const id = type === 'response.output_item.added' && isMembers(item) ? item.call_id : undefined;
    return typeof id === 'string' ? [id] : [];
  },
  assembly: () => new ResponsesAssembly(),
};

const ENDS = new Set(['response.completed', 'response.incomplete']);

class ResponsesAssembly implements Assembly {
  #response: Draft = {};
  #output: Draft[] = [];
  #ended = false;

  get ended(): boolean {
    return this.#ended;
  }

  add(event: Members): void {
    const { type, response, item, output_index: index } = event;
    if (isMembers(response)) {
      this.#response = { ...response };
      // Servers that answer in pieces may leave the items out of the last one.
      const output = membersOf(response.output);
      if (output.length > 0 || !ENDS.has(String(type))) this.#output = output.map(copied);
      this.#ended ||= ENDS.has(String(type));
      return;
    }
    const at = typeof index === 'number' && index >= 0 && index <= this.#output.length ? index : -1;
    if (at === -1) return;
    if (isMembers(item)) {
      this.#output[at] = copied(item);
      return;
    }
    const own = this.#output[at];
    if (own !== undefined) addTo(own, event);
  }

  answer(): Members {
    return { ...this.#response, object: 'response', output: this.#output };
  }
}

/** Lists that pieces are put into are our own. */
function copied(item: Members): Draft {
  const own: Draft = { ...item };
  for (const key of ['content', 'summary'])
    if (Array.isArray(item[key])) own[key] = membersOf(item[key]).map((part) => ({ ...part }));
  return own;
}

/** Events about a member of an item: where their pieces go, and under which name the whole comes. */
const MEMBERS: ReadonlyMap<string, string> = new Map([
  ['response.function_call_arguments', 'arguments'],
  ['response.mcp_call_arguments', 'arguments'],
  ['response.custom_tool_call_input', 'input'],
  ['response.code_interpreter_call_code', 'code'],
]);

/** Events about a part of an item: list, index and member. */
const PARTS: ReadonlyMap<string, readonly [list: string, index: string, member: string]> = new Map([
  ['response.content_part', ['content', 'content_index', '']],
  ['response.reasoning_summary_part', ['summary', 'summary_index', '']],
  ['response.output_text', ['content', 'content_index', 'text']],
  ['response.refusal', ['content', 'content_index', 'refusal']],
  ['response.reasoning_text', ['content', 'content_index', 'text']],
  ['response.reasoning_summary_text', ['summary', 'summary_index', 'text']],
]);

function addTo(item: Draft, event: Members): void {
  const type = String(event.type);
  const dot = type.lastIndexOf('.');
  const [about, step] = [type.slice(0, dot), type.slice(dot + 1)];
  const member = MEMBERS.get(about);
  const part = PARTS.get(about);
  if (member !== undefined) put(item, member, step, event);
  else if (type === 'response.output_text.annotation.added') addAnnotation(item, event);
  else if (part !== undefined) {
    const [list, key, text] = part;
    const parts = item[list] ?? [];
    const at = event[key];
    if (!Array.isArray(parts) || typeof at !== 'number' || at < 0 || at > parts.length) return;
    item[list] = parts;
    if (isMembers(event.part)) parts[at] = { ...event.part };
    else if (isMembers(parts[at])) put(parts[at] as Draft, text, step, event);
  }
}

/** A piece goes behind what is there; the whole takes its place. */
function put(holder: Draft, member: string, step: string, event: Members): void {
  if (step === 'delta') holder[member] = joined(holder[member], event.delta);
  else if (step === 'done' && typeof event[member] === 'string') holder[member] = event[member];
}

function addAnnotation(item: Draft, event: Members): void {
  const part = membersOf(item.content)[Number(event.content_index)] as Draft | undefined;
  if (part === undefined || event.annotation_index !== membersOf(part.annotations).length) return;
  part.annotations = [...membersOf(part.annotations), event.annotation];
}
