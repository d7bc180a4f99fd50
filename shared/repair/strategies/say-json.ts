import type { Strategy } from '../strategy.ts';

/** Says in a message what the format of the answer asks for. */
export const strategy: Strategy = {
  id: 'say-json',
  description:
    'Says in a marked message of the user that the answer is to be JSON, as the request does already. Unsafe: the user never said it.',
  propose({ finding }, { conversation, texts, write }) {
    if (finding.variant !== 'json-word' || write.addMessage === undefined) return undefined;
    const { turns, list } = conversation;
    const first = turns.find(({ role }) => role !== 'system' && role !== 'developer');
    const at = first?.message ?? (turns.at(-1)?.message ?? -1) + 1;
    return {
      title: `Say so in a marked message as ${list}[${at}]`,
      safety: 'unsafe',
      reason: 'The request asks for it already; the message is marked as ours.',
      operations: write.addMessage('user', texts.asksForJson(), at, conversation),
      invents: [`the message of the user in ${list}[${at}]`],
    };
  },
};
