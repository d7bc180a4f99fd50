import type { Anchor } from '../api.ts';
import type { Conversation, ForeignMessage, ForeignPlace } from '../conversation/model.ts';
import type { Finding } from './rule.ts';
import { isNotSent, pairOf } from './words.ts';

/** Rules that tell what is written as another format does; one of them does, for the whole payload. */
type Teller = 'unknown-role' | 'tool-call-shape' | 'part-role-mismatch';

/** What a rule tells of messages in another format's way of writing: all are one mistake, told where it is plainest. */
export function foreignFinding(conversation: Conversation, teller: Teller): Finding | undefined {
  const { foreign = [] } = conversation;
  if (foreign.length === 0 || isNotSent(conversation)) return undefined;
  const all = foreign.flatMap((message) => message.places.map((place) => ({ message, place })));
  const lead =
    all.find(({ place }) => tellerOf(place) === 'unknown-role') ?? all.find(({ place }) => place.whole);
  const [first = lead] = lead === undefined ? all.filter(({ place }) => place.kind !== 'words') : [lead];
  const told = first ?? all[0];
  if (told === undefined || tellerOf(told.place) !== teller) return undefined;
  const others = all.filter((one) => one !== told);
  return {
    variant: variantOf(told.place),
    pointer: pointerOf(told.message, told.place),
    anchor: anchorOf(told.message, told.place),
    message: `${says(told.message, told.place)}${more(others.length)}.`,
    related: others.map(({ message, place }) => ({
      anchor: anchorOf(message, place),
      message: `${says(message, place)}.`,
    })),
    subject: { foreign },
  };
}

function tellerOf({ whole, key }: ForeignPlace): Teller {
  if (!whole) return 'part-role-mismatch';
  return key === 'role' ? 'unknown-role' : 'tool-call-shape';
}

function variantOf(place: ForeignPlace): string {
  const teller = tellerOf(place);
  if (place.kind === 'image') return 'foreign-image';
  if (teller === 'unknown-role') return 'unknown';
  return teller === 'tool-call-shape' || place.kind === 'words' ? 'other-format' : 'foreign-call';
}

function pointerOf({ pointer }: ForeignMessage, { key, whole }: ForeignPlace): string {
  return whole && key === 'type' ? pointer : `${pointer}/${key}`;
}

function anchorOf({ pointer }: ForeignMessage, { key, whole }: ForeignPlace): Anchor {
  if (!whole) return { pointer: `${pointer}/${key}`, part: 'value' };
  return key === 'tool_calls' ? { pointer: `${pointer}/${key}`, part: 'key' } : pairOf(pointer, key);
}

function more(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '; so does one more place' : `; so do ${count} more places`;
}

const KINDS = { call: 'a call', result: 'a result', words: 'words', image: 'an image' };

function says({ place }: ForeignMessage, { key, whole, kind, of, ids }: ForeignPlace): string {
  const at = whole ? place : `${place}.${key.replace(/\/(\d+)/g, '[$1]').replaceAll('/', '.')}`;
  if (key === 'role') return `${at} has the role "tool" and holds a result as ${of} writes it`;
  const what = key === 'tool_calls' && ids.length > 1 ? 'calls' : KINDS[kind];
  return `${at} holds ${what} as ${of} writes ${kind === 'words' || what === 'calls' ? 'them' : 'it'}`;
}
