import { isAnswer } from './answered.ts';
import { hasAll, heldBy } from './around.ts';
import type { Capture, Site } from './capture.ts';

/** A row of a batch for Gemini, with the answer behind it in what comes back (https://ai.google.dev/gemini-api/docs/batch-api). */
export const capture: Capture = {
  id: 'gemini-batch',
  rank: 70,
  description: 'a row of a batch for Gemini',
  within: ['request'],
  matches: (site) => hasAll(site.value, 'contents') && rowOf(site) !== undefined,
  context: () => 'request',
  beside: (site) => (isAnswer(rowOf(site)?.response) ? { status: 200 } : {}),
};

function rowOf(site: Site) {
  const isRow = (one: object) =>
    hasAll(one, 'key', 'request') || hasAll(one, 'request', 'response', 'status');
  const row = heldBy(site, isRow, 'request');
  return row?.below.length === 1 ? row.holder : undefined;
}
