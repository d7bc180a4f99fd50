import type { Notice, TextRange } from './api.ts';
import { MAX_DEPTH } from './captures/find.ts';
import type { DocumentRecord } from './document-record.ts';

/** Says that a record does not parse: where it breaks off, or where what is broken begins. */
export function brokenText(record: DocumentRecord, range: TextRange): Notice {
  const { text } = record.source;
  const end = range.start + text.slice(range.start, range.end).trimEnd().length;
  const breaksOff = !'}]'.includes(text.charAt(end - 1));
  return {
    kind: 'broken-text',
    message: `This is not valid JSON${breaksOff ? ': it breaks off here' : ''}. Only what could be read was judged, and nothing is repaired before it parses.`,
    range: record.outward(breaksOff ? { start: end - 1, end } : firstLine(text, range)),
  };
}

/** Says that a record is nested deeper than it was searched. */
export function tooDeepText(record: DocumentRecord, range: TextRange): Notice {
  return {
    kind: 'too-deep',
    message: `Nested deeper than ${MAX_DEPTH} levels: not searched below that.`,
    range: record.outward(firstLine(record.source.text, range)),
  };
}

function firstLine(text: string, { start, end }: TextRange): TextRange {
  const feed = text.indexOf('\n', start);
  return { start, end: Math.min(end, feed === -1 ? end : feed, start + 200) };
}
