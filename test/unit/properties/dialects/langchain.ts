import type { Json } from '@chatmend/engine';
import { brokenHistories } from '../damage.ts';
import { callsOf } from '../edit-messages.ts';
import { type Message, portableHistories } from '../history.ts';
import { defined, textsOf } from './blocks.ts';
import type { DialectOfProperties, Said } from './dialect.ts';

const KINDS: Readonly<Record<string, string>> = { user: 'human', assistant: 'ai', function: 'tool' };

/** Plain messages of LangChain, as the state of a graph holds them. */
export const langChain: DialectOfProperties = {
  id: 'langchain',
  providers: ['langchain'],
  body,
  sound: portableHistories.map(body),
  portable: portableHistories.map(body),
  broken: brokenHistories.map(body),
  isBeyondRepair: (request) => !messagesOf(request).some(isTelling),
  read: (request) => messagesOf(request).map(readMessage),
  pairs: (request) => pairs(messagesOf(request)),
};

/** A result alone that names no call may be anybody's. */
function isTelling({ type, tool_call_id: id }: Message): boolean {
  return type === 'human' || type === 'ai' || id !== undefined;
}

function messagesOf(request: unknown): readonly Message[] {
  return (request as { messages: readonly Message[] }).messages;
}

/** A history as LangChain keeps it: a content is a text or a list there, and every message is one of its kinds. */
function body(messages: readonly (Message | null)[]): Json {
  const list = messages.flatMap((message) => {
    if (message === null) return [];
    const own = callsOf(message);
    const type = own.length > 0 ? 'ai' : (KINDS[message.role as string] ?? kindOf(message.role));
    const text = textsOf(message.content);
    const content = Array.isArray(message.content)
      ? text.map((one) => ({ type: 'text', text: one }))
      : text.join('');
    if (type === 'tool')
      return [defined({ type, content, tool_call_id: message.tool_call_id, name: message.name })];
    const calls = own.map(({ id, function: called }) => {
      const { name, arguments: args } = (called ?? {}) as Message;
      return defined({ name, args: args ?? {}, id, type: 'tool_call' });
    });
    return [type === 'ai' ? { type, content, tool_calls: calls } : { type, content }];
  });
  return { messages: list as unknown as Json };
}

function kindOf(role: unknown): string {
  return role === 'tool' || role === 'system' ? role : 'human';
}

function readMessage({ type, content, tool_calls: calls = [], tool_call_id: id }: Message): Said {
  const own = calls as Message[];
  return {
    role: type,
    isResult: type === 'tool',
    texts: [...textsOf(content), ...own.flatMap(({ args }) => textsOf(args))],
    calls: own.length,
    ids: [id, ...own.map((call) => call.id)].filter((one) => typeof one === 'string'),
  };
}

/**
 * Whether each call is answered by one message behind its own, and nothing else is
 * (https://docs.langchain.com/oss/javascript/langchain/errors/INVALID_TOOL_RESULTS); the last may be open. Knows
 * nothing of the engine.
 */
function pairs(messages: readonly Message[]): boolean {
  let open: unknown[] = [];
  for (const { type, tool_calls: calls = [], tool_call_id: id } of messages) {
    if (type === 'tool') {
      const at = open.indexOf(id);
      if (id === undefined || at === -1) return false;
      open.splice(at, 1);
    } else {
      if (open.length > 0) return false;
      open = (calls as Message[]).map((call) => call.id);
    }
  }
  return true;
}
