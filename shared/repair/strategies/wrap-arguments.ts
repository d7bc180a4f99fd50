import { short } from '../../text/short.ts';
import type { Strategy } from '../strategy.ts';
import { UNPARSED } from '../texts.ts';

/** Keeps arguments that are no JSON object as a member of one. */
export const strategy: Strategy = {
  id: 'wrap-arguments',
  description:
    'Keeps arguments that are no JSON object, as text in one. Unsafe: the tool did not get them in this form.',
  propose({ finding }) {
    const call = finding.subject.calls?.[0];
    const text = call?.arguments.kind === 'text' ? call.arguments.text : undefined;
    if (
      call === undefined ||
      text === undefined ||
      (finding.variant !== 'invalid' && finding.variant !== 'not-object')
    )
      return undefined;
    return {
      title: `Keep this text as ${UNPARSED} in an object`,
      safety: 'unsafe',
      reason: 'Every character stays, in a form the tool never got.',
      operations: [{ op: 'replace', at: call.argumentsPointer, value: JSON.stringify({ [UNPARSED]: text }) }],
      marks: [`the arguments of ${short(call.id ?? call.name ?? 'the call')}`],
    };
  },
};
