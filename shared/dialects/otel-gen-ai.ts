import type { Json } from '../api.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import { toJson } from '../text/json.ts';
import type { Block, BlockFormat } from './blocks/format.ts';
import { readBlocks } from './blocks/read.ts';
import { blockWriter } from './blocks/writer.ts';
import { readChat } from './chat-messages.ts';
import type { Dialect } from './dialect.ts';
import { isMembers, type Members } from './values.ts';

/**
 * Messages as OpenTelemetry records them, whoever was asked
 * (https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/, `gen_ai.input.messages`).
 */
const format: BlockFormat = {
  id: 'otel-gen-ai',
  list: 'messages',
  blocks: 'parts',
  roles: { system: 'system', developer: 'developer', user: 'user', assistant: 'assistant', tool: 'tool' },
  spelling: { user: 'user', assistant: 'assistant', tool: 'tool' },
  reach: 'behind',
  read(block): Block {
    switch (block.type) {
      case 'text':
        return { kind: 'text', text: block.content };
      case 'reasoning':
        return { kind: 'reasoning', form: 'reasoning', empty: block.content === '' };
      case 'tool_call':
        return { kind: 'call', at: '', idKey: 'id', name: block.name, argumentsKey: 'arguments' };
      case 'tool_call_response': {
        // The first drafts called it `result`.
        const contentKey = 'result' in block && !('response' in block) ? 'result' : 'response';
        return { kind: 'result', at: '', idKey: 'id', name: undefined, contentKey };
      }
      default:
        return { kind: 'other' };
    }
  },
  write: {
    text: (text) => ({ type: 'text', content: text }),
    call: (id, name, given) => ({ type: 'tool_call', id: id ?? '', name, arguments: given }),
    result: (id, _name, text) => ({ type: 'tool_call_response', id: id ?? '', response: text }),
    said: (value) => said(answerOf(value as Members)),
    joined(results, mark) {
      const texts = results.map((value) => answerOf(value as Members));
      if (!texts.every((text) => typeof text === 'string')) return undefined;
      const key = 'response' in (results[0] as Members) ? 'response' : 'result';
      return { key, value: texts.join(`\n${mark}\n`) };
    },
  },
};

function answerOf({ response, result }: Members): unknown {
  return response ?? result;
}

function said(answer: unknown): Json[] | undefined {
  if (answer === undefined || answer === null || answer === '') return [];
  const content = typeof answer === 'string' ? answer : toJson(answer);
  return content === undefined ? undefined : [{ type: 'text', content }];
}

/** The messages of a span: what was sent, and nothing anybody takes back. */
export const otelGenAi: Dialect = {
  id: 'otel-gen-ai',
  home: 'generic',
  list: 'messages',
  context: 'trace',
  writer: blockWriter(format),

  isBody(value) {
    const { messages } = value as Members;
    return Array.isArray(messages) && isHistory(messages);
  },

  isMessages: (list) => isHistory(list) || isEvents(list),

  read(value, context, incomplete) {
    return Array.isArray(value) && isEvents(value)
      ? readChat(value, { id: 'otel-gen-ai', argumentsAs: 'text' }, context, incomplete)
      : readBlocks(value, format, context, incomplete, undefined);
  },
};

/** Before spans held messages each was an event of its own, much as Chat Completions writes it. */
function isEvents([first]: readonly unknown[]): boolean {
  const name = isMembers(first) ? first['event.name'] : undefined;
  return typeof name === 'string' && name.startsWith('gen_ai.');
}

function isHistory(messages: readonly unknown[]): boolean {
  return messages.every(isMessage) && messages.some(holdsOwnPart);
}

function isMessage(message: unknown): boolean {
  if (message instanceof Opaque) return true;
  return isMembers(message) && typeof message.role === 'string' && Array.isArray(message.parts);
}

function holdsOwnPart(message: unknown): boolean {
  const { parts } = message as Members;
  return Array.isArray(parts) && parts.some((part) => isMembers(part) && isOwnPart(part));
}

/** Whether a part is of a kind that only this format has. */
function isOwnPart({ type, content, id, name }: Members): boolean {
  if (type === 'text' || type === 'reasoning') return typeof content === 'string';
  return type === 'tool_call_response' || (type === 'tool_call' && (id ?? name) !== undefined);
}
