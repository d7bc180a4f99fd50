import type { Judged } from '../analyse.ts';
import type { Pointer } from '../api.ts';
import type { Conversation, Turn } from '../conversation/model.ts';
import { getAt, isWithin, parentPointer } from '../text/pointer.ts';
import { countingsOf } from './counting.ts';
import type { ProviderError } from './error.ts';

/** Where in a request the fault is that an error answers. */
export interface Fault {
  /** Relative to the payload. */
  readonly pointer: Pointer;
  /** What we found there ourselves. */
  readonly judged?: Judged;
  /** What we found at the other places the error names. */
  readonly also?: readonly Judged[];
  /** The rule of the error that finds this place, where we have nothing against it ourselves. */
  readonly accused?: string;
  /** One sentence on how the error and this place go together; nothing where it names just this. */
  readonly note?: string;
}

/**
 * The place an error speaks of in the request it answers; `undefined` where that cannot be the request. What we find ourselves
 * under one of its rules counts more than the index it names, because providers count differently.
 */
export function faultOf(
  error: ProviderError,
  conversation: Conversation,
  judged: readonly Judged[],
): Fault | undefined {
  const own = judged.filter(({ rule }) => error.rules.includes(rule.id));
  const byId = own.find((one) => error.ids.some((id) => holds(messageAt(conversation, one)?.value, id)));
  if (byId !== undefined)
    return { pointer: byId.problem.pointer, judged: byId, ...noteOf(error, conversation, byId) };
  const [named, ...also] = own.filter((one) => isNamed(error, conversation, one));
  if (named !== undefined) return { ...found(error, conversation, named), also };
  for (const { written } of countingsOf(conversation).slice(1)) {
    const one = own.find((each) => isAt(error, conversation, each, written));
    if (one !== undefined) return found(error, conversation, one);
  }
  const [only] = own;
  if (only !== undefined) return found(error, conversation, only);
  return unexplained(error, conversation);
}

function found(error: ProviderError, conversation: Conversation, judged: Judged): Fault {
  return { pointer: judged.problem.pointer, judged, ...noteOf(error, conversation, judged) };
}

/** How the index an error names goes together with where the fault is. */
function noteOf(error: ProviderError, conversation: Conversation, judged: Judged): { note?: string } {
  const [place] = error.places;
  const at = messageAt(conversation, judged);
  if (place === undefined || at === undefined || isNamed(error, conversation, judged)) return {};
  const named = `${place.list}[${place.index}]`;
  const here = `${conversation.list}[${at.message}]`;
  const counting = countingsOf(conversation)
    .slice(1)
    .find(({ written }) => isAt(error, conversation, judged, written));
  if (counting === undefined) return { note: `The error names ${named}; the fault is at ${here}.` };
  const isNext = counting.how.startsWith('from');
  return {
    note: isNext
      ? `The error names ${named}, ${place.index > at.message ? 'the message behind' : 'the message in front'}; the fault is at ${here}.`
      : `Its ${named} is ${here} here: it counts ${counting.how}.`,
  };
}

/** Nothing of ours explains it: the place itself, where there is one, or that of an id it names. */
function unexplained(error: ProviderError, conversation: Conversation): Fault | undefined {
  const { list, index, pointer: exact } = error.places[0] ?? {};
  // Who names another list than the one that was sent counts the messages of what a proxy made of it.
  const named =
    index === undefined || list === conversation.list
      ? index
      : countingsOf(conversation)[2]?.written(index)[0];
  const turn =
    conversation.turns.find(({ value }) => error.ids.some((id) => holds(value, id))) ??
    conversation.turns.find(({ message }) => message === named);
  if (turn === undefined) return undefined;
  const isExact =
    exact !== undefined && isWithin(exact, turn.pointer) && getAt(conversation.value, exact) !== undefined;
  return {
    pointer: isExact ? exact : turn.pointer,
    note: 'Chatmend finds nothing there that it knows to be refused.',
  };
}

function isNamed(error: ProviderError, conversation: Conversation, judged: Judged): boolean {
  const at = messageAt(conversation, judged)?.message;
  return at !== undefined && error.places.some(({ index }) => index === at);
}

function isAt(
  { places }: ProviderError,
  conversation: Conversation,
  judged: Judged,
  written: (index: number) => readonly number[],
): boolean {
  const at = messageAt(conversation, judged)?.message;
  return at !== undefined && places.some(({ index }) => written(index).includes(at));
}

/** The message a problem stands in: of the turns around it the last. Looked up, because every finding may ask. */
function messageAt(conversation: Conversation, { problem }: Judged): Turn | undefined {
  const turns = turnsByPointer(conversation);
  let last: Turn | undefined;
  for (let at = problem.pointer; ; at = parentPointer(at)) {
    const turn = turns.get(at);
    if (turn !== undefined && turn.index >= (last?.index ?? 0)) last = turn;
    if (at === '') return last;
  }
}

const known = new WeakMap<Conversation, ReadonlyMap<Pointer, Turn>>();

function turnsByPointer(conversation: Conversation): ReadonlyMap<Pointer, Turn> {
  let turns = known.get(conversation);
  if (turns === undefined) {
    turns = new Map(conversation.turns.map((turn) => [turn.pointer, turn]));
    known.set(conversation, turns);
  }
  return turns;
}

/** Whether an id stands somewhere in a message. */
function holds(value: unknown, id: string, depth = 0): boolean {
  if (typeof value === 'string') return value === id;
  if (value === null || typeof value !== 'object' || depth > 6) return false;
  return Object.values(value).some((inner) => holds(inner, id, depth + 1));
}
