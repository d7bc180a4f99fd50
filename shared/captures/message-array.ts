import type { Capture } from './capture.ts';

/** A list of messages without a body around it. */
export const capture: Capture = {
  id: 'message-array',
  rank: 20,
  description: 'a bare array of messages',
  matches: (site) => Array.isArray(site.value),
  context: () => 'request',
};
