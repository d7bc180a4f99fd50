import type { Capture } from './capture.ts';

/** A document that is one request body, with or without comments. */
export const capture: Capture = {
  id: 'json',
  rank: 10,
  description: 'a JSON document that is one request body',
  matches: (site) => site.format === 'json' && site.path.length === 0 && !Array.isArray(site.value),
  context: () => 'request',
};
