import type { Json } from '../../api.ts';
import { jsonOrNothing, toJson } from '../../text/json.ts';
import { isMembers, type Members } from '../values.ts';
import { formOfMessage, formOfPart } from './form.ts';

/** Something a message says, calls or answers, in no format's own way of writing. */
export type Thing =
  /** A part that is written as it should be. */
  | { readonly kind: 'own'; readonly value: Json }
  | { readonly kind: 'words'; readonly text: string }
  /** As Chat Completions writes it, and its URL, which may hold it. */
  | { readonly kind: 'image'; readonly value: Json; readonly url: string }
  | { readonly kind: 'call'; readonly id: string; readonly name: string; readonly input: Json }
  | {
      readonly kind: 'result';
      readonly id: string;
      readonly name: string | undefined;
      readonly text: string;
      readonly failed: boolean;
    };

/** A message in no format's own way of writing. */
export interface Meant {
  /** As written; a result is said by the user. */
  readonly role: string;
  readonly things: readonly Thing[];
}

/** What a message means that is written as another format does, in part or as a whole; nothing where some of it would be lost. */
export function readMeant(message: Members): Meant | undefined {
  const whole = formOfMessage(message);
  if (whole === undefined) return inParts(message);
  if (whole.kind === 'result') return result(message);
  return whole.form === 'chat' ? withCalls(message) : call(message);
}

function inParts({ role, content, parts, ...others }: Members): Meant | undefined {
  if (typeof role !== 'string' || holdsMore(others)) return undefined;
  if (typeof content === 'string') return { role, things: [{ kind: 'words', text: content }] };
  const list = (content ?? parts) as readonly unknown[];
  const things = list.map(thingOf);
  return things.includes(undefined) ? undefined : { role, things: things as Thing[] };
}

function thingOf(part: unknown): Thing | undefined {
  const written = formOfPart(part);
  const value = part as Members;
  if (written === undefined) {
    const { type, text, ...others } = isMembers(part) ? value : ({} as Members);
    return type === 'text' && typeof text === 'string' && !holdsMore(others)
      ? { kind: 'words', text }
      : { kind: 'own', value: part as Json };
  }
  if (written.kind === 'image') return imageOf(value);
  if (written.kind === 'words')
    return typeof value.text === 'string' && !holdsMore(value, ['type', 'text', 'annotations', 'logprobs'])
      ? { kind: 'words', text: value.text }
      : undefined;
  const inner = ([value.toolUse, value.toolResult, value.functionCall, value.functionResponse].find(
    isMembers,
  ) ?? value) as Members;
  const {
    id,
    toolUseId,
    tool_use_id: used,
    name,
    input,
    args,
    content,
    response,
    status,
    is_error: error,
  } = inner;
  const own = id ?? toolUseId ?? used;
  if (typeof own !== 'string' || holdsMore(inner, PART_KEYS)) return undefined;
  if (written.kind === 'call')
    return typeof name === 'string' && isMembers(input ?? args)
      ? { kind: 'call', id: own, name, input: (input ?? args) as Json }
      : undefined;
  const text = wordsOf(content ?? response);
  const failed = error === true || status === 'error';
  return text === undefined
    ? undefined
    : { kind: 'result', id: own, name: typeof name === 'string' ? name : undefined, text, failed };
}

/** What an image says of its detail has no place elsewhere. */
function imageOf(part: Members): Thing | undefined {
  const { image_url: image } = part;
  const url = isMembers(image) ? image.url : image;
  if (typeof url !== 'string' || holdsMore(part, ['type', 'image_url'])) return undefined;
  if (isMembers(image) && holdsMore(image, ['url'])) return undefined;
  return { kind: 'image', value: part as Json, url };
}

const PART_KEYS = [
  'type',
  'id',
  'toolUseId',
  'tool_use_id',
  'name',
  'input',
  'args',
  'content',
  'response',
  'status',
  'is_error',
];

function result(message: Members): Meant | undefined {
  const { tool_call_id: answered, call_id: callId, content, output, name } = message;
  const id = answered ?? callId;
  const text = wordsOf(content ?? output);
  if (typeof id !== 'string' || text === undefined || holdsMore(message, RESULT_KEYS)) return undefined;
  const named = typeof name === 'string' ? name : undefined;
  return { role: 'user', things: [{ kind: 'result', id, name: named, text, failed: false }] };
}

const RESULT_KEYS = ['role', 'type', 'tool_call_id', 'call_id', 'content', 'output', 'name', 'id', 'status'];

function call(item: Members): Meant | undefined {
  const { call_id: id, name, arguments: given } = item;
  if (holdsMore(item, ['type', 'id', 'call_id', 'name', 'arguments', 'status'])) return undefined;
  const made = callOf(id, name, given);
  return made && { role: 'assistant', things: [made] };
}

function withCalls({ role, content, tool_calls: calls, ...others }: Members): Meant | undefined {
  if (role !== 'assistant' || holdsMore(others)) return undefined;
  const made = (calls as readonly unknown[]).map((one) => {
    if (!isMembers(one) || !isMembers(one.function) || holdsMore(one, ['id', 'type', 'index', 'function']))
      return undefined;
    return holdsMore(one.function, ['name', 'arguments'])
      ? undefined
      : callOf(one.id, one.function.name, one.function.arguments);
  });
  const said = wordsIn(content);
  if (said === undefined || made.includes(undefined)) return undefined;
  return { role, things: [...said.map((text): Thing => ({ kind: 'words', text })), ...(made as Thing[])] };
}

function callOf(id: unknown, name: unknown, given: unknown): Thing | undefined {
  const input = typeof given === 'string' ? fromJson(given) : given;
  return typeof id === 'string' && typeof name === 'string' && isMembers(input)
    ? { kind: 'call', id, name, input: input as Json }
    : undefined;
}

/** A value written as text; none is written where there are no arguments. */
function fromJson(text: string): unknown {
  return text === '' ? {} : jsonOrNothing(text);
}

/** The texts of a content that holds nothing else. */
function wordsIn(content: unknown): string[] | undefined {
  if (content === undefined || content === null || content === '') return [];
  if (typeof content === 'string') return [content];
  if (!Array.isArray(content)) return undefined;
  const texts = content.map((part: unknown) =>
    isMembers(part) && typeof part.text === 'string' && !holdsMore(part, ['type', 'text'])
      ? part.text
      : undefined,
  );
  return texts.includes(undefined) ? undefined : (texts as string[]);
}

/** What a tool said, as one text; an object that is no list of texts as the JSON it is. */
function wordsOf(said: unknown): string | undefined {
  if (isMembers(said)) return toJson(said);
  return wordsIn(said)?.join('\n\n');
}

/** Whether an object holds something under other keys; null says nothing. */
function holdsMore(value: Members, known: readonly string[] = []): boolean {
  return Object.entries(value).some(
    ([key, one]) =>
      one !== null && one !== undefined && !known.includes(key) && !(Array.isArray(one) && one.length === 0),
  );
}
