import type { Operation } from '../../api.ts';
import type { Turn } from '../../conversation/model.ts';
import { contentPointer } from '../../rules/words.ts';
import type { Strategy } from '../strategy.ts';

/** Writes words beside calls where the format has a place for what leads to them. */
export const strategy: Strategy = {
  id: 'write-words-as-plan',
  description:
    'Writes words beside calls into the member for what leads to them. Safe: not a word changes, and the model reads them.',
  propose({ finding }, { conversation: { plansAs: key } }) {
    const { turn } = finding.subject;
    if (finding.variant !== 'words' || key === undefined || turn === undefined) return undefined;
    if (Object.hasOwn(turn.value as object, key)) return undefined;
    const operations = movedTo(key, turn);
    return (
      operations && {
        title: `Write the words as ${key}`,
        safety: 'safe',
        reason: 'Every word stays, where the model looks for what leads to its calls.',
        operations,
      }
    );
  },
};

function movedTo(key: string, turn: Turn): Operation[] | undefined {
  const { content } = turn;
  const at = contentPointer(turn);
  if (content.kind === 'text') return [{ op: 'rename-key', at, key }];
  if (content.kind !== 'parts') return undefined;
  const words = content.parts.map(({ type, text }) => (type === 'text' ? text : undefined));
  if (words.some((text) => text === undefined)) return undefined;
  return [
    { op: 'replace', at, value: words.join('\n\n') },
    { op: 'rename-key', at, key },
  ];
}
