import { besideRequest, heldBy, membersOf } from './around.ts';
import { asStatus } from './beside.ts';
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
    const interaction = interactionOf(site);
    const beside = besideRequest(interaction);
    // go-vcr writes `status: 200 OK` and `code: 200`.
    return { ...beside, status: beside.status ?? asStatus(membersOf(interaction?.response).code) };
  },
  recorded: 'fixture',
};

function interactionOf(site: Site) {
  const [key] = site.path;
  const [, list, interaction] = site.parents;
  if ((key !== 'interactions' && key !== 'http_interactions') || !Array.isArray(list)) return undefined;
  return heldBy(site, (one) => one === interaction, 'request')?.holder;
}
