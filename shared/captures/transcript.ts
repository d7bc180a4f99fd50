import type { Capture } from './capture.ts';

/** Rows of JSON Lines that are one history together. */
export const capture: Capture = {
  id: 'transcript',
  rank: 100,
  description: 'one history over many rows of JSON Lines',
  matches: ({ format }) => format === 'rows',
  context: () => 'transcript',
};
