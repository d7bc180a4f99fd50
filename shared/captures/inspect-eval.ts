import { isAnswer } from './answered.ts';
import { hasAll, heldBy, membersOf } from './around.ts';
import { asText } from './beside.ts';
import type { Capture, Site } from './capture.ts';

/** A call of a model in a log of Inspect (https://inspect.aisi.org.uk/eval-logs.html), as the provider got it. */
export const capture: Capture = {
  id: 'inspect-eval',
  rank: 70,
  description: 'a call of a model in a log of Inspect',
  within: ['call'],
  matches: (site) => eventOf(site) !== undefined,
  context: () => 'request',
  beside(site) {
    const event = eventOf(site) ?? {};
    const [provider, ...model] = (asText(event.model) ?? '').split('/');
    return {
      provider,
      model: model.join('/'),
      status: isAnswer(membersOf(event.call).response) ? 200 : undefined,
    };
  },
};

function eventOf(site: Site) {
  return heldBy(site, (one) => hasAll(one, 'event', 'call'), 'call', 'request')?.holder;
}
