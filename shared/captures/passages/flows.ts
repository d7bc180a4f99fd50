import { fixedLengths } from '../../layers/fixed-lengths.ts';
import { valuesIn } from '../values-in-text.ts';
import type { Finder, Passage } from './passage.ts';

/** How a dump of mitmproxy begins: the length of a flow, and in it a key behind its own. */
const BEGINS = /^\d{1,10}:\d{1,3}:[a-z_]+;/;

/** What a flow says of itself in front of the body: the answer stands before the request. */
const STATUS = /11:status_code;3:(\d{3})#/g;
const HOST = /4:host;\d{1,4}:([^;,]{1,300})[;,]/g;
const PATH = /4:path;\d{1,5}:([^;,]{1,500})[;,]/g;

/** With what each flow of HTTP begins. */
const FLOW = '4:type;4:http;';

/** How far in front of a body its flow says so, an answer of usual length between them. */
const FAR = 100_000;

/** Requests in a dump of mitmproxy (https://docs.mitmproxy.org/stable/concepts/commands/, `save.file`): netstrings. */
export const flows: Finder = (source, taken) => {
  const { text } = source;
  if (!BEGINS.test(text)) return [];
  const inner = source.through(fixedLengths(text));
  return valuesIn(text, taken).map(({ range, line }): Passage => {
    taken.add(line);
    const near = text.slice(Math.max(0, range.start - FAR), range.start);
    const before = near.slice(Math.max(0, near.lastIndexOf(FLOW)));
    const [status, host, path = ''] = [STATUS, HOST, PATH].map(
      (pattern) => [...before.matchAll(pattern)].at(-1)?.[1],
    );
    const url = host === undefined ? undefined : `https://${host}${path}`;
    return { source: inner, range, line, beside: { status, url } };
  });
};
