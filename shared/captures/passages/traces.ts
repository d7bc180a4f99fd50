import { tracedBodies } from '../../layers/curl-trace.ts';
import { HINTS } from '../hints.ts';
import type { Finder } from './passage.ts';

/** Bodies in the trace of a transfer. */
export const traces: Finder = (source, taken) => {
  if (!source.text.includes('=> Send data')) return [];
  return tracedBodies(source.text).flatMap(({ inner, first, last }) => {
    if (!HINTS.value.isIn(inner.text)) return [];
    for (let line = first; line <= last; line++) taken.add(line);
    return [{ source: source.through(inner), line: first }];
  });
};
