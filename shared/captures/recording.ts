import { listing } from '../rules/words.ts';
import { memberOf } from '../text/members.ts';
import type { Site } from './capture.ts';

/** Members of a recording that are made of the body, by anyone's name for them. */
const STALE = /^(?:content-?length|content_length|bodySize|_id)$/i;

/**
 * What a repair has to be followed by where the request is recorded traffic: a sentence that names what no longer fits
 * the body there. Nothing for a request nobody replays.
 */
export function recordingOf({ parents }: Site): string | undefined {
  const [root] = parents;
  const isRecorded = (isCassette(root) || parents.some((one) => isEntry(one))) && parents.length > 0;
  if (!isRecorded) return undefined;
  const stale = [...new Set(parents.flatMap(staleIn))];
  const names =
    stale.length === 0 ? '' : `: ${listing(stale)} ${stale.length === 1 ? 'is' : 'are'} made of the old body`;
  return `This is recorded traffic; record it again afterwards${names}.`;
}

/** vcrpy and go-vcr, Ruby's VCR, WireMock. */
function isCassette(root: object | undefined): boolean {
  return (
    root !== undefined &&
    ['interactions', 'http_interactions', 'mappings'].some((key) => Array.isArray(memberOf(root, key)))
  );
}

/** An entry of a HAR, which Polly keeps too; a scope of nock. */
function isEntry(one: object): boolean {
  return ('startedDateTime' in one && 'request' in one) || ('scope' in one && 'path' in one && 'body' in one);
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
