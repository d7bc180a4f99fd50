import type { Json } from '../api.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import type { Block, BlockFormat } from './blocks/format.ts';
import { readBlocks } from './blocks/read.ts';
import { blockWriter } from './blocks/writer.ts';
import type { Dialect } from './dialect.ts';
import { isMembers, type Members } from './values.ts';

/**
 * Messages as https://docs.snowflake.com/en/user-guide/snowflake-cortex/cortex-llm-rest-api describes them: words in
 * `content`, calls and results in `content_list`, each in a member named as its type.
 */
const format: BlockFormat = {
  id: 'snowflake-cortex',
  form: 'cortex',
  list: 'messages',
  blocks: 'content_list',
  words: 'content',
  roles: { user: 'user', assistant: 'assistant', system: 'system' },
  spelling: { user: 'user', assistant: 'assistant' },
  // Clients put all results of a round into one message; nobody was seen sending them in several.
  reach: 'joined',
  takesText: true,
  amongWords: true,
  read(block): Block {
    const { type, text, tool_use: call, tool_results: result } = block;
    if (type === 'text') return { kind: 'text', text };
    if (type === 'tool_use' && isMembers(call))
      return { kind: 'call', at: 'tool_use', idKey: ID, name: call.name, argumentsKey: 'input' };
    if (type === 'tool_results' && isMembers(result))
      return { kind: 'result', at: 'tool_results', idKey: ID, name: result.name, contentKey: 'content' };
    return { kind: 'other' };
  },
  write: {
    text: (text) => ({ type: 'text', text }),
    call: (id, name, input) => ({ type: 'tool_use', tool_use: { [ID]: id ?? '', name, input } }),
    result: (id, name, text) => ({
      type: 'tool_results',
      tool_results: {
        [ID]: id ?? '',
        ...(name === undefined ? {} : { name }),
        content: [{ type: 'text', text }],
      },
    }),
    said: ({ content }) => partsOf(content),
    joined(results, mark) {
      const lists = results.map((result) => partsOf((result as Members).content));
      if (lists.includes(undefined)) return undefined;
      const between: Json = { type: 'text', text: mark };
      return { key: 'content', value: (lists as Json[][]).reduce((all, list) => [...all, between, ...list]) };
    },
  },
};

const ID = 'tool_use_id';

function partsOf(content: unknown): Json[] | undefined {
  if (content === undefined || content === null || content === '') return [];
  if (typeof content === 'string') return [{ type: 'text', text: content }];
  return Array.isArray(content) ? (content as Json[]) : undefined;
}

/** Cortex Complete, the REST API Snowflake had before it took the formats of OpenAI and Anthropic. */
export const snowflakeCortex: Dialect = {
  id: 'snowflake-cortex',
  home: 'snowflake',
  list: 'messages',
  writer: blockWriter(format),

  isBody(value) {
    const { messages, tools } = value as Members;
    if (!Array.isArray(messages) || messages.length === 0 || !messages.every(isMessage)) return false;
    return messages.some(holdsBlocks) || (Array.isArray(tools) && tools.some(isTool));
  },

  mayBeBody(value) {
    const { messages } = value as Members;
    return Array.isArray(messages) && messages.length > 0 && messages.every(isMessage);
  },

  isMessages: (value) => value.length > 0 && value.every(isMessage) && value.some(holdsBlocks),

  read(value, context, incomplete) {
    const { tools } = (Array.isArray(value) ? {} : value) as Members;
    return { ...readBlocks(value, format, context, incomplete, toolNames(tools)), toolsAs: 'tool-spec' };
  },
};

function isMessage(message: unknown): boolean {
  if (message instanceof Opaque) return true;
  if (!isMembers(message) || typeof message.role !== 'string' || 'tool_calls' in message) return false;
  const { content, content_list: list } = message;
  const isText = content === undefined || content === null || typeof content === 'string';
  return isText && (list === undefined || Array.isArray(list));
}

function holdsBlocks(message: unknown): boolean {
  const { content_list: list } = message as Members;
  return Array.isArray(list) && list.every((block) => isMembers(block) && typeof block.type === 'string');
}

function isTool(tool: unknown): tool is { tool_spec: Members } {
  return isMembers(tool) && isMembers(tool.tool_spec);
}

function toolNames(tools: unknown): readonly string[] | undefined {
  if (!Array.isArray(tools)) return undefined;
  return tools
    .filter(isTool)
    .map(({ tool_spec: { name } }) => name)
    .filter((name) => typeof name === 'string');
}
