import type { Conversation } from '../conversation/model.ts';

/** A way to count the messages of a request, as those do who rewrite it before it is judged. */
export interface Counting {
  /** What it leaves out or joins, to follow "counted". */
  readonly how: string;
  /** Messages as they are written here that bear a number there. */
  written(index: number): readonly number[];
}

/** Who speaks in a message, from first to last. */
interface Message {
  readonly index: number;
  readonly speaker: 'system' | 'user' | 'assistant';
}

/** All known ways to count, the plainest first. */
export function countingsOf(conversation: Conversation): readonly Counting[] {
  const all = messagesOf(conversation);
  const spoken = all.filter(({ speaker }) => speaker !== 'system');
  const joined = spoken.reduce<Message[][]>((turns, message) => {
    const last = turns.at(-1);
    if (last !== undefined && last[0]?.speaker === message.speaker) last.push(message);
    else turns.push([message]);
    return turns;
  }, []);
  const one = (message: Message | undefined) => (message === undefined ? [] : [message.index]);
  return [
    { how: 'as they stand', written: (index) => one(all[index]) },
    { how: 'without system messages', written: (index) => one(spoken[index]) },
    {
      how: 'without system messages, and those of one speaker in a row as one',
      written: (index) => (joined[index] ?? []).map((message) => message.index),
    },
    { how: 'from the message behind', written: (index) => one(all[index - 1]) },
    { how: 'from the message in front', written: (index) => one(all[index + 1]) },
  ];
}

/** Results are the user's messages where formats have no role for them. */
function messagesOf({ turns }: Conversation): Message[] {
  const messages: Message[] = [];
  for (const { message: index, role } of turns) {
    if (messages.at(-1)?.index === index) continue;
    const isSystem = role === 'system' || role === 'developer';
    messages.push({ index, speaker: isSystem ? 'system' : role === 'assistant' ? 'assistant' : 'user' });
  }
  return messages;
}
