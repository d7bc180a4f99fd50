import { hasAll, heldBy } from './around.ts';
import { asDate } from './beside.ts';
import type { Capture, Site } from './capture.ts';

/** An entry of Google's Cloud Logging (https://cloud.google.com/logging/docs/reference/v2/rest/v2/LogEntry). */
export const capture: Capture = {
  id: 'cloud-logging',
  rank: 40,
  description: 'a request in an entry of Cloud Logging',
  within: ['jsonPayload', 'textPayload'],
  matches: (site) => entryOf(site) !== undefined,
  context: () => 'request',
  beside: (site) => ({ date: asDate(entryOf(site)?.timestamp) }),
};

function entryOf(site: Site) {
  const isEntry = (one: object) => hasAll(one, 'jsonPayload') || hasAll(one, 'textPayload', 'logName');
  return heldBy(site, isEntry)?.holder;
}
