import fc from 'fast-check';
import { brokenHistories } from './damage.ts';
import type { Apply } from './damage-turns.ts';
import { changed, isAssistant, nth } from './edit-messages.ts';
import { type Message, portableHistories } from './history.ts';

/** What a model thought before it spoke; `seal` is what proves that the server wrote it. */
export interface Thought {
  readonly words: string;
  readonly seal: 'own' | 'foreign' | 'empty' | 'absent';
}

/** What stands in the member `thoughts` of a message, which each format writes in its own way. */
export function thoughtsOf(message: Message | null): readonly Thought[] {
  return (message?.thoughts ?? []) as readonly Thought[];
}

/** Whether the thoughts of a message stand behind its words. */
export function thinksLate(message: Message): boolean {
  return message.late === true;
}

/** A history in which the assistant thinks before everything it says. */
function withThoughts(messages: readonly Message[]): readonly Message[] {
  return messages.map((message, index) =>
    message !== null && isAssistant(message)
      ? { ...message, thoughts: [{ words: `<thought${index}> Hm.`, seal: 'own' }] }
      : message,
  );
}

/** Histories with thoughts that everyone takes who takes thoughts. */
export const thoughtfulHistories: fc.Arbitrary<readonly Message[]> = portableHistories.map(withThoughts);

const thinks = (message: Message) => thoughtsOf(message).length > 0;

/** With other thoughts in one of the messages that think. */
function rethought(
  messages: readonly Message[],
  at: number,
  change: (thoughts: readonly Thought[]) => readonly Thought[],
): readonly Message[] {
  const index = nth(messages, thinks, at);
  return changed(messages, index, { thoughts: change(thoughtsOf(messages[index] ?? null)) });
}

const sealed = (seal: Thought['seal']): Apply => {
  return (messages, at) =>
    rethought(messages, at, (thoughts) => thoughts.map((thought) => ({ ...thought, seal })));
};

const blank = (): Thought => ({ words: '', seal: 'absent' });

/** What goes wrong with thoughts. */
const DAMAGE: Readonly<Record<string, Apply>> = {
  'drop the thoughts of a turn': (messages, at) => rethought(messages, at, () => []),
  'drop all thoughts': (messages) =>
    messages.map((message) => (message === null ? message : { ...message, thoughts: [] })),
  'think twice': (messages, at) => rethought(messages, at, (thoughts) => [...thoughts, ...thoughts]),
  'move the thoughts of a turn': (messages, at, to) => {
    const thoughts = thoughtsOf(messages[nth(messages, thinks, at)] ?? null);
    const gone = rethought(messages, at, () => []);
    return changed(gone, nth(gone, isAssistant, to), { thoughts });
  },
  'think behind the words': (messages, at) => changed(messages, nth(messages, thinks, at), { late: true }),
  'lose a seal': sealed('absent'),
  'blank a seal': sealed('empty'),
  'take a seal from elsewhere': sealed('foreign'),
  // With its seal, it would be one whose words the server keeps to itself: nothing may take its place.
  'blank a thought': (messages, at) => rethought(messages, at, (thoughts) => thoughts.map(blank)),
};

const damage = fc.record({
  kind: fc.constantFrom(...Object.keys(DAMAGE)),
  at: fc.nat({ max: 30 }),
  to: fc.nat({ max: 30 }),
});

/** Histories with thoughts, and one or two things wrong with those; half of them have something else wrong too. */
export const brokenThoughts: fc.Arbitrary<readonly Message[]> = fc
  .tuple(
    fc.oneof(thoughtfulHistories, brokenHistories.map(withThoughts)),
    fc.array(damage, { minLength: 1, maxLength: 2 }),
  )
  .map(([history, damages]) =>
    damages.reduce((messages, { kind, at, to }) => (DAMAGE[kind] as Apply)(messages, at, to), history),
  );
