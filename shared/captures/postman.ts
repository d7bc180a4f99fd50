import { isMembers, type Members } from '../dialects/values.ts';
import { hasAll, heldBy, membersOf } from './around.ts';
import { asAddress, asPath, asStatus, asText } from './beside.ts';
import type { Capture, Site } from './capture.ts';

/** A request of a Postman collection, or of an example saved with its answer (https://schema.postman.com). */
export const capture: Capture = {
  id: 'postman',
  rank: 80,
  description: 'a request of a Postman collection',
  within: ['raw'],
  matches: (site) => requestOf(site) !== undefined,
  context: () => 'request',
  beside(site) {
    const request = requestOf(site) ?? {};
    return { address: addressOf(request.url, site.parents[0]), status: statusOf(request, site) };
  },
};

function requestOf(site: Site): Members | undefined {
  const isRequest = (one: object) => {
    const { body } = one as { body?: unknown };
    return hasAll(one, 'url', 'body') && hasAll(membersOf(body), 'mode', 'raw');
  };
  return heldBy(site, isRequest, 'body', 'raw')?.holder;
}

/** The answer saved with an example stands around the request it was given to. */
function statusOf(request: Members, { parents }: Site): number | undefined {
  const example = parents.find((one) => isMembers(one) && one.originalRequest === request);
  return asStatus(membersOf(example).code);
}

/** A URL as text or in parts, with the collection's variables put in. */
function addressOf(url: unknown, collection: object | undefined) {
  const raw = isMembers(url) ? url.raw : url;
  if (typeof raw !== 'string') return undefined;
  const { variable } = membersOf(collection);
  const list = Array.isArray(variable) ? variable.filter(isMembers) : [];
  const values = new Map(list.map(({ key, value }) => [key, value]));
  const text = raw.slice(0, 1000).replace(/\{\{(\w+)\}\}/g, (name, key) => asText(values.get(key)) ?? name);
  return asAddress(text) ?? asPath(text.replace(/^\{\{\w+\}\}/, ''));
}
