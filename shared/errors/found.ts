import type { TextRange } from '../api.ts';
import { locateAnchor } from '../locate.ts';
import type { ReadDocument } from '../read-document.ts';
import { LineIndex } from '../text/lines.ts';
import type { ToldError } from './told.ts';

/** The fault an error answers, found in the document it stands in. */
export interface Found {
  /** Where it is, and the other places the error names. */
  readonly places: readonly [TextRange, ...TextRange[]];
  /** Line of the first, from 1. */
  readonly line: number;
  /** Our own verdict, and how it and the error go together; each with a blank in front, or nothing. */
  readonly says: string;
}

/** Where the fault is; `undefined` where the request an error answers does not stand in the document. */
export function foundOf(
  { payload, fault }: ToldError,
  text: string,
  { payloads }: ReadDocument,
): Found | undefined {
  const read = payload === undefined ? undefined : payloads[payload];
  if (read === undefined || fault === undefined) return undefined;
  const { judged, also = [], note, pointer } = fault;
  const first = locateAnchor(read, judged?.problem.anchor ?? { pointer, part: 'value' });
  return {
    places: [first, ...also.map(({ problem }) => locateAnchor(read, problem.anchor))],
    line: new LineIndex(text).positionAt(first.start).line + 1,
    says: [judged?.problem.message, note].map((part) => (part === undefined ? '' : ` ${part}`)).join(''),
  };
}
