import { lineNumbersOf } from '../text/line-numbers.ts';
import { Lines, type PrefixedLine } from './lines.ts';

/** What a container runtime writes in front of a line: `2026-01-02T03:04:05.678Z stdout F `; `P` where it goes on. */
const PREFIX = /^(\S+ (?:stdout|stderr) )([FP])(?::\S*)? /gm;

/**
 * The lines of each stream in a log that a container runtime wrote, where it cut one into parts
 * (https://github.com/kubernetes/design-proposals-archive/blob/main/node/kubelet-cri-logging.md).
 */
export function runtimeParts(text: string): Lines[] {
  if (!/ std(?:out|err) P/.test(text)) return [];
  const streams = new Map<string, PrefixedLine[]>();
  const numberAt = lineNumbersOf(text);
  for (const match of text.matchAll(PREFIX)) {
    const [prefix, head = '', tag] = match;
    const start = match.index + prefix.length;
    const feed = text.indexOf('\n', start);
    const after = feed === -1 ? text.length : feed + 1;
    const line = { number: numberAt(match.index), prefix: match.index, start };
    const stream = head.slice(head.indexOf(' '));
    const lines = streams.get(stream) ?? [];
    streams.set(stream, lines);
    const end = tag === 'P' && feed !== -1 ? feed - (text[feed - 1] === '\r' ? 1 : 0) : after;
    lines.push(end === after ? { ...line, end } : { ...line, end, after });
  }
  return [...streams.values()].map((lines) => new Lines(text, lines));
}
