import { memberOf } from '../text/members.ts';
import type { Capture } from './capture.ts';

/** A request the server of LM Studio logged when it came in. */
export const capture: Capture = {
  id: 'lm-studio-log',
  rank: 15,
  description: 'a request in the log of LM Studio',
  matches: ({ format, path, beside }) =>
    format === 'text' && path.length === 0 && memberOf(beside, 'provider') === 'lm-studio',
  context: () => 'request',
};
