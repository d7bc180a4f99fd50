import { hasAll, heldBy } from './around.ts';
import type { Capture, Site } from './capture.ts';

/** A request of a message batch (https://docs.claude.com/en/docs/build-with-claude/batch-processing). */
export const capture: Capture = {
  id: 'anthropic-batch',
  rank: 70,
  description: 'a request of a message batch for Anthropic',
  within: ['params'],
  matches: (site) => requestOf(site) !== undefined,
  context: () => 'request',
  beside: () => ({ provider: 'anthropic' }),
};

function requestOf(site: Site) {
  return heldBy(site, (one) => hasAll(one, 'custom_id', 'params'), 'params');
}
