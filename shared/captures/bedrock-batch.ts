import { isAnswer } from './answered.ts';
import { hasAll, heldBy, membersOf } from './around.ts';
import { asStatus } from './beside.ts';
import type { Capture, Site } from './capture.ts';

/**
 * A row of a batch on Bedrock, with the answer or the error behind it in what comes back
 * (https://docs.aws.amazon.com/bedrock/latest/userguide/batch-inference-data.html).
 */
export const capture: Capture = {
  id: 'bedrock-batch',
  rank: 70,
  description: 'a row of a batch on Bedrock',
  within: ['modelInput'],
  matches: (site) => rowOf(site) !== undefined,
  context: () => 'request',
  beside(site) {
    const row = rowOf(site) ?? {};
    const refused = asStatus(membersOf(row.error).errorCode);
    return { provider: 'bedrock', status: refused ?? (isAnswer(row.modelOutput) ? 200 : undefined) };
  },
};

function rowOf(site: Site) {
  return heldBy(site, (one) => hasAll(one, 'modelInput'), 'modelInput')?.holder;
}
