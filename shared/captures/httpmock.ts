import { hasAll, heldBy, membersOf } from './around.ts';
import { asAddress, asPath, asStatus, asText } from './beside.ts';
import type { Capture, Site } from './capture.ts';

/**
 * A request that httpmock, of Rust, recorded or answers: `when` says what was asked and `then` what is answered
 * (https://docs.rs/httpmock/latest/httpmock/struct.Recording.html).
 */
export const capture: Capture = {
  id: 'httpmock',
  rank: 80,
  description: 'a request in a recording or a mock of httpmock',
  within: ['when'],
  matches: (site) => mockOf(site) !== undefined,
  context: () => 'request',
  beside(site) {
    const mock = mockOf(site) ?? {};
    const { host, path } = membersOf(mock.when);
    return {
      address: asAddress(`${asText(host) ?? ''}${asText(path) ?? ''}`) ?? asPath(path),
      status: asStatus(membersOf(mock.then).status),
    };
  },
  recorded: 'fixture',
};

function mockOf(site: Site) {
  const isMock = (one: object) => hasAll(one, 'when', 'then');
  return heldBy(site, isMock, 'when')?.holder;
}
