import { hasAll, heldBy, membersOf } from './around.ts';
import { asAddress, asPath, asStatus } from './beside.ts';
import type { Capture, Site } from './capture.ts';

/** A stub of WireMock that matches a body (https://wiremock.org/docs/request-matching/), or one it received. */
export const capture: Capture = {
  id: 'wiremock',
  rank: 80,
  description: 'a request a stub of WireMock matches',
  within: ['bodyPatterns'],
  matches: (site) => stubOf(site) !== undefined,
  context: () => 'request',
  beside(site) {
    const stub = stubOf(site) ?? {};
    const request = membersOf(stub.request);
    const { url, urlPath, absoluteUrl } = request;
    return {
      address: asAddress(absoluteUrl) ?? asPath(urlPath) ?? asPath(url),
      status: asStatus(membersOf(stub.response).status),
    };
  },
  recorded: 'fixture',
};

function stubOf(site: Site) {
  const isStub = (one: object) => {
    const { request } = one as { request?: unknown };
    return hasAll(one, 'request', 'response') && hasAll(membersOf(request), 'bodyPatterns');
  };
  return heldBy(site, isStub, 'request', 'bodyPatterns')?.holder;
}
