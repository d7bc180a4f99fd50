import { memberOf } from '../text/members.ts';
import { hasAll, heldBy } from './around.ts';
import { asDate } from './beside.ts';
import type { Capture, Site } from './capture.ts';

/** An event of CloudWatch Logs, as it is sent on or as its command line prints it, or a row its Insights found (https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference). */
export const capture: Capture = {
  id: 'cloudwatch',
  rank: 40,
  description: 'a request in an event of CloudWatch Logs',
  within: ['@message', 'message', 'value'],
  matches: (site) => eventOf(site) !== undefined,
  context: () => 'request',
  beside(site) {
    const event = eventOf(site) ?? {};
    return { date: asDate(event.timestamp ?? event['@timestamp']) };
  },
};

function eventOf(site: Site) {
  const isEvent = (one: object) =>
    hasAll(one, '@message') ||
    (memberOf(one, 'field') === '@message' && hasAll(one, 'value')) ||
    hasAll(one, 'message', 'timestamp', 'ingestionTime') ||
    (hasAll(one, 'message', 'timestamp') && /(?:^|,)logEvents,/.test(site.path.join()));
  return heldBy(site, isEvent)?.holder;
}
