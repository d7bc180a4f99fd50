import type { Capture } from './capture.ts';

/** The way an agent went, as benchmarks keep it: it may have stopped anywhere. */
export const capture: Capture = {
  id: 'trajectory',
  rank: 55,
  description: 'the trajectory of an agent',
  within: ['trajectory', 'traj'],
  matches: ({ path }) => /^traj(?:ectory)?$/.test(path.at(-1) ?? ''),
  context: () => 'transcript',
};
