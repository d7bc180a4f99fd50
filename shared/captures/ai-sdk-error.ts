import { hasAll, heldBy } from './around.ts';
import { besideIn } from './beside.ts';
import type { Capture, Site } from './capture.ts';

/** An error of the AI SDK with the request it was about (https://ai-sdk.dev/docs/reference/ai-sdk-errors/ai-api-call-error). */
export const capture: Capture = {
  id: 'ai-sdk-error',
  rank: 70,
  description: 'the request in an error of the AI SDK',
  within: ['requestBodyValues'],
  matches: (site) => errorOf(site) !== undefined,
  context: () => 'request',
  beside: (site) => besideIn([errorOf(site) ?? {}]),
};

function errorOf(site: Site) {
  return heldBy(site, (one) => hasAll(one, 'requestBodyValues'), 'requestBodyValues')?.holder;
}
