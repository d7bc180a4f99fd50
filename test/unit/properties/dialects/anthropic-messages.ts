import type { Json } from '@chatmend/engine';
import { pairs } from '../../../proof/anthropic-messages-pairing.ts';
import { brokenHistories } from '../damage.ts';
import { callsOf } from '../edit-messages.ts';
import { type Message, portableHistories } from '../history.ts';
import type { DialectOfProperties, Said } from './dialect.ts';

/** Anthropic Messages: histories of Chat Completions, their calls and results written as blocks. */
export const anthropicMessages: DialectOfProperties = {
  id: 'anthropic-messages',
  providers: ['anthropic'],
  sound: portableHistories.map(body),
  portable: portableHistories.map(body),
  broken: brokenHistories.map(body),
  isBeyondRepair: () => false,
  read: (request) => messagesOf(request).flatMap(readMessage),
  pairs: (request) => pairs(messagesOf(request)),
};

type Block = Readonly<Record<string, unknown>>;

interface BlockMessage {
  readonly role: string;
  readonly content: Block[];
}

function messagesOf(request: unknown): readonly BlockMessage[] {
  return (request as { messages: BlockMessage[] }).messages;
}

/** The request of a history; what a user says behind results stands in one message with them. */
function body(messages: readonly (Message | null)[]): Json {
  const made: BlockMessage[] = [];
  for (const message of messages) {
    if (message === null) continue;
    const role = message.role === 'assistant' || callsOf(message).length > 0 ? 'assistant' : 'user';
    const blocks = blocksOf(message);
    const last = made.at(-1);
    if (role === 'user' && last?.role === 'user') last.content.push(...blocks);
    else made.push({ role, content: blocks });
  }
  return {
    model: 'claude-sonnet-4-5',
    max_tokens: 1024,
    anthropic_version: '2023-06-01',
    messages: made as unknown as Json,
  };
}

function blocksOf(message: Message): Block[] {
  const said = textsOf(message.content).map((text) => ({ type: 'text', text }));
  if (message.role === 'tool' || message.role === 'function') {
    const id = message.tool_call_id;
    const content = typeof message.content === 'string' ? message.content : said;
    return [{ type: 'tool_result', ...(id === undefined ? {} : { tool_use_id: id }), content }];
  }
  const calls = callsOf(message).map(({ id, function: called }) => {
    const { name, arguments: given } = (called ?? {}) as Message;
    return { type: 'tool_use', ...(id === undefined ? {} : { id }), name, input: objectOf(given) };
  });
  return [...said, ...calls];
}

/** Arguments as an object; what is none stays as it is, to be refused. */
function objectOf(given: unknown): unknown {
  if (typeof given !== 'string') return given ?? {};
  try {
    return JSON.parse(given);
  } catch {
    return given;
  }
}

function readMessage({ role, content }: BlockMessage): Said[] {
  const blocks = typeof content === 'string' ? [{ type: 'text', text: content }] : (content ?? []);
  // A text without a word says nothing, and whether it stands there is nobody's claim.
  const said = blocks.filter(({ type, text }: Block) => type !== 'text' || text !== '');
  return said.map((block: Block) => ({
    role,
    isResult: block.type === 'tool_result',
    texts: textsOf(block.type === 'tool_result' ? block.content : (block.text ?? block.input)),
    calls: block.type === 'tool_use' ? 1 : 0,
    ids: [block.id, block.tool_use_id].filter((one) => typeof one === 'string'),
  }));
}

/** A text, those of its parts, and values in their place as JSON. */
function textsOf(content: unknown): string[] {
  if (content === undefined || content === null) return [];
  if (Array.isArray(content)) return content.flatMap(textsOf);
  if (typeof content === 'string') return [content];
  const { type, text } = content as Message;
  return type === 'text' && typeof text === 'string' ? [text] : [JSON.stringify(content)];
}
