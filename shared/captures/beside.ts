import { type Address, addressOf } from '../providers/hosts.ts';
import type { Surroundings } from '../providers/target.ts';
import { isAnswer } from './answered.ts';
import type { Capture, Site } from './capture.ts';

const URL_KEYS = ['url', 'uri', 'endpoint', 'base_url', 'baseURL', 'baseUrl', 'api_base', 'host', 'hostname'];
const MODEL_KEYS = ['model', 'modelId', 'model_id', 'modelName', 'model_name'];
const PROVIDER_KEYS = ['provider_name', 'provider', 'providerId'];
const STATUS_KEYS = ['status', 'statusCode', 'status_code'];
const ANSWER_KEYS = ['response', 'output', 'response_body', 'responseBody', 'completion'];
const DATE_KEYS = ['timestamp', 'time', 'date', 'startedDateTime', 'recorded_at', 'created_at', '@timestamp'];

/** How far above a payload its URL, its answer and its date are looked for. */
const LEVELS = 3;

/**
 * Reads what stands beside a payload: the URL it went to, the provider, the recorded status, the date. What its form
 * keeps in places of its own comes first.
 */
export function besideOf(site: Site, form?: Capture): Surroundings {
  const status = answeredIn(site.value as Record<string, unknown>);
  if (site.parents.length === 0 && site.beside === undefined)
    return { provider: cloudOf(site.value), status };
  // A body may carry a `provider` of its own (routing options), so only what stands around it is asked.
  const levels = site.parents.slice(-LEVELS).reverse();
  const list = levels.findIndex((parent) => Array.isArray(parent));
  const general = besideIn([
    ...(list === -1 ? levels : levels.slice(0, list)),
    ...(site.beside === undefined ? [] : [site.beside]),
  ]);
  const own = form?.beside?.(site) ?? {};
  return {
    ...general,
    ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)),
    provider: own.provider ?? general.provider ?? cloudOf(site.value),
    status: own.status ?? general.status ?? status,
  };
}

/** What stands in objects around a payload, by the names it commonly has; the first that has one tells. */
export function besideIn(holders: readonly object[]): Surroundings {
  const beside: { -readonly [K in keyof Surroundings]: Surroundings[K] } = {};
  for (const holder of holders) {
    const own = holder as Record<string, unknown>;
    beside.address ??= first(URL_KEYS, own, asAddress);
    beside.address ??= headerHost(own.headers);
    beside.model ??= first(MODEL_KEYS, own, asText);
    beside.provider ??= first(PROVIDER_KEYS, own, asText);
    beside.upstream ??= upstreamOf(own);
    beside.status ??= statusOf(own);
    beside.date ??= first(DATE_KEYS, own, asDate);
  }
  return beside;
}

/** Whose body of Anthropic Messages it is, where a version says so that only one cloud asks for. */
function cloudOf(body: object): string | undefined {
  const { anthropic_version: version } = body as { anthropic_version?: unknown };
  return typeof version === 'string' ? /^(bedrock|vertex)-\d{4}-/.exec(version)?.[1] : undefined;
}

function first<T>(
  keys: readonly string[],
  from: Record<string, unknown>,
  read: (value: unknown) => T | undefined,
): T | undefined {
  for (const key of keys) {
    const value = Object.hasOwn(from, key) ? read(from[key]) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A URL or a host that is written out. */
export function asAddress(value: unknown): Address | undefined {
  return typeof value === 'string' ? addressOf(value) : undefined;
}

/** A path without a host: it tells the endpoint, not whose it is. */
export function asPath(value: unknown): Address | undefined {
  const path = typeof value === 'string' ? /^\/[\w\-./:]*/.exec(value)?.[0] : undefined;
  return path === undefined ? undefined : { host: '', path };
}

function headerHost(headers: unknown): Address | undefined {
  if (headers === null || typeof headers !== 'object') return undefined;
  return first(['host', 'Host'], headers as Record<string, unknown>, (value) =>
    asAddress(Array.isArray(value) ? value[0] : value),
  );
}

/** Who answered behind a gateway: named in the metadata of its error, or as `provider` of its answer. */
function upstreamOf(own: Record<string, unknown>): string | undefined {
  const response = asRecord(own.response);
  for (const answer of [own, response, asRecord(response.body)]) {
    const metadata = asRecord(asRecord(answer.error).metadata);
    const name =
      first(PROVIDER_KEYS, metadata, asText) ??
      (Array.isArray(answer.choices) ? first(PROVIDER_KEYS, answer, asText) : undefined);
    if (name !== undefined) return name;
  }
  return undefined;
}

function asRecord(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

/** The status of the answer: beside the request, or in a `response` or `error` beside it. */
function statusOf(own: Record<string, unknown>): number | undefined {
  for (const holder of [own.response, own.error, own.res, own]) {
    if (holder === null || typeof holder !== 'object') continue;
    const status = first(STATUS_KEYS, holder as Record<string, unknown>, asStatus);
    if (status !== undefined) return status;
  }
  return answeredIn(own);
}

/** What a model said in answer was answered with 200. */
function answeredIn(own: Record<string, unknown>): number | undefined {
  return first(ANSWER_KEYS, own, (value) => (isAnswer(value) ? 200 : undefined));
}

/** A number, its text with or without words behind it (`200 OK`), or vcrpy's `{"code": 200}`. */
export function asStatus(value: unknown): number | undefined {
  if (value !== null && typeof value === 'object' && 'code' in value) return asStatus(value.code);
  const status = typeof value === 'string' && /^\d{3}(?: |$)/.test(value) ? Number(value.slice(0, 3)) : value;
  return typeof status === 'number' && status >= 100 && status <= 599 ? status : undefined;
}

/** A text. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The day of a date, ISO: of one that is written out, or of seconds or milliseconds since 1970. */
export function asDate(value: unknown): string | undefined {
  if (typeof value === 'number' && value >= EPOCH.from && value < EPOCH.until * 1000) {
    return new Date(value < EPOCH.until ? value * 1000 : value).toISOString().slice(0, 10);
  }
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : undefined;
}

/** Seconds of the years in which models were asked: 2017 to 2100. Numbers between them and their thousandfold are no dates. */
const EPOCH = { from: 1_483_228_800, until: 4_102_444_800 };
