import { hasAll, heldBy } from './around.ts';
import { asText } from './beside.ts';
import type { Capture, Site } from './capture.ts';

/** An observation as Langfuse exports it (https://api.reference.langfuse.com, `ObservationsView`). */
export const capture: Capture = {
  id: 'langfuse',
  rank: 70,
  description: 'the input of a Langfuse observation',
  within: ['input'],
  matches: (site) => observationOf(site) !== undefined,
  context: (site) => (observationOf(site)?.type === 'GENERATION' ? 'request' : 'trace'),
  holdsLists: true,
  beside(site) {
    const { model, level, output } = observationOf(site) ?? {};
    const isSound = level !== 'ERROR' && output !== undefined && output !== null;
    return { model: asText(model), ...(isSound && { status: 200 }) };
  },
};

function observationOf(site: Site) {
  const isObservation = (one: object) =>
    hasAll(one, 'traceId', 'input') || hasAll(one, 'trace_id', 'input', 'type');
  return heldBy(site, isObservation, 'input')?.holder;
}
