import type { DialectId } from '@chatmend/engine';
import type { Message } from '../unit/properties/history.ts';
import type { Body } from './judge.ts';

/** What the target takes, so that a repair leaves it, and judges refuse. */
export interface Exception {
  readonly title: string;
  /** Format whose judges refuse it. */
  readonly dialect: DialectId;
  /** The request without what it is about; judges have to take the rest. The same where there is none. */
  without(request: Body): Body;
}

/** All there are. One that no judge meets any more has to go. */
export const exceptions: readonly Exception[] = [
  {
    // `shared/providers/openai.ts` states this with its source. All judges know parts only.
    title: 'a list inside the list of parts, which OpenAI takes',
    dialect: 'openai-chat',
    without: (request) => withMessages(request, (message) => [withFlatParts(message)]),
  },
  {
    // OpenAI takes the role, and no fact says that these have to pair, so the engine leaves them. They have no
    // ids: the other libraries do not know them, and the types of OpenAI's client want their result as one text.
    title: 'calls and results of the old form, which need not pair and whose result may be parts',
    dialect: 'openai-chat',
    without: (request) => withMessages(request, withoutOldForm),
  },
  {
    // Null changes nothing of what Go reads into (https://pkg.go.dev/encoding/json#Unmarshal), so that the server
    // sees an empty text. The types of its client want one.
    title: 'content that is null or not there, which Ollama reads as an empty text',
    dialect: 'ollama',
    without: (request) =>
      withMessages(request, (message) => [{ ...message, content: message.content ?? '' }]),
  },
  {
    // As null is nothing to it: see above.
    title: 'null in place of a message, which Ollama reads as an empty one',
    dialect: 'ollama',
    without: ({ messages, ...rest }) => ({
      ...rest,
      messages: (messages as readonly unknown[]).filter((message) => message !== null),
    }),
  },
  {
    // Ollama refuses every list and takes an empty text; `empty-content` does not tell one from the other.
    title: 'an empty list as content, which no fact can tell from an empty text',
    dialect: 'ollama',
    without: (request) =>
      withMessages(request, (message) => [
        Array.isArray(message.content) && message.content.length === 0
          ? { ...message, content: '' }
          : message,
      ]),
  },
  {
    // Its first client refuses them; of the server only a call in front is known to be refused, which is mended.
    title: 'words of the model in front, which Gemini takes',
    dialect: 'gemini',
    without: ({ contents, ...rest }) => ({
      ...rest,
      contents: [{ role: 'user', parts: [{ text: 'Go on.' }] }, ...(contents as readonly unknown[])],
    }),
  },
];

function withMessages(request: Body, change: (message: Message) => readonly Message[]): Body {
  const messages = (request.messages as (Message | null)[]).flatMap((one): readonly (Message | null)[] =>
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
