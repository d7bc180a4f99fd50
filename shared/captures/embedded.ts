import type { Capture } from './capture.ts';

/** Any other place in a JSON document; the form of last resort. */
export const capture: Capture = {
  id: 'embedded',
  rank: 0,
  description: 'a request body somewhere inside a JSON document',
  matches: () => true,
  context: () => 'request',
};
