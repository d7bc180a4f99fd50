import type { Provider } from './provider.ts';

/** Where a request went, as it is written in a URL. */
export interface Address {
  /** Host name, lower case. */
  readonly host: string;
  readonly port?: string | undefined;
  /** With its leading slash; empty where there is none. */
  readonly path: string;
}

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|host\.docker\.internal)$/;

/** A URL, whose host may be any name of a network's own. */
const URL = /^https?:\/\/([a-z0-9_.-]+|\[::1\])(?::(\d+))?(\/[^?#\s]*)?(?:[?#]|$)/i;

/** A host without a scheme, known by its dots. */
const HOST = /^((?:[a-z0-9-]+\.)+[a-z0-9-]+|localhost|\[::1\])(?::(\d+))?(\/[^?#\s]*)?(?:[?#]|$)/i;

/** Reads a URL, or a host name without one; `undefined` where the text is neither. */
export function addressOf(text: string): Address | undefined {
  const near = text.slice(0, 300);
  const [, host, port, path] = URL.exec(near) ?? HOST.exec(near) ?? [];
  return host === undefined ? undefined : { host: host.toLowerCase(), port, path: path ?? '' };
}

/** The provider an address belongs to; one that names the path comes before one that names the host alone. */
export function providerAt(address: Address, all: readonly Provider[]): Provider | undefined {
  const at = (named: boolean) =>
    all.find((one) => one.hosts.some((name) => name.includes('/') === named && isAt(address, name)));
  return at(true) ?? at(false);
}

function isAt({ host, port, path }: Address, name: string): boolean {
  if (name.startsWith(':')) return LOCAL.test(host) && name === `:${port}`;
  const given = name.includes('/') ? host + path : host;
  return patternOf(name).test(given);
}

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    const text = name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '[^./]+');
    const start = name.startsWith('.') ? '' : '^';
    pattern = new RegExp(`${start}${text}${name.includes('/') ? '(?=/|$)' : '$'}`);
    patterns.set(name, pattern);
  }
  return pattern;
}

/** Paths that name the model, or the deployment it goes by. */
const MODEL_PATHS = [
  /\/models\/([^/:]+):\w+$/,
  /\/model\/([^/]+)\/(?:converse|invoke)[\w-]*$/,
  /\/deployments\/([^/]+)\//,
  /\/serving-endpoints\/([^/]+)\/invocations$/,
  /\/ai\/run\/(@cf\/[^/]+\/[^/]+)$/,
];

/** The model a path names, where its format keeps it there and not in the body. */
export function modelIn({ path }: Address): string | undefined {
  for (const pattern of MODEL_PATHS) {
    const [, name] = pattern.exec(path) ?? [];
    if (name !== undefined) return decoded(name);
  }
  return undefined;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
