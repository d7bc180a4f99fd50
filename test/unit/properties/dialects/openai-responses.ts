import type { Json } from '@chatmend/engine';
import { pairs } from '../../../proof/openai-responses-pairing.ts';
import { brokenHistories } from '../damage.ts';
import { callsOf } from '../edit-messages.ts';
import { type Message, portableHistories } from '../history.ts';
import { brokenThoughts, type Thought, thinksLate, thoughtfulHistories, thoughtsOf } from '../thoughts.ts';
import { defined } from './blocks.ts';
import type { DialectOfProperties, Said } from './dialect.ts';

/** Responses: histories of Chat Completions, their calls and results written as items. */
export const openaiResponses: DialectOfProperties = {
  id: 'openai-responses',
  providers: ['openai', 'azure-openai'],
  body,
  sound: portableHistories.map(body),
  portable: portableHistories.map(body),
  broken: brokenHistories.map(body),
  isBeyondRepair: () => false,
  read: (request) => itemsOf(request).filter(speaks).map(readItem),
  pairs: (request) => pairs(itemsOf(request)),
};

type Item = Readonly<Record<string, unknown>>;

function itemsOf(request: unknown): readonly Item[] {
  return (request as { input: Item[] }).input;
}

function body(messages: readonly (Message | null)[]): Json {
  return { model: 'gpt-5', store: false, input: messages.flatMap(itemsFor) as Json };
}

/** Responses with the reasoning of the model, which the server does not keep. */
export const openaiReasoning: DialectOfProperties = {
  ...openaiResponses,
  form: 'with reasoning',
  providers: ['openai'],
  sound: thoughtfulHistories.map(reasoned),
  portable: thoughtfulHistories.map(reasoned),
  broken: brokenThoughts.map(reasoned),
};

const CIPHERS: Readonly<Record<Thought['seal'], string | undefined>> = {
  own: 'gAAAAABk',
  foreign: 'not a cipher',
  empty: '',
  absent: undefined,
};

/** A request as the server answered its parts: everything of the model has a name, and thoughts come first. */
function reasoned(messages: readonly (Message | null)[]): Json {
  const input = messages.flatMap((message, index) => {
    const items = itemsFor(message).map((item, at) => named(item, index * 100 + at));
    const thoughts = thoughtsOf(message).map(({ words, seal }, at) =>
      defined({
        type: 'reasoning',
        id: `rs_${hex(index * 100 + at)}`,
        summary: words === '' ? [] : [{ type: 'summary_text', text: words }],
        encrypted_content: CIPHERS[seal],
      }),
    );
    return message !== null && thinksLate(message) ? [...items, ...thoughts] : [...thoughts, ...items];
  });
  return { model: 'gpt-5', store: false, input: input as Json };
}

function named(item: Item, number: number): Item {
  if (item.type === 'function_call') return { ...item, id: `fc_${hex(number)}` };
  return item.role === 'assistant' ? { type: 'message', id: `msg_${hex(number)}`, ...item } : item;
}

function hex(number: number): string {
  return number.toString(16).padStart(32, '0');
}

function itemsFor(message: Message | null): Item[] {
  if (message === null) return [];
  const { role, content, tool_call_id: id } = message;
  if (role === 'tool' || role === 'function') {
    const output = typeof content === 'string' ? content : textsOf(content).join('\n');
    return [{ type: 'function_call_output', ...(id === undefined ? {} : { call_id: id }), output }];
  }
  const speaker = ['assistant', 'system', 'developer'].includes(role as string) ? role : 'user';
  const texts = textsOf(content);
  const calls = callsOf(message).map(({ id, function: called }): Item => {
    const { name, arguments: given } = (called ?? {}) as Message;
    return { type: 'function_call', ...(id === undefined ? {} : { call_id: id }), name, arguments: given };
  });
  return [...(texts.length === 0 ? [] : [{ role: speaker, content: texts.join('\n') }]), ...calls];
}

/** Reasoning without a word says nothing, and whether it stands there is nobody's claim. */
function speaks({ type, summary }: Item): boolean {
  return type !== 'reasoning' || textsOf(summary).length > 0;
}

function readItem({ type, role, content, output, summary, arguments: given, call_id: id }: Item): Said {
  return {
    role: role ?? type,
    isResult: type === 'function_call_output',
    texts: [content, summary, output, given].flatMap(textsOf),
    calls: type === 'function_call' ? 1 : 0,
    ids: typeof id === 'string' ? [id] : [],
  };
}

/** A text, those of its parts, and values in their place as JSON. */
function textsOf(content: unknown): string[] {
  if (content === undefined || content === null) return [];
  if (Array.isArray(content)) return content.flatMap(textsOf);
  if (typeof content === 'string') return [content];
  const { type, text } = content as Message;
  return /text$/.test(String(type)) && typeof text === 'string' ? [text] : [JSON.stringify(content)];
}
