import type { Capture } from './capture.ts';

/** Keys under which answers stand: an open call there is what the model said, and right. */
const KEYS = new Set([
  'choices',
  'output',
  'preferred_output',
  'non_preferred_output',
  'response',
  'completion',
  'answer',
]);

/** Messages a model answered with, recorded or expected. */
export const capture: Capture = {
  id: 'answer',
  rank: 50,
  description: 'messages of an answer',
  matches: (site) => site.path.some((key) => KEYS.has(key) || /^expected/i.test(key)),
  context: () => 'answer',
};
