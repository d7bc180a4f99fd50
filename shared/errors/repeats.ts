import type { ProviderError } from './error.ts';

/** Takes an error that is told again into the first one: a retry, an exception around it, its body printed once more. */
export function merged(found: readonly ProviderError[]): ProviderError[] {
  const kept: ProviderError[] = [];
  for (const one of found) {
    const at = kept.findIndex((other) => isSame(other, one));
    if (at === -1) kept.push(one);
    else kept[at] = joined(kept[at] as ProviderError, one);
  }
  return kept;
}

/** Whether two tell the same: what one leaves open the other may add. */
function isSame(a: ProviderError, b: ProviderError): boolean {
  const [one] = a.places;
  const [other] = b.places;
  const place =
    one === undefined ||
    other === undefined ||
    one.text === other.text ||
    (one.list === other.list && isOneAnswer(a, b));
  const ids = a.ids.length === 0 || b.ids.length === 0 || a.ids.some((id) => b.ids.includes(id));
  return a.rules.some((rule) => b.rules.includes(rule)) && place && ids;
}

/** A server that validates before it answers lists everything it found: one answer, several places. */
function isOneAnswer(a: ProviderError, b: ProviderError): boolean {
  const last = a.repeats.at(-1) ?? a.range;
  return a.listed === true && b.listed === true && b.range.start - last.end < LONGEST_ENTRY;
}

/** How long an entry of such a list may be: it shows what was sent. */
const LONGEST_ENTRY = 4000;

/** The fuller of the two leads: an exception's first line often leaves out what its body says. */
function joined(a: ProviderError, b: ProviderError): ProviderError {
  const [fuller, other] = fullness(b) > fullness(a) ? [b, a] : [a, b];
  return {
    ...other,
    ...fuller,
    ids: [...new Set([...a.ids, ...b.ids])],
    places: [...new Map([...a.places, ...b.places].map((place) => [place.text, place])).values()],
    range: a.range,
    repeats: [...a.repeats, b.range],
  };
}

function fullness({ places, ids }: ProviderError): number {
  return (places.length === 0 ? 0 : 2) + (ids.length === 0 ? 0 : 1);
}
