import type { Pointer } from '../api.ts';
import type { CallArguments, Content, Part, Turn } from '../conversation/model.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';

/** An object as it was read. */
export type Members = Readonly<Record<string, unknown>>;

/** Whether a value is an object that was read. */
export function isMembers(value: unknown): value is Members {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Opaque);
}

/** A text that says something; `undefined` for an empty one and for everything else. */
export function textOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What stands where content is written; `partOf` reads the elements of a list, which has none without it. */
export function contentOf(content: unknown, partOf?: (value: unknown, at: number) => Part): Content {
  if (content === undefined) return { kind: 'absent' };
  if (content === null) return { kind: 'null' };
  if (typeof content === 'string') return { kind: 'text', text: content };
  if (content instanceof Opaque) return { kind: 'unknown' };
  if (Array.isArray(content))
    return { kind: 'parts', parts: partOf === undefined ? [] : content.map(partOf) };
  return { kind: 'other', type: typeof content as 'object' | 'number' | 'boolean' };
}

/** A part that has a `type`, and `text` where it is words. */
export function typedPart(value: unknown, pointer: Pointer, turn: Turn): Part {
  const { type, text } = isMembers(value) ? value : ({} as Members);
  return {
    turn,
    pointer,
    value,
    type: typeof type === 'string' ? type : undefined,
    text: typeof text === 'string' ? text : undefined,
  };
}

/** What stands where arguments are written. */
export function argumentsOf(given: unknown): CallArguments {
  if (given === undefined) return { kind: 'absent' };
  if (given === null) return { kind: 'null' };
  if (typeof given === 'string') return { kind: 'text', text: given };
  if (given instanceof Opaque) return { kind: 'unknown' };
  const type = Array.isArray(given) ? 'array' : (typeof given as 'object' | 'number' | 'boolean');
  return { kind: 'other', type, value: given };
}

/** A turn of which nothing is known. */
export const EMPTY_TURN: Turn = {
  index: 0,
  pointer: '',
  place: '',
  message: 0,
  mark: 'role',
  role: 'unknown',
  wireRole: undefined,
  content: { kind: 'unknown' },
  calls: [],
  callList: 'absent',
  result: undefined,
  carries: [],
  reasoning: [],
  known: false,
  value: undefined,
};
