import type { DialectId } from '@chatmend/engine';
import { dialects } from '../unit/properties/dialects/all.ts';
import type { Message } from '../unit/properties/history.ts';
import type { Body } from './judge.ts';

/** The request of a history of Chat Completions, in a format that is judged. */
export function written(dialect: DialectId, messages: readonly (Message | null)[]): Body {
  const one = dialects.find(({ id }) => id === dialect);
  if (one === undefined) throw new Error(`nobody writes ${dialect}`);
  return one.body(messages) as Body;
}
