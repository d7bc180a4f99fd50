import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';

/** Writes the name of the call into its result. */
export const strategy: Strategy = {
  id: 'write-call-name',
  description:
    'Writes the name of the call into its result. Safe where an id says which call it is; unsafe where only their places do.',
  propose({ finding }) {
    const [result] = finding.subject.results ?? [];
    const [call] = finding.subject.calls ?? [];
    if (result === undefined || call?.name === undefined) return undefined;
    const paired = result.state === 'paired' && result.callId !== undefined;
    return {
      title: `Name ${short(call.name)} here`,
      safety: paired ? 'safe' : 'unsafe',
      reason: paired ? 'The id says which call it answers.' : 'Their places say which call it answers.',
      operations: [{ op: 'replace', at: finding.pointer, value: call.name }],
    };
  },
};
