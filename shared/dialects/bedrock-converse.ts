import type { Json } from '../api.ts';
import type { Conversation } from '../conversation/model.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import type { Block, BlockFormat } from './blocks/format.ts';
import { readBlocks } from './blocks/read.ts';
import { blockWriter } from './blocks/writer.ts';
import { imageIn } from './data-url.ts';
import type { Dialect } from './dialect.ts';
import { isMembers, type Members, textOrNothing } from './values.ts';

/** Blocks as https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ContentBlock.html describes them. */
const format: BlockFormat = {
  id: 'bedrock-converse',
  form: 'converse',
  list: 'messages',
  blocks: 'content',
  roles: { user: 'user', assistant: 'assistant' },
  spelling: { user: 'user', assistant: 'assistant' },
  // Results stand in the one message behind their calls; neighbours are not made one.
  reach: 'next-message',
  instructions: {
    key: 'system',
    // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_SystemContentBlock.html
    joined(before, blocks) {
      if (!blocks.every(mayInstruct)) return undefined;
      if (before === undefined || before === null) return blocks;
      return Array.isArray(before) ? [...before, ...blocks] : undefined;
    },
  },
  typeOf: (part) => MEMBERS.find((key) => Object.hasOwn(part, key)),
  read(block): Block {
    const { text, toolUse, toolResult, reasoningContent } = block;
    if (typeof text === 'string') return { kind: 'text', text };
    if (isMembers(toolUse)) {
      return (
        byServer('call', toolUse) ?? { kind: 'call', at: 'toolUse', argumentsKey: 'input', ...named(toolUse) }
      );
    }
    if (isMembers(toolResult)) {
      return (
        byServer('result', toolResult) ?? {
          kind: 'result',
          at: 'toolResult',
          contentKey: 'content',
          failed: toolResult.status === 'error',
          ...named(toolResult),
        }
      );
    }
    return isMembers(reasoningContent)
      ? {
          kind: 'reasoning',
          form: 'reasoningText' in reasoningContent ? 'reasoningText' : 'redactedContent',
          empty: false,
        }
      : { kind: 'other' };
  },
  declared: {
    list: '/toolConfig/tools',
    tool: (name, mark) => ({
      toolSpec: { name, description: mark, inputSchema: { json: { type: 'object' } } },
    }),
  },
  write: {
    text: (text) => ({ text }),
    image(url) {
      const held = imageIn(url);
      const [, format] = /^image\/(png|jpeg|gif|webp)$/.exec(held?.type ?? '') ?? [];
      return held && format ? { image: { format, source: { bytes: held.data } } } : undefined;
    },
    call: (id, name, given) => ({ toolUse: { toolUseId: id ?? '', name, input: given } }),
    result: (id, _name, text) => ({ toolResult: { toolUseId: id ?? '', content: [{ text }] } }),
    thought: ({ reasoningContent }: Members) =>
      isMembers(reasoningContent) && isMembers(reasoningContent.reasoningText)
        ? textOrNothing(reasoningContent.reasoningText.text)
        : undefined,
    said: (result) =>
      contentOf(result)?.map((part) => (Object.hasOwn(part as object, 'json') ? asText(part) : part)),
    joined(results, mark) {
      const lists = results.map(contentOf);
      if (lists.some((list) => list === undefined)) return undefined;
      const value = (lists as Json[][]).reduce((all, list) => [...all, { text: mark }, ...list]);
      return { key: 'content', value };
    },
  },
};

function mayInstruct(block: Json): boolean {
  return isMembers(block) && ['text', 'cachePoint', 'guardContent'].some((key) => Object.hasOwn(block, key));
}

/** Members one of which every block has. */
const MEMBERS = [
  'text',
  'toolUse',
  'toolResult',
  'reasoningContent',
  'cachePoint',
  'guardContent',
  'citationsContent',
  'searchResult',
  'image',
  'document',
  'video',
  'audio',
  'json',
];

function named({ name }: Members): { idKey: string; name: unknown } {
  return { idKey: 'toolUseId', name };
}

/** Tools that Nova runs itself: their results stand in the assistant's message, and both carry a `type`. */
function byServer(kind: 'call' | 'result', { type, toolUseId: id }: Members): Block | undefined {
  if (typeof type !== 'string') return undefined;
  return typeof id === 'string' ? { kind: 'other', byServer: { kind, id } } : { kind: 'other' };
}

function contentOf(result: unknown): Json[] | undefined {
  const { content = [] } = result as { content?: unknown };
  return Array.isArray(content) && content.every(isMembers) ? (content as unknown as Json[]) : undefined;
}

/** A user may say no JSON, but its text. */
function asText(part: Json): Json {
  return { text: JSON.stringify((part as { json: Json }).json) };
}

/** Bedrock's Converse, which most of its models share; Nova takes the same body through InvokeModel. */
export const bedrockConverse: Dialect = {
  id: 'bedrock-converse',
  list: 'messages',
  home: 'bedrock',
  writer: blockWriter(format),

  isBody(value) {
    const { messages } = value as Members;
    if (!Array.isArray(messages)) return false;
    if (KEYS.some((key) => Object.hasOwn(value, key))) return messages.every(mayBeMessage);
    return messages.every(isMessage) && messages.some(holdsOwnBlock);
  },

  mayBeMixed(value, by) {
    const { messages } = value as Members;
    return by === 'path' && Array.isArray(messages) && messages.length > 0 && messages.every(saysSomething);
  },

  isMessages: (value) => value.length > 0 && value.every(isMessage) && value.some(holdsOwnBlock),

  read(value, context, incomplete) {
    const { modelId, toolConfig } = (Array.isArray(value) ? {} : value) as Members;
    const tools = isMembers(toolConfig) ? toolNames(toolConfig.tools) : undefined;
    const read = readBlocks(value, format, context, incomplete, tools);
    const conversation: Conversation = { ...read, toolsAs: 'converse' };
    return typeof modelId === 'string' ? { ...conversation, model: modelId } : conversation;
  },
};

/** Members of a body that no other format has. */
const KEYS = ['toolConfig', 'inferenceConfig', 'modelId', 'additionalModelRequestFields', 'guardrailConfig'];

/** Content is a list here, and no block is told by a `type`. */
function isMessage(message: unknown): boolean {
  if (message instanceof Opaque) return true;
  if (!isMembers(message) || typeof message.role !== 'string') return false;
  const { content } = message;
  return (
    Array.isArray(content) && content.every((block) => isMembers(block) && !Object.hasOwn(block, 'type'))
  );
}

/** A list of blocks, or a text or calls as Chat Completions has them. */
function saysSomething(message: unknown): boolean {
  if (!isMembers(message) || typeof message.role !== 'string') return false;
  const { content, tool_calls: calls } = message;
  return Array.isArray(content) || typeof content === 'string' || Array.isArray(calls);
}

/** What surely goes to Converse may hold text where blocks are wanted. */
function mayBeMessage(message: unknown): boolean {
  return isMessage(message) || (isMembers(message) && typeof message.content === 'string');
}

const OWN = ['toolUse', 'toolResult', 'reasoningContent', 'cachePoint', 'guardContent'];

function holdsOwnBlock(message: unknown): boolean {
  const { content } = message as { content: readonly object[] };
  return (
    !(message instanceof Opaque) && content.some((block) => OWN.some((key) => Object.hasOwn(block, key)))
  );
}

function toolNames(tools: unknown): readonly string[] | undefined {
  if (!Array.isArray(tools)) return undefined;
  return tools.map((tool) => tool?.toolSpec?.name).filter((name) => typeof name === 'string');
}
