import { hasAll, heldBy } from './around.ts';
import { asAddress, asText, besideIn } from './beside.ts';
import type { Capture, Site } from './capture.ts';

/** What nock's recorder gives with `output_objects` (https://github.com/nock/nock#output_objects-option). */
export const capture: Capture = {
  id: 'nock',
  rank: 80,
  description: 'a recording of nock',
  within: ['body'],
  matches: (site) => scopeOf(site) !== undefined,
  context: () => 'request',
  beside(site) {
    const scope = scopeOf(site) ?? {};
    return { ...besideIn([scope]), address: asAddress(`${asText(scope.scope)}${asText(scope.path)}`) };
  },
  recorded: 'fixture',
};

function scopeOf(site: Site) {
  return heldBy(site, (one) => hasAll(one, 'scope', 'path', 'body'), 'body')?.holder;
}
