import { anthropicBlocks } from './anthropic-messages.ts';
import type { BlockFormat } from './blocks/format.ts';
import { readBlocks } from './blocks/read.ts';
import { blockWriter } from './blocks/writer.ts';
import type { Dialect } from './dialect.ts';
import { isMembers, type Members } from './values.ts';

/**
 * Rows with a message of Anthropic each. One answer of the model is written as several rows, others may come between a
 * call and its result, and a session branches where it was taken back: what answers what is told by the ids alone.
 */
const format: BlockFormat = {
  ...anthropicBlocks,
  id: 'claude-code',
  list: 'rows',
  within: 'message',
  reach: 'anywhere',
};

/**
 * Transcripts of Claude Code, `~/.claude/projects/…/*.jsonl`, and what `claude -p --output-format stream-json` prints.
 * A call that was interrupted may stay open on disk; the agent answers it when the session goes on.
 */
export const claudeCode: Dialect = {
  id: 'claude-code',
  home: 'anthropic',
  list: 'rows',
  context: 'transcript',
  writer: blockWriter(format),
  isBody: () => false,
  isMessages: ([first]) => isMembers(first) && historyOf(first) !== undefined,
  historyOf,
  read: (value, context, incomplete) => ({
    ...readBlocks(value, format, context, incomplete, undefined),
    model: modelOf(value as readonly unknown[]),
  }),
};

/** Side chains are histories of their own, in older versions in the same file. */
function historyOf(row: Members | object): string | undefined {
  const { sessionId, session_id: printed, type, uuid, message, isSidechain, agentId } = row as Members;
  const session = sessionId ?? printed;
  if (typeof session !== 'string' || typeof type !== 'string') return undefined;
  const speaks = (type === 'user' || type === 'assistant') && isMembers(message) && 'role' in message;
  // What stands in the chain between messages: progress, attachments.
  if (!speaks && !(typeof uuid === 'string' && 'parentUuid' in row)) return undefined;
  return isSidechain === true ? `${session} ${typeof agentId === 'string' ? agentId : ''}` : session;
}

/** The model that answered last. */
function modelOf(rows: readonly unknown[]): string | undefined {
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at];
    const message = isMembers(row) && row.type === 'assistant' ? row.message : undefined;
    // What the agent says itself has a model of angle brackets.
    if (isMembers(message) && typeof message.model === 'string' && !message.model.startsWith('<'))
      return message.model;
  }
  return undefined;
}
