import { anthropicBlocks } from './anthropic-messages.ts';
import { readBlocks } from './blocks/read.ts';
import { blockWriter } from './blocks/writer.ts';
import type { Dialect } from './dialect.ts';
import { isMembers } from './values.ts';

/** Blocks of Anthropic; what a tool said may as well stand among the words of the user. */
const format = { ...anthropicBlocks, id: 'cline' } as const;

/**
 * `api_conversation_history.json` of Cline, Roo Code and their kin: Anthropic's messages with the time of each. Calls
 * without results are right here, and the agents mend their histories before they send them
 * (https://github.com/cline/cline/pull/7225, https://github.com/RooCodeInc/Roo-Code/pull/9248).
 */
export const cline: Dialect = {
  id: 'cline',
  home: 'anthropic',
  list: 'messages',
  context: 'transcript',
  writer: blockWriter(format),
  isBody: () => false,
  isMessages: ([first, ...others]) =>
    isStamped(first) && isSpoken(first) && others.every((one) => isStamped(one) || isSpoken(one)),
  read: (value, context, incomplete) => readBlocks(value, format, context, incomplete, undefined),
};

/** Has its time, in milliseconds; Roo keeps summaries that are texts so, and what the model thought. */
function isStamped(message: unknown): boolean {
  return isMembers(message) && typeof message.ts === 'number' && !('tool_calls' in message);
}

/** A message of blocks. */
function isSpoken(message: unknown): boolean {
  if (!isMembers(message) || 'tool_calls' in message) return false;
  const { role, content } = message;
  return (role === 'user' || role === 'assistant') && Array.isArray(content);
}
