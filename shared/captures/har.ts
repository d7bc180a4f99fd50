import { isMembers, type Members } from '../dialects/values.ts';
import { besideRequest, hasAll, heldBy, membersOf } from './around.ts';
import type { Capture, Site } from './capture.ts';

/** Traffic of a browser or a proxy, as http://www.softwareishard.com/blog/har-12-spec/ has it. */
export const capture: Capture = {
  id: 'har',
  rank: 80,
  description: 'a request in an HTTP archive (HAR)',
  within: ['request'],
  matches: (site) => entryOf(site) !== undefined,
  context: () => 'request',
  beside: (site) => besideRequest(entryOf(site)),
  recorded: 'traffic',
};

function entryOf(site: Site) {
  return heldBy(site, isEntry, 'request')?.holder;
}

/** Tools that strip archives leave the times out; where the body stands is HAR's alone. */
function isEntry(one: Members): boolean {
  return hasAll(one, 'request', 'startedDateTime') || isMembers(membersOf(one.request).postData);
}
