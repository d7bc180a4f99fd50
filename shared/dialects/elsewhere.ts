import type { Context } from '../api.ts';
import type { Conversation } from '../conversation/model.ts';
import { providerById } from '../providers/registry.ts';
import type { Dialect } from './dialect.ts';
import type { Members } from './values.ts';

/**
 * Whether a body of one wire format stands where only another is taken, and that one looks for messages in a member
 * the body does not have. Histories that agents and frameworks keep in formats of their own are no such mistake.
 */
export function isElsewhere(value: object, written: Dialect, taken: Dialect): boolean {
  if (Array.isArray(value) || written.receiver !== undefined || written.list === taken.list) return false;
  return isWireFormat(written) && !Object.hasOwn(value, taken.list);
}

function isWireFormat({ id, home }: Dialect): boolean {
  return providerById(home)?.dialects.includes(id) === true;
}

/** What a receiver reads of a body in another format: nothing. */
export function readElsewhere(
  value: object,
  written: Dialect,
  taken: Dialect,
  context: Context,
): Conversation {
  const { model } = value as Members;
  const key = written.list;
  return {
    dialect: taken.id,
    context,
    // What else stands in it means something in the other format only.
    value: {},
    messages: `/${key}`,
    list: taken.list,
    turns: [],
    calls: [],
    results: [],
    model: typeof model === 'string' ? model : undefined,
    tools: undefined,
    complete: true,
    reach: 'behind',
    argumentsAs: 'text',
    nothing: [],
    elsewhere: { key, format: written.id },
  };
}
