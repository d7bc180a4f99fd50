import { hasAll, heldBy } from './around.ts';
import { asAddress, asPath } from './beside.ts';
import type { Capture, Site } from './capture.ts';

/** A row of a batch as OpenAI takes it, and others after it (https://platform.openai.com/docs/guides/batch). */
export const capture: Capture = {
  id: 'openai-batch',
  rank: 70,
  description: 'a row of a batch for OpenAI',
  within: ['body'],
  matches: (site) => rowOf(site) !== undefined,
  context: () => 'request',
  beside(site) {
    const url = rowOf(site)?.url;
    return { address: asAddress(url) ?? asPath(url) };
  },
};

function rowOf(site: Site) {
  return heldBy(site, (one) => hasAll(one, 'custom_id', 'body'), 'body')?.holder;
}
