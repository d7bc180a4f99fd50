import { besideRequest, hasAll, heldBy, membersOf } from './around.ts';
import type { Capture, Site } from './capture.ts';

/** A request in a log of Portkey (https://portkey.ai/docs/api-reference/admin-api/data-plane/logs/insert-a-log). */
export const capture: Capture = {
  id: 'portkey-log',
  rank: 70,
  description: 'a request in a log of Portkey',
  within: ['request'],
  matches: (site) => logOf(site) !== undefined,
  context: () => 'request',
  beside: (site) => besideRequest(logOf(site)),
};

function logOf(site: Site) {
  const isLog = (one: object) => {
    const { request, response, metadata } = one as Record<string, unknown>;
    const isCall = hasAll(membersOf(request), 'url', 'body') && hasAll(membersOf(response), 'status');
    return isCall && (hasAll(one, 'metrics') || hasAll(membersOf(metadata), 'trace_id'));
  };
  return heldBy(site, isLog, 'request', 'body')?.holder;
}
