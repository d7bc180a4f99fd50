import type { Pointer } from '../api.ts';
import { joinPointer } from '../text/pointer.ts';
import { isIndex } from './words.ts';

/** A place of the request as a provider names it. */
export interface NamedPlace {
  /** As it is written in our messages: `messages[2].content[0]`. */
  readonly text: string;
  /** From the request's body. */
  readonly pointer: Pointer;
  /** The list of messages it names, and the index in it. */
  readonly list: string;
  readonly index: number;
}

const ROOTS: ReadonlyMap<string | undefined, string> = new Map([
  ['messages', 'messages'],
  ['message', 'messages'],
  ['input', 'input'],
  ['contents', 'contents'],
  ['tools', 'tools'],
  ['system', 'system'],
  ['chat_history', 'chat_history'],
]);

/** What stands in front of the body's own names: `body` of FastAPI, the names of requests in typed servers. */
const AROUND = new Set(['body', 'params', 'request', 'generatecontentrequest', 'chatrequest', 'req']);

/** The path behind names of the request itself; `undefined` where it does not begin in a request. */
export function rooted(path: readonly string[]): readonly string[] | undefined {
  let at = 0;
  while (AROUND.has(path[at]?.toLowerCase() ?? '')) at++;
  // DashScope counts `input.messages.2`, where `input` is what holds the messages.
  if (path[at]?.toLowerCase() === 'input' && ROOTS.has(path[at + 1]?.toLowerCase())) at++;
  const root = ROOTS.get(path[at]?.toLowerCase());
  return root === undefined ? undefined : [root, ...path.slice(at + 1)];
}

/** The place a path names; `undefined` without an index: then it speaks of all. */
export function placeOf(path: readonly string[]): NamedPlace | undefined {
  const own = rooted(path);
  const index = own?.[1];
  if (own === undefined || index === undefined || !/^\d{1,7}$/.test(index)) return undefined;
  const steps = own.slice(1);
  // Servers name the kind of a block as if it were a member: `content.0.tool_use.id`; Mistral the role.
  // Pydantic names the class it tried, and at the end the type.
  const plain = steps.filter(
    (step, at) =>
      !(isKind(step) && isIndex(steps[at - 1] ?? '')) && !(step === 'str' && at === steps.length - 1),
  );
  return {
    text: own[0] + plain.map((step) => (isIndex(step) ? `[${step}]` : `.${step}`)).join(''),
    pointer: joinPointer(own[0] as string, ...plain),
    list: own[0] as string,
    index: Number(index),
  };
}

function isKind(step: string): boolean {
  return /^(?:tool_use|tool_result|thinking|redacted_thinking|text|image|document|user|assistant|system|tool|str|[A-Z]\w{3,60}(?:Params?|Message))$/.test(
    step,
  );
}
