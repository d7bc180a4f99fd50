import type { Capture } from './capture.ts';

/** One request body per row. */
export const capture: Capture = {
  id: 'jsonl',
  rank: 10,
  description: 'JSON Lines with one request body per row',
  matches: (site) => site.format === 'jsonl' && site.path.length === 0,
  context: () => 'request',
};
