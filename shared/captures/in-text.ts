import type { Capture } from './capture.ts';

/** A request body in the middle of a text: behind the prefix of a log line, in a fence of Markdown. */
export const capture: Capture = {
  id: 'in-text',
  rank: 10,
  description: 'a request body in a log line, a fence of Markdown or another text',
  matches: (site) => site.format === 'text' && site.path.length === 0,
  context: () => 'request',
};
