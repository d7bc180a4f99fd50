import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';
import { UNKNOWN_TOOL } from '../texts.ts';

/** Writes the name of the function a call lacks. */
export const strategy: Strategy = {
  id: 'fill-call-name',
  description:
    'Writes the name a call lacks: what its result says, else one that says it is not known. Safe only where the result says it.',
  propose({ finding }, { write }) {
    const [call] = finding.subject.calls ?? [];
    if (finding.variant !== 'call' || call === undefined) return undefined;
    const told = call.result?.name;
    const operations = write.callName(call, told ?? UNKNOWN_TOOL);
    if (operations === undefined) return undefined;
    const known = told !== undefined && call.state === 'answered';
    return {
      title: `Name ${short(told ?? UNKNOWN_TOOL)}`,
      safety: known ? 'safe' : 'unsafe',
      reason: known
        ? 'Its result names it.'
        : told === undefined
          ? 'The call stays; what it was to call is not claimed to be known.'
          : 'The result that names it stands elsewhere.',
      operations,
      ...(told === undefined
        ? { invents: [`the name ${UNKNOWN_TOOL} of a call in ${call.turn.place}`] }
        : {}),
    };
  },
};
