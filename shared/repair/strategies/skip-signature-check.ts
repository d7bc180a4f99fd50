import type { Operation } from '../../api.ts';
import type { Strategy } from '../strategy.ts';

/** What Google's documentation has written in place of a signature nobody has: https://ai.google.dev/gemini-api/docs/thought-signatures */
const UNCHECKED = 'skip_thought_signature_validator';

/** Says on a call that its signature is not there to be checked. */
export const strategy: Strategy = {
  id: 'skip-signature-check',
  description:
    'Says on a call that its signature is not there to be checked, in the words Google keeps for that. Unsafe: the model has to go on without the reasoning behind it.',
  propose({ finding }, { conversation }) {
    const calls = finding.subject.calls ?? [];
    if (conversation.sealsCalls === undefined || calls.length === 0) return undefined;
    return {
      title: 'Ask the server not to check the signature',
      safety: 'unsafe',
      reason:
        'No word is lost, and no signature made up; the model goes on without the reasoning behind the call.',
      operations: calls.flatMap(({ seal }): Operation[] => {
        if (seal === undefined) return [];
        return [{ op: seal.state === 'absent' ? 'insert' : 'replace', at: seal.pointer, value: UNCHECKED }];
      }),
      marks: calls.map(({ turn }) => turn.place),
    };
  },
};
