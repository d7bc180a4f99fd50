import type { Options, Policy, RequestInspection, RequestRepair } from './api.ts';

/** Judges a request held in memory. */
export function inspectRequest(_request: unknown, _options: Options = {}): RequestInspection {
  throw new Error('to come');
}

/** Repairs a request held in memory; never mutates it. */
export function repairRequest<T>(
  _request: T,
  _options: Options & { policy?: Policy } = {},
): RequestRepair<T> {
  throw new Error('to come');
}
