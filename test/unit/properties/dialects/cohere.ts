import type { Json } from '@chatmend/engine';
import { brokenHistories } from '../damage.ts';
import { callsOf } from '../edit-messages.ts';
import { type Message, portableHistories } from '../history.ts';
import type { DialectOfProperties } from './dialect.ts';
import { holdsMoreHolesThanMessages, messagesOf, readChat } from './openai-chat.ts';

/** Cohere's own chat: the messages of Chat Completions. */
export const cohere: DialectOfProperties = {
  id: 'cohere',
  providers: ['cohere'],
  body,
  sound: portableHistories.map(body),
  portable: portableHistories.map(body),
  broken: brokenHistories.map(body),
  isBeyondRepair: holdsMoreHolesThanMessages,
  read: readChat,
  pairs: (request) => areAnswered(messagesOf(request)),
};

function body(messages: readonly (Message | null)[]): Json {
  return { model: 'command-a-03-2025', safety_mode: 'OFF', messages: messages as Json };
}

/** Whether a result for every call with an id stands behind it; of results without their call nothing is known. */
function areAnswered(messages: readonly (Message | null)[]): boolean {
  return messages.every((message, index) => {
    const rest = messages.slice(index + 1);
    const end = rest.findIndex((one) => one !== null && one.role !== 'tool');
    const ids = rest.slice(0, end === -1 ? undefined : end).map((one) => one?.tool_call_id);
    return callsOf(message ?? undefined).every(({ id }) => id === undefined || ids.includes(id));
  });
}
