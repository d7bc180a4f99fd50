import { isMembers } from '../dialects/values.ts';
import { jsonOrNothing } from '../text/json.ts';

/** Members that hold what a model said, by the names APIs give them. */
const SAID = ['choices', 'candidates', 'output', 'content', 'message'];

/** Longer answers than this are not parsed only to know that they are none of an error. */
const MOST = 1_000_000;

/** Whether a value is a model's answer, as it came or as text: a request that got one was taken. */
export function isAnswer(value: unknown): boolean {
  if (typeof value === 'string') {
    return value.length <= MOST && /^\s*[[{]/.test(value) && isAnswer(jsonOrNothing(value));
  }
  if (Array.isArray(value)) return value.length > 0 && value.every(isAnswer);
  if (!isMembers(value) || (Object.hasOwn(value, 'error') && value.error !== null)) return false;
  return SAID.some((key) => value[key] !== null && typeof value[key] === 'object') || isMessage(value);
}

function isMessage({ role, content }: { role?: unknown; content?: unknown }): boolean {
  return role === 'assistant' && content !== undefined;
}
