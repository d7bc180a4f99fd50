import { isMembers, type Members } from '../dialects/values.ts';
import { isAnswer } from './answered.ts';
import { hasAll, heldBy, membersOf } from './around.ts';
import { asAddress, asPath, asText } from './beside.ts';
import type { Capture, Site } from './capture.ts';

/**
 * What LiteLLM logs of a call: the request its proxy got, under `proxy_server_request`, and its own standard payload, which
 * holds the messages beside all that is known of the call (https://docs.litellm.ai/docs/proxy/logging_spec).
 */
export const capture: Capture = {
  id: 'litellm-log',
  rank: 70,
  description: 'a call in a log of LiteLLM',
  matches: (site) => logOf(site) !== undefined,
  context: () => 'request',
  beside(site) {
    const log = logOf(site) ?? {};
    const { api_base: base, custom_llm_provider: provider, status, response } = log;
    const { url } = membersOf(log.proxy_server_request);
    return {
      address: asAddress(base) ?? asPath(membersOf(url).path),
      provider: asText(provider),
      status: status === 'success' || isAnswer(response) ? 200 : undefined,
    };
  },
};

function logOf(site: Site) {
  return (
    heldBy(site, (one) => hasAll(one, 'proxy_server_request'), 'proxy_server_request', 'body')?.holder ??
    standardOf(site)
  );
}

/** The standard payload is a body of sorts itself. */
function standardOf(site: Site): Members | undefined {
  const isStandard = (one: object) => hasAll(one, 'call_type', 'messages');
  if (isMembers(site.value) && isStandard(site.value)) return site.value;
  return heldBy(site, isStandard, 'messages')?.holder;
}
