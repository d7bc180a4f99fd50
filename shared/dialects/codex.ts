import type { Turn } from '../conversation/model.ts';
import { pair } from '../conversation/pairing.ts';
import type { Dialect } from './dialect.ts';
import { isOwnItem } from './openai-responses.ts';
import { readItem } from './openai-responses-item.ts';
import { openAiResponsesWriter } from './openai-responses-writer.ts';
import { isMembers, type Members } from './values.ts';

/**
 * Rollouts of Codex, `~/.codex/sessions/…/rollout-*.jsonl`: rows whose `payload` is an item of Responses, in old ones the
 * items themselves, or an event beside them (https://github.com/openai/codex/blob/main/codex-rs/protocol/src/protocol.rs). Calls without outputs and
 * outputs without calls are mended when the session goes on
 * (https://github.com/openai/codex/blob/main/codex-rs/core/src/context_manager/normalize.rs).
 */
export const codex: Dialect = {
  id: 'codex',
  home: 'openai',
  list: 'rows',
  context: 'transcript',
  writer: openAiResponsesWriter,
  isBody: () => false,
  isMessages: ([first]) => isMembers(first) && 'payload' in first && historyOf(first) !== undefined,
  historyOf,

  read(value, context, incomplete) {
    const turns: Turn[] = [];
    let model: string | undefined;
    (value as readonly unknown[]).forEach((row, at) => {
      const { type, payload } = isMembers(row) ? row : ({} as Members);
      if (type === 'turn_context' && isMembers(payload) && typeof payload.model === 'string')
        model = payload.model;
      const bare = type !== 'response_item';
      if (bare && !isOwnItem(row)) return;
      const turn = readItem(
        bare ? row : payload,
        turns.length,
        bare ? `/${at}` : `/${at}/payload`,
        incomplete,
      );
      turns.push(Object.assign(turn, { message: at, place: `rows[${at}]` }));
    });
    const complete = incomplete?.has(value as object) !== true;
    pair(turns, complete, { reach: 'anywhere' });
    return {
      dialect: 'codex',
      context,
      value,
      messages: '',
      list: 'rows',
      turns,
      calls: turns.flatMap((turn) => turn.calls),
      results: turns.flatMap((turn) => turn.result ?? []),
      model,
      tools: undefined,
      complete,
      reach: 'anywhere',
      argumentsAs: 'text',
      nothing: [''],
    };
  },
};

const TYPES = new Set(['session_meta', 'response_item', 'event_msg', 'turn_context', 'compacted']);

/** One file is one session; its rows do not name it. */
function historyOf(row: Members | object): string | undefined {
  const { type, payload, timestamp } = row as Members;
  if (typeof type !== 'string') return undefined;
  const isRow = TYPES.has(type) && typeof timestamp === 'string' && isMembers(payload);
  return isRow || isOwnItem(row) ? '' : undefined;
}
