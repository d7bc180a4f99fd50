import type { Options, Target } from '../api.ts';
import { short } from '../text/short.ts';
import { type Address, providerAt } from './hosts.ts';
import type { Provider } from './provider.ts';
import { allProviders, providerById } from './registry.ts';

/** What stands beside a payload and tells who received it. */
export interface Surroundings {
  /** The URL or the host it was sent to. */
  readonly address?: Address | undefined;
  /** A provider named beside it, such as an upstream in an error. */
  readonly provider?: string | undefined;
  /** The recorded answer's status. */
  readonly status?: number | undefined;
  /** Date of the capture, ISO. */
  readonly date?: string | undefined;
}

const ASKED = {
  flag: 'named on the command line',
  setting: 'named in the settings',
  project: 'named in chatmend.json',
};

/** Chooses the target: asked for, named beside the payload, guessed from the model, else `generic`. */
export function chooseTarget(options: Options, beside: Surroundings, model: string | undefined): Target {
  const accepted = beside.status !== undefined && beside.status >= 200 && beside.status < 300;
  const asked = options.provider === undefined ? undefined : providerById(options.provider);
  if (asked !== undefined) {
    const source = options.providerSource ?? 'setting';
    return { provider: asked.id, source, reason: `${asked.name}: ${ASKED[source]}.`, accepted };
  }
  const named = besidePayload(beside);
  if (named !== undefined) return { ...named, accepted };
  const guessed =
    model === undefined ? undefined : allProviders.find((one) => one.models.some((name) => name.test(model)));
  if (guessed !== undefined) {
    return {
      provider: guessed.id,
      source: 'model',
      reason: `${guessed.name}: guessed from the model ${short(model ?? '')}.`,
      accepted,
    };
  }
  const reason =
    model === undefined
      ? 'No provider is named and no model.'
      : `No provider is named, and the model ${short(model ?? '')} tells none.`;
  return { provider: 'generic', source: 'default', reason, accepted };
}

function besidePayload(beside: Surroundings): Pick<Target, 'provider' | 'source' | 'reason'> | undefined {
  const { address, provider: name } = beside;
  const byHost = address === undefined ? undefined : providerAt(address, allProviders);
  if (byHost !== undefined)
    return {
      provider: byHost.id,
      source: 'beside',
      reason: `${byHost.name}: the host ${short(address?.host ?? '')} stands beside it.`,
    };
  const byName = name === undefined ? undefined : providerNamed(name);
  if (byName === undefined) return undefined;
  return { provider: byName.id, source: 'beside', reason: `${byName.name}: named beside it.` };
}

/** The provider somebody else's name means: its id, its name or an alias. */
function providerNamed(text: string): Provider | undefined {
  const name = plain(text);
  return allProviders.find(
    (one) =>
      one.id !== 'generic' &&
      [one.id, one.name, ...(one.aliases ?? [])].some((known) => plain(known) === name),
  );
}

function plain(name: string): string {
  return name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}
