import type { Message } from '../unit/properties/history.ts';
import type { ChatRequest } from './judge.ts';

/** What the target takes, so that a repair leaves it, and judges refuse. */
export interface Exception {
  readonly title: string;
  /** The request without what it is about; judges have to take the rest. The same where there is none. */
  without(request: ChatRequest): ChatRequest;
}

/** All there are. One that no judge meets any more has to go. */
export const exceptions: readonly Exception[] = [
  {
    // `shared/providers/openai.ts` states this with its source. All three judges know parts only.
    title: 'a list inside the list of parts, which OpenAI takes',
    without: (request) => withMessages(request, (message) => [withFlatParts(message)]),
  },
  {
    // OpenAI takes the role, and no fact says that these have to pair, so the engine leaves them. They have no
    // ids: the other libraries do not know them, and the types of OpenAI's client want their result as one text.
    title: 'calls and results of the old form, which need not pair and whose result may be parts',
    without: (request) => withMessages(request, withoutOldForm),
  },
];

function withMessages(request: ChatRequest, change: (message: Message) => readonly Message[]): ChatRequest {
  const messages = request.messages.flatMap((one): readonly (Message | null)[] =>
    one === null ? [one] : change(one),
  );
  return { ...request, messages };
}

function withFlatParts(message: Message): Message {
  return Array.isArray(message.content) ? { ...message, content: message.content.flat() } : message;
}

function withoutOldForm(message: Message): readonly Message[] {
  if (message.role === 'function') return [];
  const { function_call: _, ...rest } = message;
  return [rest];
}
