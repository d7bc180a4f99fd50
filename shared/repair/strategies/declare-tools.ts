import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';
import { UNKNOWN_TOOL } from '../texts.ts';

/** Declares the functions a history names. */
export const strategy: Strategy = {
  id: 'declare-tools',
  description:
    'Declares the functions the history calls, marked, with parameters that say nothing. Unsafe: the model may call them.',
  propose(_, { conversation, texts, write }) {
    const named = [...conversation.calls, ...conversation.results].flatMap(({ name }) => name ?? []);
    const names = named.length === 0 ? [UNKNOWN_TOOL] : [...new Set(named)];
    const operations = write.declareTools?.(names, texts.onlyName(), conversation);
    if (operations === undefined) return undefined;
    return {
      title:
        names.length === 1
          ? 'Declare the tool of the history'
          : `Declare the ${names.length} tools of the history`,
      safety: 'unsafe',
      reason:
        'No message changes; what the tools take is not claimed to be known, and the model may call them.',
      operations,
      invents: names.map((name) => `the declaration of ${short(name)}`),
    };
  },
};
