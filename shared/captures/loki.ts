import { memberOf } from '../text/members.ts';
import { hasAll, heldBy } from './around.ts';
import { asDate } from './beside.ts';
import type { Capture, Site } from './capture.ts';

/** A line in what Grafana Loki answers a query with (https://grafana.com/docs/loki/latest/reference/loki-http-api). */
export const capture: Capture = {
  id: 'loki',
  rank: 40,
  description: 'a request in a line of Grafana Loki',
  within: ['values'],
  matches: (site) => lineOf(site) !== undefined,
  context: () => 'request',
  beside: (site) => ({ date: asDate(Number(lineOf(site)?.slice(0, -6))) }),
};

/** When the line was written that holds a site, in nanoseconds. */
function lineOf(site: Site): string | undefined {
  const stream = heldBy(site, (one) => hasAll(one, 'stream', 'values'), 'values');
  const time = memberOf(memberOf(stream?.holder.values, stream?.below[1] ?? ''), '0');
  return typeof time === 'string' && /^\d{19}$/.test(time) ? time : undefined;
}
