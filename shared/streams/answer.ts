import type { DialectId, Json, TextRange } from '../api.ts';
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
  /** Whether it is known to its end. */
  readonly ended: boolean;
}

/** The format an object is an answer of, in one piece. */
export function answered(value: Members): DialectId | undefined {
  const { object, type, role, choices, content, output, message } = value;
  if (membersOf(choices).some((choice) => isMembers(choice.message))) return 'openai-chat';
  if (type === 'message' && role === 'assistant' && Array.isArray(content) && 'stop_reason' in value)
    return 'anthropic-messages';
  if (object === 'response' && Array.isArray(output)) return 'openai-responses';
  if (isMembers(output) && isSaid(output.message) && 'stopReason' in value) return 'bedrock-converse';
  if (isSaid(message) && 'finish_reason' in value) return 'cohere';
  return undefined;
}

function isSaid(message: unknown): message is Members {
  return isMembers(message) && message.role === 'assistant';
}

/** What a request has to hold of an answer, in the words of its format: messages, or items. */
export function sentBack(dialect: DialectId, answer: Members): readonly Members[] {
  switch (dialect) {
    case 'openai-chat':
      return membersOf(
        membersOf(answer.choices)
          .slice(0, 1)
          .map(({ message }) => message),
      ).map(ofChat);
    case 'anthropic-messages':
      return [{ role: 'assistant', content: answer.content }];
    case 'openai-responses':
      return membersOf(answer.output);
    case 'gemini':
      return membersOf([membersOf(answer.candidates)[0]?.content]);
    case 'bedrock-converse':
      return membersOf([(answer.output as Members).message]);
    case 'cohere':
      return membersOf([answer.message]);
    default:
      return [];
  }
}

/** Members of a chat message that may be sent back, where they hold something. */
const OF_CHAT = ['refusal', 'function_call', 'reasoning_content', 'reasoning', 'reasoning_details'];

function ofChat({ content = null, tool_calls: calls, ...message }: Members): Members {
  const kept = OF_CHAT.filter((key) => {
    const value = message[key];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
  }).map((key) => [key, message[key]]);
  return {
    role: 'assistant',
    content,
    ...Object.fromEntries(kept),
    ...(membersOf(calls).length === 0 ? {} : { tool_calls: membersOf(calls).map(ofCall) }),
  };
}

/** A call without what clients put beside it: its index, arguments they parsed. */
function ofCall({ index: _, function: named, ...call }: Members): Members {
  if (!isMembers(named)) return call;
  const { name, arguments: given } = named;
  return { ...call, function: { name, arguments: given } as Json };
}
