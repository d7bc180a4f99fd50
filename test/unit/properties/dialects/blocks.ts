import type { Json } from '@chatmend/engine';
import type { DialectId } from '../../../../shared/api.ts';
import { brokenHistories } from '../damage.ts';
import { callsOf } from '../edit-messages.ts';
import { type Message, portableHistories } from '../history.ts';
import { brokenThoughts, type Thought, thinksLate, thoughtfulHistories, thoughtsOf } from '../thoughts.ts';
import type { DialectOfProperties, Said } from './dialect.ts';

export type Block = Readonly<Record<string, unknown>>;

/** A message of blocks, whatever the member is called that holds them. */
export interface BlockMessage {
  readonly role: string;
  readonly blocks: readonly Block[];
}

/** How a format whose messages are lists of blocks is written and read, for histories made elsewhere. */
export interface BlockForm {
  readonly id: DialectId;
  readonly form?: string;
  readonly providers: readonly string[];
  /** Members of the body beside its messages. */
  readonly body: Readonly<Record<string, Json>>;
  readonly list: string;
  readonly blocks: string;
  /** Member that holds the words of a message beside its blocks. */
  readonly words?: string;
  readonly assistant: string;
  /** Role of messages that hold results; absent: they stand in those of the user. */
  readonly tool?: string;
  text(text: string): Block;
  /** What the model thought; absent: histories hold no thoughts. */
  thought?(thought: Thought): Block;
  /** `id` and `name` may be missing, and `given` no object: the history is broken. */
  call(id: unknown, name: unknown, given: unknown): Block;
  /** A result in the words of one text, or of several. */
  result(id: unknown, name: unknown, said: string | readonly string[]): Block;
  /** What a block says and whom it names. */
  read(block: Block): { text?: unknown; call?: Block; result?: Block; said?: unknown; id?: unknown };
  pairs(messages: readonly BlockMessage[]): boolean;
}

/** The histories of Chat Completions in a format of blocks. */
export function blockDialect(form: BlockForm): DialectOfProperties {
  const body = (messages: readonly (Message | null)[]) => bodyOf(messages, form);
  return {
    id: form.id,
    ...(form.form === undefined ? {} : { form: form.form }),
    providers: form.providers,
    body,
    sound: (form.thought === undefined ? portableHistories : thoughtfulHistories).map(body),
    portable: (form.thought === undefined ? portableHistories : thoughtfulHistories).map(body),
    broken: (form.thought === undefined ? brokenHistories : brokenThoughts).map(body),
    isBeyondRepair: () => false,
    read: (request) => messagesOf(request, form).flatMap((message) => saidIn(message, form)),
    pairs: (request) => form.pairs(messagesOf(request, form)),
  };
}

function messagesOf(request: unknown, { list, blocks: key, words, text }: BlockForm): BlockMessage[] {
  const all = (request as Record<string, Message[]>)[list] as Message[];
  return all.map((message) => {
    const blocks = message[key];
    const made = typeof blocks === 'string' ? [{ type: 'text', text: blocks }] : ((blocks ?? []) as Block[]);
    const beside = words === undefined ? undefined : message[words];
    const said = typeof beside === 'string' && beside !== '' ? [text(beside)] : [];
    return { role: message.role as string, blocks: [...said, ...made] };
  });
}

/** The request of a history; what a user says behind results stands in one message with them. */
function bodyOf(messages: readonly (Message | null)[], form: BlockForm): Json {
  const made: { role: string; blocks: Block[] }[] = [];
  const names = new Map<unknown, unknown>();
  for (const message of messages) {
    if (message === null) continue;
    for (const call of callsOf(message)) names.set(call.id, (call.function as Message | undefined)?.name);
    const isResult = message.role === 'tool' || message.role === 'function';
    const speaks = message.role === 'assistant' || callsOf(message).length > 0;
    const role = speaks ? form.assistant : isResult ? (form.tool ?? 'user') : 'user';
    const blocks = blocksOf(message, names, form);
    const last = made.at(-1);
    if (role === 'user' && last?.role === 'user') last.blocks.push(...blocks);
    else made.push({ role, blocks });
  }
  const list = made.map(({ role, blocks }) => written(role, blocks, form));
  return { ...form.body, [form.list]: list as unknown as Json };
}

/** A message; where words have a member of their own, the first of the assistant's stand there. */
function written(role: string, blocks: readonly Block[], form: BlockForm): object {
  const { words, blocks: key } = form;
  if (words === undefined || role !== form.assistant) return { role, [key]: blocks };
  const [first, ...others] = blocks;
  const { text } = first === undefined ? {} : form.read(first);
  return typeof text === 'string'
    ? { role, [words]: text, ...(others.length === 0 ? {} : { [key]: others }) }
    : { role, [words]: '', ...(blocks.length === 0 ? {} : { [key]: blocks }) };
}

function blocksOf(message: Message, names: ReadonlyMap<unknown, unknown>, form: BlockForm): Block[] {
  const texts = textsOf(message.content);
  if (message.role === 'tool' || message.role === 'function') {
    const id = message.tool_call_id;
    const said = typeof message.content === 'string' ? message.content : texts;
    return [form.result(id, names.get(id) ?? message.name ?? 'look_up', said)];
  }
  const calls = callsOf(message).map(({ id, function: called }) => {
    const { name, arguments: given } = (called ?? {}) as Message;
    return form.call(id, name, objectOf(given));
  });
  const { thought } = form;
  const thoughts = thought === undefined ? [] : thoughtsOf(message).map(thought);
  const said = texts.map(form.text);
  return [...(thinksLate(message) ? [...said, ...thoughts] : [...thoughts, ...said]), ...calls];
}

/** Arguments as an object; what is none stays as it is, to be refused. */
export function objectOf(given: unknown): unknown {
  if (typeof given !== 'string') return given ?? {};
  try {
    return JSON.parse(given);
  } catch {
    return given;
  }
}

function saidIn({ role, blocks }: BlockMessage, form: BlockForm): Said[] {
  return blocks.flatMap((block) => {
    const { text, call, result, said, id } = form.read(block);
    // A text without a word says nothing, and whether it stands there is nobody's claim.
    if (typeof text === 'string' && text.trim() === '') return [];
    return [
      {
        role,
        isResult: result !== undefined,
        texts: textsOf(result === undefined ? (text ?? said) : said),
        calls: call === undefined ? 0 : 1,
        ids: typeof id === 'string' ? [id] : [],
      },
    ];
  });
}

/** A text, those of its parts, and values in their place as JSON. */
export function textsOf(content: unknown): string[] {
  if (content === undefined || content === null) return [];
  if (Array.isArray(content)) return content.flatMap(textsOf);
  if (typeof content === 'string') return [content];
  const { text } = content as Message;
  return typeof text === 'string' ? [text] : [JSON.stringify(content)];
}

/** An object without the members that are `undefined`. */
export function defined(members: Readonly<Record<string, unknown>>): Block {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
