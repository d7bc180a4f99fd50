import { isMembers, type Members } from '../dialects/values.ts';
import { membersOf } from './around.ts';
import type { Site } from './capture.ts';

/** An attribute of a span a payload stands in. */
export interface SpanAttribute {
  readonly name: string;
  /** All attributes of the span, by name. */
  readonly attributes: Members;
  /** What they are the attributes of. */
  readonly span: Members;
}

/**
 * The attribute a payload stands in: a member named as one of `known`, or an entry of OTLP's lists,
 * `{"key": …, "value": {"stringValue": …}}` (https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding).
 */
export function attributeOf(
  { path, parents }: Site,
  known: (name: string) => boolean,
): SpanAttribute | undefined {
  for (let at = parents.length - 1; at >= 0; at--) {
    const holder = parents[at];
    if (!isMembers(holder)) continue;
    const name = path[at] === 'value' ? holder.key : path[at];
    if (typeof name !== 'string' || !known(name)) continue;
    const list = path[at] === 'value' ? parents[at - 1] : undefined;
    const attributes = Array.isArray(list) ? attributesIn(list) : holder;
    const span = parents[at - (Array.isArray(list) ? 2 : 1)];
    return { name, attributes, span: membersOf(span) };
  }
  return undefined;
}

function attributesIn(list: readonly unknown[]): Members {
  return Object.fromEntries(
    list
      .filter(isMembers)
      .flatMap(({ key, value }) =>
        typeof key === 'string' ? [[key, Object.values(membersOf(value))[0]]] : [],
      ),
  );
}

/**
 * The status of what a span was about: instrumentations set `ERROR` where a call failed, and mostly nothing where it did not
 * (https://opentelemetry.io/docs/specs/otel/trace/api/#set-status).
 */
export function isFailed({ status, status_code: code = membersOf(status).code ?? status }: Members): boolean {
  return code === 2 || (typeof code === 'string' && /(?:^|_)ERROR$/i.test(code));
}
