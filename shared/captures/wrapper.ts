import type { Capture } from './capture.ts';

/** Keys under which loggers, batch files and proxies put a request body. */
const KEYS = new Set([
  'body',
  'request',
  'requestBody',
  'request_body',
  'requestBodyValues',
  'payload',
  'data',
  'json',
  'json_data',
  'postData',
  'params',
  'parsed_body',
  'input',
  'kwargs',
  'raw_request',
  'content',
]);

/** A body inside a wrapper such as `{"body": {…}}` or `{"request": {"body": {…}}}`. */
export const capture: Capture = {
  id: 'wrapper',
  rank: 30,
  description: 'a request body inside a wrapper such as {"body": …} or {"request": …}',
  matches: (site) => site.path.length > 0 && site.path.length <= 3 && site.path.every((key) => KEYS.has(key)),
  context: () => 'request',
};
