import type { DialectId, TextRange } from '../api.ts';
import { REASONING_KEYS } from '../dialects/openai-chat-turn.ts';
import { isMembers, type Members } from '../dialects/values.ts';
import { membersOf } from './wire.ts';

/** What a provider answered, found in a document. */
export interface Answer {
  /** Format of the request it belongs to. */
  readonly dialect: DialectId;
  /** As the provider sent it, or would have sent it in one piece. */
  readonly value: Members;
  /** Where it begins: the answer itself, or its first piece. */
  readonly range: TextRange;
  /** Where calls begin, by id, if not there. */
  readonly calls: ReadonlyMap<string, TextRange>;
  /** Whether the provider sent it just there: a message that a program printed may be an old one. */
  readonly received: boolean;
  /** Whether it is known to its end, and nothing of it was left out. */
  readonly ended: boolean;
}

/** How a format says an answer. */
interface AnswerForm {
  readonly dialect: DialectId;
  /** Whether an object is one, in one piece; absent where that is a chunk among others. */
  isAnswer?(value: Members): boolean;
  /** What a request has to hold of it: messages, or items. What was left out stands there as it is. */
  sentBack(answer: Members): readonly unknown[];
}

const FORMS: readonly AnswerForm[] = [
  {
    dialect: 'openai-chat',
    isAnswer: ({ choices }) => membersOf(choices).some(({ message }) => isMembers(message)),
    sentBack: ({ choices }) =>
      membersOf(choices)
        .slice(0, 1)
        .map(({ message }) => ofChat(message)),
  },
  {
    dialect: 'anthropic-messages',
    isAnswer: (value) =>
      value.type === 'message' &&
      value.role === 'assistant' &&
      Array.isArray(value.content) &&
      'stop_reason' in value,
    sentBack: ({ content }) => [{ role: 'assistant', content }],
  },
  {
    dialect: 'openai-responses',
    isAnswer: ({ object, output }) => object === 'response' && Array.isArray(output),
    sentBack: ({ output }) => membersOf(output),
  },
  {
    dialect: 'gemini',
    sentBack: ({ candidates }) => membersOf([membersOf(candidates)[0]?.content]),
  },
  {
    dialect: 'bedrock-converse',
    isAnswer: (value) => isMembers(value.output) && isSaid(value.output.message) && 'stopReason' in value,
    sentBack: ({ output }) => [(output as Members).message],
  },
  {
    dialect: 'cohere',
    isAnswer: (value) => isSaid(value.message) && 'finish_reason' in value,
    sentBack: ({ message }) => [message],
  },
];

/** The format an object is an answer of, in one piece. */
export function answered(value: Members): DialectId | undefined {
  return FORMS.find(({ isAnswer }) => isAnswer?.(value) === true)?.dialect;
}

/** What a request has to hold of an answer, in the words of its format; nothing where that was not read whole. */
export function sentBack(dialect: DialectId, answer: Members): readonly Members[] {
  const said = FORMS.find((form) => form.dialect === dialect)?.sentBack(answer) ?? [];
  return said.every(isMembers) ? said : [];
}

function isSaid(message: unknown): message is Members {
  return isMembers(message) && message.role === 'assistant';
}

/** Members of a chat message that may be sent back, where they hold something. */
const OF_CHAT = ['refusal', 'function_call', ...REASONING_KEYS];

function ofChat(answer: unknown): unknown {
  if (!isMembers(answer)) return answer;
  const { content = null, tool_calls: list, ...message } = answer;
  const kept = OF_CHAT.filter((key) => {
    const value = message[key];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
  }).map((key) => [key, message[key]]);
  const calls = membersOf(list).map(ofCall);
  return {
    role: 'assistant',
    content,
    ...Object.fromEntries(kept),
    ...(calls.length === 0 ? {} : { tool_calls: calls }),
  };
}

/** A call without what clients put beside it: its index, arguments they parsed. What a log left out of it stays left out. */
function ofCall(call: unknown): unknown {
  if (!isMembers(call)) return call;
  const { index: _, function: named, ...rest } = call;
  if (!isMembers(named)) return named === undefined ? rest : { ...rest, function: named };
  const { name, arguments: given } = named;
  return { ...rest, function: { name, arguments: given } };
}
