import type { DialectId, Options, Target } from '../api.ts';
import { isMembers } from '../dialects/values.ts';
import { short } from '../text/short.ts';
import { type Address, providerAt } from './hosts.ts';
import type { Provider } from './provider.ts';
import { allProviders, providerById } from './registry.ts';

/** What stands beside a payload and tells who received it. */
export interface Surroundings {
  /** The URL or the host it was sent to. */
  readonly address?: Address | undefined;
  /** The model, where it stands beside the payload. */
  readonly model?: string | undefined;
  /** A provider named beside it. */
  readonly provider?: string | undefined;
  /** Who answered, as a gateway's answer or error names it. */
  readonly upstream?: string | undefined;
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

const takers = allProviders.filter(({ takesAlone }) => takesAlone !== undefined);

/**
 * Chooses the target: asked for, named beside the payload, told by members of the body that only one takes, guessed from
 * the model, else `generic`.
 */
export function chooseTarget(
  options: Options,
  beside: Surroundings,
  model: string | undefined,
  body?: unknown,
): Target {
  const accepted = beside.status !== undefined && beside.status >= 200 && beside.status < 300;
  const asked = options.provider === undefined ? undefined : providerById(options.provider);
  if (asked !== undefined) {
    const source = options.providerSource ?? 'setting';
    return { provider: asked.id, source, reason: `${asked.name}: ${ASKED[source]}.`, accepted };
  }
  const named = besidePayload(beside);
  if (named !== undefined) return { ...named, accepted };
  const alone = isMembers(body) ? takers.find((one) => one.takesAlone?.(body) === true) : undefined;
  if (alone !== undefined) {
    const reason = `${alone.name}: the body has members that only it takes.`;
    return { provider: alone.id, source: 'beside', reason, accepted };
  }
  const guessed = model === undefined ? undefined : guessedFrom(model);
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

/** Names whose providers are kept at a time. */
const MOST = 256;

const guesses = new Map<string, Provider | undefined>();

/** The provider a model's name points to. A log names few models, and many times. */
function guessedFrom(model: string): Provider | undefined {
  if (!guesses.has(model)) {
    if (guesses.size === MOST) guesses.clear();
    guesses.set(
      model,
      allProviders.find((one) => one.models.some((name) => name.test(model))),
    );
  }
  return guesses.get(model);
}

/**
 * The target of a payload in a format that a framework reads before anybody else: the framework, and behind it whom it
 * asks. Who speaks that format too stays.
 */
export function inFrontOf(
  target: Target,
  { id, receiver }: { readonly id: DialectId; readonly receiver?: string },
): Target {
  const framework = receiver === undefined ? undefined : providerById(receiver);
  if (framework === undefined || providerById(target.provider)?.dialects.includes(id)) return target;
  const { provider, accepted } = target;
  return {
    provider: framework.id,
    ...(provider === 'generic' ? {} : { upstream: provider }),
    source: 'format',
    reason: `${framework.name}: the messages are its own.`,
    accepted,
  };
}

/** A gateway and who answers behind it are two facts: both are kept where both are known. */
function besidePayload(beside: Surroundings): Omit<Target, 'accepted'> | undefined {
  const asked = receiver(beside);
  const answers = beside.upstream === undefined ? undefined : providerNamed(beside.upstream);
  if (asked === undefined || answers === undefined || asked.provider === answers) {
    const one = asked ?? (answers && { provider: answers, why: 'named beside it' });
    return (
      one && { provider: one.provider.id, source: 'beside', reason: `${one.provider.name}: ${one.why}.` }
    );
  }
  return {
    provider: asked.provider.id,
    upstream: answers.id,
    source: 'beside',
    reason: `${asked.provider.name}: ${asked.why}; ${answers.name} is named as who answered behind it.`,
  };
}

function receiver({ address, provider }: Surroundings): { provider: Provider; why: string } | undefined {
  const byHost = address === undefined ? undefined : providerAt(address, allProviders);
  if (byHost !== undefined)
    return { provider: byHost, why: `the host ${short(address?.host ?? '')} stands beside it` };
  const byName = provider === undefined ? undefined : providerNamed(provider);
  return byName && { provider: byName, why: 'named beside it' };
}

/** The provider somebody else's name means: its id, its name or an alias. */
export function providerNamed(text: string): Provider | undefined {
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
