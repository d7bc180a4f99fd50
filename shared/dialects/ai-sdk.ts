import type { Json } from '../api.ts';
import type { Content } from '../conversation/model.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import { toJson } from '../text/json.ts';
import type { Block, BlockFormat } from './blocks/format.ts';
import { readBlocks } from './blocks/read.ts';
import { blockWriter } from './blocks/writer.ts';
import type { Dialect } from './dialect.ts';
import { isMembers, type Members, textOrNothing } from './values.ts';

/**
 * Messages as https://ai-sdk.dev/docs/reference/ai-sdk-core/model-message describes them, and as version 4 of the SDK
 * wrote them, with `args` and `result`.
 */
const format: BlockFormat = {
  id: 'ai-sdk',
  list: 'messages',
  blocks: 'content',
  roles: { system: 'system', user: 'user', assistant: 'assistant', tool: 'tool' },
  spelling: { user: 'user', assistant: 'assistant', tool: 'tool' },
  // convertToLanguageModelPrompt asks for open calls where a user or system message begins, and at the end.
  reach: 'until-user',
  takesText: true,
  result: saidBy,
  // Each part has to say what it is.
  typeOf: () => undefined,
  read(block, { role }): Block {
    switch (block.type) {
      case 'text':
        return { kind: 'text', text: block.text };
      case 'reasoning':
        return { kind: 'reasoning', form: 'reasoning', empty: block.text === '' };
      case 'tool-call':
        return call(block);
      case 'tool-result':
        return role === 'assistant' ? byServer('result', block) : result(block);
      case 'tool-approval-response':
        return { kind: 'aside' };
      default:
        return { kind: 'other' };
    }
  },
  /** Calls that wait for a person's approval, and those that the provider answered in the same message. */
  waiting(blocks) {
    const ids = new Set<unknown>();
    for (const block of blocks) {
      if (!isMembers(block)) continue;
      if (block.type === 'tool-approval-request' || block.type === 'tool-result') ids.add(block.toolCallId);
    }
    return ids;
  },
  writeLike: (payload) => (isOfVersion4(payload) ? version4 : undefined),
  write: {
    text: (text) => ({ type: 'text', text }),
    call: (id, name, given) => ({ type: 'tool-call', toolCallId: id ?? '', toolName: name, input: given }),
    result: (id, name, text) => ({ ...named(id, name), output: { type: 'text', value: text } }),
    thought: ({ text }) => textOrNothing(text),
    said: wordsOf,
    joined(results, mark) {
      const texts = results.map((value) => saidBy(contentOf(value as Members)));
      if (!texts.every(({ kind }) => kind === 'text')) return undefined;
      const value = texts.map((one) => (one as { text: string }).text).join(`\n${mark}\n`);
      return 'output' in (results[0] as Members)
        ? { key: 'output', value: { type: 'text', value } }
        : { key: 'result', value };
    },
  },
};

const version4: BlockFormat['write'] = {
  ...format.write,
  call: (id, name, given) => ({ type: 'tool-call', toolCallId: id ?? '', toolName: name, args: given }),
  result: (id, name, text) => ({ ...named(id, name), result: text }),
};

function named(id: string | undefined, name: string | undefined) {
  return { type: 'tool-result', toolCallId: id ?? '', toolName: name ?? 'unknown_tool' };
}

function call(block: Members): Block {
  if (block.providerExecuted === true) return byServer('call', block);
  const argumentsKey = 'args' in block && !('input' in block) ? 'args' : 'input';
  return {
    kind: 'call',
    at: '',
    idKey: 'toolCallId',
    name: block.toolName,
    nameKey: 'toolName',
    argumentsKey,
  };
}

function result(block: Members): Block {
  const contentKey = 'result' in block && !('output' in block) ? 'result' : 'output';
  return {
    kind: 'result',
    at: '',
    idKey: 'toolCallId',
    name: block.toolName,
    nameKey: 'toolName',
    contentKey,
    failed: isFailure(block),
  };
}

/** Whether a result says that the tool failed: by the type of its output, or as version 4 wrote it. */
function isFailure({ output, isError }: Members): boolean {
  const type = isMembers(output) ? output.type : undefined;
  return isError === true || (typeof type === 'string' && type.startsWith('error-'));
}

/** What the provider ran itself stands in the message of the assistant. */
function byServer(kind: 'call' | 'result', { toolCallId: id }: Members): Block {
  return typeof id === 'string' ? { kind: 'other', byServer: { kind, id } } : { kind: 'other' };
}

/** What a tool said: words, or whatever else it answers with, which nobody here judges. */
function saidBy(content: unknown): Content {
  if (typeof content === 'string') return { kind: 'text', text: content };
  if (!isMembers(content)) return { kind: 'unknown' };
  const { type, value } = content;
  const words = (type === 'text' || type === 'error-text') && typeof value === 'string';
  return words ? { kind: 'text', text: value } : { kind: 'unknown' };
}

function contentOf({ output, result: older }: Members): unknown {
  return output ?? older;
}

/** What a result says, as parts a user may say: words as they are, anything else as JSON. */
function wordsOf(value: Members): Json[] | undefined {
  const content = contentOf(value);
  if (content === undefined || content === null) return [];
  const said = saidBy(content);
  if (said.kind === 'text') return said.text === '' ? [] : [{ type: 'text', text: said.text }];
  const inner = isMembers(content) && 'value' in content ? content.value : content;
  const text = toJson(inner);
  return text === undefined ? undefined : [{ type: 'text', text }];
}

/** Messages of Vercel's AI SDK, which it translates for whichever provider is asked. */
export const aiSdk: Dialect = {
  id: 'ai-sdk',
  home: 'ai-sdk',
  receiver: 'ai-sdk',
  list: 'messages',
  writer: blockWriter(format),

  isBody(value) {
    const { messages } = value as Members;
    return Array.isArray(messages) && isHistory(messages);
  },

  isMessages: isHistory,

  read: (value, context, incomplete) => ({
    ...readBlocks(value, format, context, incomplete, undefined),
    namesResults: true,
  }),
};

function isHistory(messages: readonly unknown[]): boolean {
  return messages.every(isMessage) && messages.some(holdsOwnPart);
}

function isMessage(message: unknown): boolean {
  if (message instanceof Opaque) return true;
  if (!isMembers(message)) return false;
  return typeof message.role === 'string' && !('parts' in message) && !('tool_calls' in message);
}

function holdsOwnPart(message: unknown): boolean {
  const { content } = message as Members;
  return Array.isArray(content) && content.some(isOwnPart);
}

/** Whether a part is of a kind that only this format has. */
function isOwnPart(part: unknown): boolean {
  if (!isMembers(part)) return false;
  const { type } = part;
  if (type === 'tool-call' || type === 'tool-result') return 'toolCallId' in part || 'toolName' in part;
  return type === 'tool-approval-request' || type === 'tool-approval-response';
}

/** Whether some call or result is spelled as version 4 did, and none as later ones do. */
function isOfVersion4(payload: unknown): boolean {
  const messages = Array.isArray(payload) ? payload : (payload as Members).messages;
  let older = false;
  for (const message of messages as readonly unknown[]) {
    const content = isMembers(message) ? message.content : undefined;
    for (const part of Array.isArray(content) ? content : []) {
      if (!isOwnPart(part)) continue;
      if ('input' in part || 'output' in part) return false;
      older ||= 'args' in part || 'result' in part;
    }
  }
  return older;
}
