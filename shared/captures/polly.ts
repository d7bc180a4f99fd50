import { besideRequest, hasAll, heldBy } from './around.ts';
import type { Capture, Site } from './capture.ts';

/** A HAR that Polly.JS wrote (https://netflix.github.io/pollyjs/#/persisters/overview): `_id` is a hash of the request. */
export const capture: Capture = {
  id: 'polly',
  rank: 81,
  description: 'a recording of Polly.JS',
  within: ['request'],
  matches: (site) => entryOf(site) !== undefined,
  context: () => 'request',
  beside: (site) => besideRequest(entryOf(site)),
  recorded: 'fixture',
};

function entryOf(site: Site) {
  return heldBy(site, (one) => hasAll(one, '_id', 'request', 'response'), 'request')?.holder;
}
