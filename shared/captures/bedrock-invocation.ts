import { hasAll, heldBy, membersOf } from './around.ts';
import { besideIn } from './beside.ts';
import type { Capture, Site } from './capture.ts';

/**
 * A log of Bedrock's own, of one invocation
 * (https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html).
 */
export const capture: Capture = {
  id: 'bedrock-invocation',
  rank: 70,
  description: 'a model invocation log of Bedrock',
  within: ['inputBodyJson'],
  matches: (site) => logOf(site) !== undefined,
  context: () => 'request',
  beside(site) {
    const log = logOf(site) ?? {};
    return { ...besideIn([log]), provider: 'bedrock', status: statusOf(log) };
  },
};

function logOf(site: Site) {
  const isLog = (one: object) => hasAll(one, 'schemaType', 'modelId', 'input');
  return heldBy(site, isLog, 'input', 'inputBodyJson')?.holder;
}

/** What was refused names an error; what was answered holds the body, or the pieces of a stream. */
function statusOf({ errorCode, output }: Readonly<Record<string, unknown>>): number | undefined {
  if (errorCode === 'ValidationException') return 400;
  if (errorCode !== undefined && errorCode !== null) return undefined;
  const { outputBodyJson: body } = membersOf(output);
  return body !== null && typeof body === 'object' ? 200 : undefined;
}
