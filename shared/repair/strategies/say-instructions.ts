import type { Thing } from '../../dialects/foreign/read.ts';
import { isMembers, type Members } from '../../dialects/values.ts';
import { getAt } from '../../text/pointer.ts';
import type { Strategy } from '../strategy.ts';

/** Puts instructions beside the messages in front of them. */
export const strategy: Strategy = {
  id: 'say-instructions',
  description:
    'Makes the first message of instructions that stand beside the messages. Safe: they are read first either way.',
  propose({ finding }, { conversation: { value, messages, list, strayInstructions: at }, write }) {
    if (finding.variant !== 'system' || at === undefined) return undefined;
    const things = wordsIn(getAt(value, at));
    const [message] = (things && write.written?.([{ role: 'system', things }])) ?? [];
    if (message === undefined) return undefined;
    return {
      title: `Move these instructions to ${list}[0]`,
      safety: 'safe',
      reason: 'They are read in front of all messages either way.',
      operations: [
        { op: 'remove', at },
        { op: 'insert', at: `${messages}/0`, value: message },
      ],
    };
  },
};

/** Instructions as words alone; nothing where they hold more. */
function wordsIn(said: unknown): Thing[] | undefined {
  const parts = typeof said === 'string' ? [{ type: 'text', text: said }] : said;
  if (!Array.isArray(parts) || parts.length === 0) return undefined;
  const things = parts.map((part: unknown): Thing | undefined => {
    const { type, text, ...more } = isMembers(part) ? part : ({} as Members);
    const isWords = type === 'text' && typeof text === 'string' && Object.keys(more).length === 0;
    return isWords ? { kind: 'words', text } : undefined;
  });
  return things.includes(undefined) ? undefined : (things as Thing[]);
}
