import { inspectRequest, type Policy, type Problem, repairRequest } from '@chatmend/engine';

/**
 * What was found in one request before it was sent. Names and ids of tools may stand in it, and roles; no word of a
 * person, a model or a tool does.
 */
export interface Report {
  readonly problems: readonly Problem[];
  /** What was done, without the texts it wrote; empty unless `mode` is `repair`. */
  readonly steps: readonly { readonly strategy: string; readonly title: string; readonly safety: string }[];
  /** Errors and warnings that still stand in the body that is sent. */
  readonly remaining: readonly Problem[];
}

export interface MendingOptions {
  /** Provider id; unset, the model's name is the only hint. */
  readonly provider?: string;
  readonly policy?: Policy;
  /**
   * `repair` sends the repaired body, also where errors remain: the provider has the last word, and `onReport` is
   * told. Throw there to keep such a request from being sent. `refuse` throws on errors and changes nothing;
   * `report` never changes a body.
   */
  readonly mode: 'repair' | 'refuse' | 'report';
  /** Called before a request with problems is sent; what it throws is thrown instead of sending. */
  readonly onReport?: (report: Report) => void;
}

/** Thrown in mode `refuse`, before anything is sent. Names and ids stand in it as in `Report`. */
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
 * Only a POST whose body is JSON, as a string or as bytes, is read; all else, `Request` objects, forms and streams
 * included, passes through untouched, and so does a body that needs no change. A repaired body is written anew from its
 * value, as the SDK wrote the first. Answers are never read. It writes no log.
 */
export function mendingFetch(options: MendingOptions, baseFetch: typeof fetch = fetch): typeof fetch {
  const { mode, onReport, ...judging } = options;
  return async (input, init) => {
    const body = chatBody(input, init);
    if (body === undefined) return baseFetch(input, init);
    const { problems } = inspectRequest(body, judging);
    if (problems.length === 0) return baseFetch(input, init);
    const { request, steps, remaining } =
      mode === 'repair'
        ? repairRequest(body, judging)
        : { request: body, steps: [], remaining: problems.filter(isPressing) };
    onReport?.({
      problems,
      steps: steps.map(({ strategy, title, safety }) => ({ strategy, title, safety })),
      remaining,
    });
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (mode === 'refuse' && errors.length > 0) throw new RefusedRequest(errors);
    if (request === body) return baseFetch(input, init);
    // The length of the old body would be wrong; fetch itself sets the right one.
    const headers = new Headers(init?.headers);
    headers.delete('content-length');
    return baseFetch(input, { ...init, headers, body: JSON.stringify(request) });
  };
}

/** The value of a JSON body; a compressed one is no text. */
function chatBody(input: unknown, init: RequestInit | undefined): unknown {
  if (input instanceof Request || init?.method?.toUpperCase() !== 'POST') return undefined;
  const headers = new Headers(init.headers);
  const type = headers.get('content-type');
  if ((type !== null && !type.includes('json')) || headers.has('content-encoding')) return undefined;
  try {
    const text = textOf(init.body);
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Throws on bytes that are no UTF-8: written again, they would not be the same. */
function textOf(body: RequestInit['body']): string | undefined {
  if (typeof body === 'string') return body;
  const isBytes = body instanceof ArrayBuffer || ArrayBuffer.isView(body);
  return isBytes ? new TextDecoder('utf-8', { fatal: true }).decode(body) : undefined;
}

function isPressing({ severity }: Problem): boolean {
  return severity === 'error' || severity === 'warning';
}

function describe({ rule, pointer, message, evidence }: Problem): string {
  const words = evidence?.text === undefined ? '' : ` ${evidence.provider} says: ${evidence.text}`;
  return `${rule} at ${pointer}: ${message}${words}`;
}
