import { heldBy, membersOf } from './around.ts';
import { asStatus, besideIn } from './beside.ts';
import type { Capture, Site } from './capture.ts';

/**
 * A recording of vcrpy, Ruby's VCR or go-vcr, in YAML or JSON: `interactions`, each with a request and a response
 * (https://vcrpy.readthedocs.io, https://benoittgt.github.io/vcr, https://github.com/dnaeon/go-vcr).
 */
export const capture: Capture = {
  id: 'cassette',
  rank: 80,
  description: 'a request in a cassette of vcrpy, VCR or go-vcr',
  within: ['interactions', 'http_interactions'],
  matches: (site) => interactionOf(site) !== undefined,
  context: () => 'request',
  beside(site) {
    const interaction = interactionOf(site) ?? {};
    const response = membersOf(interaction.response);
    const beside = besideIn([membersOf(interaction.request), interaction]);
    // go-vcr writes `status: 200 OK` and `code: 200`.
    return { ...beside, status: beside.status ?? asStatus(response.code) };
  },
  recorded: 'fixture',
};

function interactionOf(site: Site) {
  const [cassette, list] = site.parents;
  const isInteraction = (one: object) => Array.isArray(list) && list.includes(one) && one === site.parents[2];
  const isCassette = site.path[0] === 'interactions' || site.path[0] === 'http_interactions';
  if (cassette === undefined || !isCassette) return undefined;
  return heldBy(site, isInteraction, 'request')?.holder;
}
