import { listing } from '../rules/words.ts';
import { memberOf } from '../text/members.ts';
import type { Capture, Site } from './capture.ts';

/** Members of a recording that are made of the body, by anyone's name for them. */
const STALE = /^(?:content-?length|content_length|bodySize|_id)$/i;

/**
 * What a repair has to be followed by where the request is recorded traffic: a sentence that names what no longer fits
 * the body there. Nothing for a request nobody replays.
 */
export function recordingOf({ parents }: Site, { recorded }: Capture): string | undefined {
  if (recorded === undefined) return undefined;
  const stale = [...new Set(parents.flatMap(staleIn))];
  const names =
    stale.length === 0 ? '' : `: ${listing(stale)} ${stale.length === 1 ? 'is' : 'are'} made of the old body`;
  return `This is recorded traffic; record it again afterwards${names}.`;
}

function staleIn(one: object): string[] {
  if (Array.isArray(one)) return [];
  const headers = memberOf(one, 'headers');
  const named = Array.isArray(headers)
    ? headers.map((header) => memberOf(header as object, 'name'))
    : Object.keys(headers ?? {});
  return [...Object.keys(one), ...named].filter(
    (key): key is string => typeof key === 'string' && STALE.test(key),
  );
}
