import type { Json } from '../api.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import type { Block, BlockFormat } from './blocks/format.ts';
import { readBlocks } from './blocks/read.ts';
import { blockWriter } from './blocks/writer.ts';
import { imageIn } from './data-url.ts';
import type { Dialect } from './dialect.ts';
import { ANTHROPIC_MEMBERS } from './known-members.ts';
import { sealState } from './seal.ts';
import { thinkingOf } from './thinking.ts';
import { isMembers, type Members, textOrNothing } from './values.ts';

/** Blocks as https://platform.claude.com/docs/en/api/messages describes them. */
export const anthropicBlocks: BlockFormat = {
  id: 'anthropic-messages',
  form: 'anthropic',
  list: 'messages',
  blocks: 'content',
  roles: { user: 'user', assistant: 'assistant', system: 'system' },
  spelling: { user: 'user', assistant: 'assistant' },
  // Neighbouring messages of one role are made one before calls and results are paired.
  reach: 'joined',
  takesText: true,
  instructions: {
    key: 'system',
    joined(before, blocks) {
      const [only] = blocks as Members[];
      const plain = blocks.length === 1 && Object.keys(only ?? {}).length === 2;
      if (before === undefined && plain && typeof only?.text === 'string') return only.text;
      const first = blocksOf(before);
      return first && [...first, ...blocks];
    },
  },
  read(block): Block {
    switch (block.type) {
      case 'text':
        return { kind: 'text', text: block.text };
      case 'tool_use':
        return { kind: 'call', at: '', idKey: 'id', name: block.name, argumentsKey: 'input' };
      case 'tool_result':
        return {
          kind: 'result',
          at: '',
          idKey: 'tool_use_id',
          name: undefined,
          contentKey: 'content',
          failed: block.is_error === true,
        };
      case 'thinking':
        return thinking(block);
      case 'redacted_thinking':
        return { kind: 'reasoning', form: 'redacted_thinking', empty: false };
      default:
        return byServer(block);
    }
  },
  write: {
    text: (text) => ({ type: 'text', text }),
    image(url) {
      const held = imageIn(url);
      return held === undefined
        ? { type: 'image', source: { type: 'url', url } }
        : { type: 'image', source: { type: 'base64', media_type: held.type, data: held.data } };
    },
    call: (id, name, given) => ({ type: 'tool_use', id: id ?? '', name, input: given }),
    result: (id, _name, text) => ({ type: 'tool_result', tool_use_id: id ?? '', content: text }),
    reasoning: (words) => ({ type: 'thinking', thinking: words }),
    thought: ({ thinking: words }) => textOrNothing(words),
    said: ({ content, cache_control: mark }: Members) => withCacheMark(blocksOf(content), mark),
    joined(results, mark) {
      const contents = results.map((result) => (result as Members).content);
      if (contents.every((content) => typeof content === 'string'))
        return { key: 'content', value: contents.join(`\n${mark}\n`) };
      const lists = contents.map(blocksOf);
      if (lists.some((list) => list === undefined)) return undefined;
      const between: Json = { type: 'text', text: mark };
      return { key: 'content', value: (lists as Json[][]).reduce((all, list) => [...all, between, ...list]) };
    },
  },
};

/** Calls the server runs itself, and their results, whatever the tool: they pair inside the assistant's message. */
function byServer({ type, id, tool_use_id: callId }: Members): Block {
  if ((type === 'server_tool_use' || type === 'mcp_tool_use') && typeof id === 'string')
    return { kind: 'other', byServer: { kind: 'call', id } };
  return isServerResult(type) && typeof callId === 'string'
    ? { kind: 'other', byServer: { kind: 'result', id: callId } }
    : { kind: 'other' };
}

function isServerResult(type: unknown): boolean {
  return typeof type === 'string' && type.endsWith('_tool_result');
}

/** Thoughts in words, with a signature over them; the words may be empty where the server shows none. */
function thinking(block: Members): Block {
  const { thinking: words, signature } = block;
  return {
    kind: 'reasoning',
    form: 'thinking',
    empty: words === undefined || words === '',
    seal: { key: 'signature', required: true, state: sealState(signature, isSignature) },
    ...(words === undefined ? { lacks: { key: 'thinking', nothing: '' } } : {}),
  };
}

/** Signatures are base64; Gemini's words for "do not check" and OpenAI's ciphers are not its own. */
function isSignature(text: string): boolean {
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) && !/^(gAAAA|skip_thought|context_engineering)/.test(text);
}

/** What a result says, as blocks; words alone become a text block. */
function blocksOf(content: unknown): Json[] | undefined {
  if (content === undefined || content === null || content === '') return [];
  if (typeof content === 'string') return [{ type: 'text', text: content }];
  return Array.isArray(content) ? (content as Json[]) : undefined;
}

/** Blocks up to whose last the cache is to keep, as it was to keep up to what they were taken from. */
function withCacheMark(blocks: Json[] | undefined, mark: unknown): Json[] | undefined {
  const last = blocks?.at(-1);
  if (blocks === undefined || mark === undefined || !isMembers(last) || 'cache_control' in last)
    return blocks;
  return [...blocks.slice(0, -1), { ...last, cache_control: mark } as Json];
}

/** Anthropic Messages: also the bodies of Bedrock's InvokeModel and of Vertex, which name no model. */
export const anthropicMessages: Dialect = {
  id: 'anthropic-messages',
  home: 'anthropic',
  list: 'messages',
  writer: blockWriter(anthropicBlocks),

  isBody(value) {
    const { messages, model, max_tokens: limit, system, tools } = value as Members;
    if (!Array.isArray(messages) || !messages.every(isMessage)) return false;
    if (FOREIGN_KEYS.some((key) => Object.hasOwn(value, key))) return false;
    if ('anthropic_version' in value || 'anthropic_beta' in value) return true;
    if (Array.isArray(tools) && tools.some(isTool)) return true;
    if (holdsBlocks(messages)) return true;
    const claude = typeof model === 'string' && /^(anthropic\/)?claude-/.test(model);
    const plain = messages.every(
      (message, index) => message instanceof Opaque || isSpeaker((message as Members).role, index),
    );
    if (limit === undefined) return false;
    // Instructions beside a list named `messages` are its own, whatever the messages look like.
    return isSystem(system) || (plain && claude);
  },

  mayBeBody(value) {
    const { messages, max_tokens: limit } = value as Members;
    if (
      limit === undefined ||
      !Array.isArray(messages) ||
      FOREIGN_KEYS.some((key) => Object.hasOwn(value, key))
    )
      return false;
    return messages.length > 0 && messages.every(isMessage) && !messages.some(isOfChat);
  },

  mayBeMixed(value, by) {
    const { messages, model, max_tokens: limit, tools } = value as Members;
    if (!Array.isArray(messages) || messages.length === 0 || !messages.every(isSaying)) return false;
    if ([...FOREIGN_KEYS, ...CHAT_KEYS].some((key) => Object.hasOwn(value, key))) return false;
    if (by !== 'asked') return by === 'path';
    // Who asks for this receiver may ask its endpoint for Chat Completions, unless something here tells otherwise.
    const claude = typeof model === 'string' && /^(anthropic\/)?claude-/.test(model);
    const instructs = messages.some((message) =>
      /^(system|developer)$/.test(String((message as Members).role)),
    );
    const nested = Array.isArray(tools) && tools.some((tool) => isMembers(tool) && 'function' in tool);
    return claude && limit !== undefined && !instructs && !nested;
  },

  isMessages: (value) => value.length > 0 && value.every(isMessage) && holdsBlocks(value),

  read(value, context, incomplete) {
    const body = Array.isArray(value) ? ({} as Members) : (value as Members);
    const { tools } = body;
    return {
      ...readBlocks(value, anthropicBlocks, context, incomplete, toolNames(tools)),
      ...thinkingOf(body),
      toolsAs: 'input-schema',
      known: ANTHROPIC_MEMBERS,
    };
  },
};

/** Keys of bodies in other formats that hold messages with blocks too. */
const FOREIGN_KEYS = ['toolConfig', 'inferenceConfig', 'modelId', 'contents', 'input'];

/** Whether an element of the list says something in the members this format has, or calls as Chat Completions does. */
function isSaying(message: unknown): boolean {
  if (!isMessage(message)) return false;
  const { content, tool_calls: calls } = isMembers(message) ? message : ({} as Members);
  return (content ?? calls) !== undefined;
}

/** Keys that only a body of Chat Completions has. */
const CHAT_KEYS = [
  'stream_options',
  'max_completion_tokens',
  'parallel_tool_calls',
  'response_format',
  'reasoning_effort',
  'frequency_penalty',
  'presence_penalty',
  'logprobs',
  'n',
  'stop',
];

function isMessage(message: unknown): boolean {
  if (message instanceof Opaque) return true;
  if (message === null || typeof message !== 'object' || Array.isArray(message)) return false;
  const { role, content } = message as Members;
  return (
    typeof role === 'string' && (typeof content !== 'object' || content === null || Array.isArray(content))
  );
}

/** Whether a message calls or answers as only Chat Completions writes it. */
function isOfChat(message: unknown): boolean {
  if (message instanceof Opaque) return false;
  const { role, tool_calls: calls } = message as Members;
  return calls !== undefined || role === 'tool' || role === 'function';
}

/** Newer models take instructions between messages too; in front they stand in the body. */
function isSpeaker(role: unknown, index: number): boolean {
  return role === 'user' || role === 'assistant' || (role === 'system' && index > 0);
}

function isSystem(system: unknown): boolean {
  return typeof system === 'string' || Array.isArray(system);
}

/** Whether some block is of a type that only this format has. */
function holdsBlocks(messages: readonly unknown[]): boolean {
  return messages.some((message) => {
    const { content, tool_calls: calls } = message as Members;
    return calls === undefined && Array.isArray(content) && content.some(isOwnBlock);
  });
}

function isOwnBlock(block: unknown): boolean {
  if (block === null || typeof block !== 'object') return false;
  const { type, source } = block as Members;
  if (type === 'tool_use') return 'input' in block;
  if (type === 'tool_result') return 'tool_use_id' in block;
  if (type === 'thinking') return 'signature' in block;
  if (type === 'image' || type === 'document') return typeof source === 'object';
  if (isServerResult(type)) return 'tool_use_id' in block;
  return typeof type === 'string' && OWN_TYPES.has(type);
}

const OWN_TYPES = new Set([
  'redacted_thinking',
  'server_tool_use',
  'mcp_tool_use',
  'container_upload',
  'search_result',
]);

function isTool(tool: unknown): boolean {
  return tool !== null && typeof tool === 'object' && 'input_schema' in tool;
}

function toolNames(tools: unknown): readonly string[] | undefined {
  if (!Array.isArray(tools)) return undefined;
  return tools.map((tool: Members | null) => tool?.name).filter((name) => typeof name === 'string');
}
