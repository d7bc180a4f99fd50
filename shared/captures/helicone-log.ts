import { hasAll, heldBy } from './around.ts';
import { asAddress, asDate, asStatus, asText } from './beside.ts';
import type { Capture, Site } from './capture.ts';

/** A request as Helicone exports it (https://docs.helicone.ai/rest/request/post-v1requestquery). */
export const capture: Capture = {
  id: 'helicone-log',
  rank: 70,
  description: 'a request in an export of Helicone',
  within: ['request_body'],
  matches: (site) => requestOf(site) !== undefined,
  context: () => 'request',
  beside(site) {
    const one = requestOf(site) ?? {};
    return {
      address: asAddress(one.target_url) ?? asAddress(one.request_path),
      provider: asText(one.provider),
      status: asStatus(one.response_status),
      date: asDate(one.request_created_at),
    };
  },
};

function requestOf(site: Site) {
  return heldBy(site, (one) => hasAll(one, 'request_body', 'response_status'), 'request_body')?.holder;
}
