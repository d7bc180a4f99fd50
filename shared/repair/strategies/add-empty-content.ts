import type { Operation } from '../../api.ts';
import { contentPointer, speaker } from '../../rules/words.ts';
import type { Strategy } from '../strategy.ts';

/** Writes empty content in the spelling the target takes. */
export const strategy: Strategy = {
  id: 'add-empty-content',
  description: 'Writes empty content, in the spelling the target takes. Safe: the message says what it said.',
  propose({ finding }, repair) {
    const { turn } = finding.subject;
    if (turn === undefined || finding.subject.parts !== undefined) return undefined;
    // Where a null beside words is the problem, the words stay.
    if (finding.pointer.endsWith('/tool_calls')) return undefined;
    const variant = speaker(turn);
    const value = repair.emptyContent(variant);
    if (value === undefined) return undefined;
    const old = turn.content.kind;
    const refused = repair.refuses(value === null ? 'null-content' : 'empty-content', variant);
    if (refused || (old === 'null' && value === null) || (old === 'text' && value === '')) return undefined;
    const at = contentPointer(turn);
    const operation: Operation =
      old === 'absent' ? { op: 'insert', at, value, after: 'role' } : { op: 'replace', at, value };
    return {
      title:
        value === null
          ? 'Write null content'
          : old === 'absent'
            ? 'Add empty content'
            : 'Write empty content',
      safety: 'safe',
      reason: 'The message says what it said before.',
      operations: [operation],
    };
  },
};
