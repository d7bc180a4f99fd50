import type { Operation } from '../api.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import type { Block, BlockFormat } from './blocks/format.ts';
import { readBlocks } from './blocks/read.ts';
import { blockWriter } from './blocks/writer.ts';
import type { Dialect } from './dialect.ts';
import { isMembers, type Members } from './values.ts';

/**
 * Messages as `useChat` keeps them, https://ai-sdk.dev/docs/reference/ai-sdk-core/ui-message: one part holds a call and
 * what came of it, and its `state` says how far that is. Version 4 kept the part in `toolInvocation`.
 */
const format: BlockFormat = {
  id: 'ai-sdk-ui',
  list: 'messages',
  blocks: 'parts',
  roles: { system: 'system', user: 'user', assistant: 'assistant' },
  spelling: { user: 'user', assistant: 'assistant' },
  // Nothing pairs across parts.
  reach: 'behind',
  read(block): Block {
    const { type, state, toolInvocation: older } = block;
    if (type === 'text') return { kind: 'text', text: block.text };
    if (type === 'reasoning') return { kind: 'reasoning', form: 'reasoning', empty: block.text === '' };
    if (type === 'tool-invocation') {
      return isMembers(older) && (older.state === 'call' || older.state === 'partial-call')
        ? { kind: 'call', at: 'toolInvocation', name: older.toolName, ...named('args') }
        : { kind: 'other' };
    }
    // A call that is still streamed is left out when the messages are sent; one to be approved waits for a person.
    if (!isToolPart(block) || state !== 'input-available' || block.providerExecuted === true)
      return { kind: 'other' };
    const name = type === 'dynamic-tool' ? block.toolName : String(type).slice('tool-'.length);
    return { kind: 'call', at: '', name, ...named('input') };
  },
  write: {
    text: (text) => ({ type: 'text', text }),
    call: (id, name, input) => ({
      type: `tool-${name}`,
      toolCallId: id ?? '',
      state: 'input-available',
      input,
    }),
    // A result is a member of its call here: `addResults` below writes it.
    result: (_id, _name, text) => ({ type: 'text', text }),
    said: () => undefined,
    joined: () => undefined,
  },
};

function named(argumentsKey: string) {
  return { idKey: 'toolCallId', argumentsKey };
}

/** Messages of the AI SDK as its user interfaces keep and store them. */
export const aiSdkUi: Dialect = {
  id: 'ai-sdk-ui',
  home: 'ai-sdk',
  receiver: 'ai-sdk',
  list: 'messages',
  writer: {
    ...blockWriter(format),
    addResults: (_turn, answers) => answers.flatMap(({ call, text }) => failed(call.pointer, text)),
  },

  isBody(value) {
    const { messages } = value as Members;
    return Array.isArray(messages) && isHistory(messages);
  },

  isMessages: isHistory,

  read: (value, context, incomplete) => readBlocks(value, format, context, incomplete, undefined),
};

/** Makes a call one that failed with `text`. */
function failed(pointer: string, text: string): Operation[] {
  const older = pointer.endsWith('/toolInvocation');
  return [
    { op: 'replace', at: `${pointer}/state`, value: older ? 'result' : 'output-error' },
    { op: 'insert', at: `${pointer}/${older ? 'result' : 'errorText'}`, value: text },
  ];
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
function isOwnPart(part: Members): boolean {
  const { type } = part;
  return (
    type === 'step-start' || (type === 'tool-invocation' && 'toolInvocation' in part) || isToolPart(part)
  );
}

function isToolPart({ type, toolCallId: id, state }: Members): boolean {
  return (
    typeof type === 'string' && /^(tool-|dynamic-tool$)/.test(type) && id !== undefined && state !== undefined
  );
}
