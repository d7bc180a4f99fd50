import { inspectRequest, type Policy, type Problem, repairRequest, type Step } from '@chatmend/engine';

/** What was found in one request before it was sent. It names tools and ids: show it with care. */
export interface Report {
  readonly problems: readonly Problem[];
  /** What was done; empty unless `mode` is `repair`. */
  readonly steps: readonly Step[];
  /** What still stands in the body that is sent. */
  readonly remaining: readonly Problem[];
}

export interface MendingOptions {
  /** Provider id; unset, the model's name is the only hint. */
  readonly provider?: string;
  readonly policy?: Policy;
  /** `refuse` throws on errors only; `report` never changes a body. */
  readonly mode: 'repair' | 'refuse' | 'report';
  readonly onReport?: (report: Report) => void;
}

/** Thrown in mode `refuse`, before anything is sent. */
export class RefusedRequest extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describe).join('\n'));
    this.name = 'RefusedRequest';
    this.problems = problems;
  }
}

/**
 * A `fetch` that looks at chat requests before they are sent: `new OpenAI({ fetch: mendingFetch({ mode: 'repair' }) })`.
 * Only a POST whose body is a JSON string is read; all else, `Request` objects and streams included, passes
 * through untouched, and so does a body that needs no change. It writes no log.
 */
export function mendingFetch(options: MendingOptions, baseFetch: typeof fetch = fetch): typeof fetch {
  const { mode, onReport, ...judging } = options;
  return async (input, init) => {
    const body = chatBody(input, init);
    if (body === undefined) return baseFetch(input, init);
    const { problems } = inspectRequest(body, judging);
    if (problems.length === 0) return baseFetch(input, init);
    const { request, steps, remaining } =
      mode === 'repair' ? repairRequest(body, judging) : { request: body, steps: [], remaining: problems };
    onReport?.({ problems, steps, remaining });
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (mode === 'refuse' && errors.length > 0) throw new RefusedRequest(errors);
    if (request === body) return baseFetch(input, init);
    // The length of the old body would be wrong; fetch itself sets the right one.
    const headers = new Headers(init?.headers);
    headers.delete('content-length');
    return baseFetch(input, { ...init, headers, body: JSON.stringify(request) });
  };
}

function chatBody(input: unknown, init: RequestInit | undefined): unknown {
  if (input instanceof Request || init?.method?.toUpperCase() !== 'POST') return undefined;
  if (typeof init.body !== 'string') return undefined;
  const type = new Headers(init.headers).get('content-type');
  if (type !== null && !type.includes('json')) return undefined;
  try {
    return JSON.parse(init.body);
  } catch {
    return undefined;
  }
}

function describe({ rule, pointer, message, evidence }: Problem): string {
  const words = evidence?.text === undefined ? '' : ` ${evidence.provider} says: ${evidence.text}`;
  return `${rule} at ${pointer}: ${message}${words}`;
}
