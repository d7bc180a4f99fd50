import type { Json, Operation } from '../../api.ts';
import type { Part, Turn } from '../../conversation/model.ts';
import { contentPointer } from '../../rules/words.ts';
import type { Strategy } from '../strategy.ts';

/** Puts the images of a tool result into a message of the user behind the results. */
export const strategy: Strategy = {
  id: 'move-images-to-user',
  description:
    'Puts the images of a tool result into a marked message of the user behind the results. Unsafe: the user never showed them.',
  propose({ finding }, { conversation, texts, write }) {
    const { turn, parts = [] } = finding.subject;
    if (finding.variant !== 'image-in-result' || turn?.content.kind !== 'parts') return undefined;
    const at = behindResults(turn, conversation.turns);
    const images = parts.map(({ value }) => value as Json);
    const added = write.addParts?.(texts.movedImages(turn.place), images, at, conversation);
    if (added === undefined) return undefined;
    return {
      title: `Move ${images.length === 1 ? 'the image' : 'the images'} to a message of the user`,
      safety: 'unsafe',
      reason: 'Nothing is lost, but the user never showed them.',
      operations: [...without(parts, turn, turn.content.parts), ...added],
      moves: [`${images.length === 1 ? 'the image' : 'the images'} of ${turn.place}`],
      invents: [`the message of the user in ${conversation.list}[${at}]`],
    };
  },
};

/** Index of the first message behind the results a turn stands among. */
function behindResults({ index, message }: Turn, turns: readonly Turn[]): number {
  let last = message;
  for (let at = index + 1; turns[at]?.result !== undefined; at++) last = (turns[at] as Turn).message;
  return last + 1;
}

/** A result that held nothing else says nothing then. */
function without(images: readonly Part[], turn: Turn, all: readonly Part[]): Operation[] {
  if (images.length === all.length) return [{ op: 'replace', at: contentPointer(turn), value: '' }];
  return images.map(({ pointer }) => ({ op: 'remove', at: pointer }));
}
