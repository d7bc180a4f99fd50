import fc from 'fast-check';

/** What a text of the evidence leaves open, filled in at random: indices, ids, names. */
export function filled(text: string): fc.Arbitrary<string> {
  const parts = text.split(OPEN);
  return fc
    .tuple(
      ...parts.map((part, at) => (at % 2 === 0 ? fc.constant(part) : filling(part, parts[at - 1] ?? ''))),
    )
    .map((all) => all.join(''));
}

/** Indices in paths, ids, and what stands for them. */
const OPEN =
  /((?<=\[)(?:\d+|[NMX])(?=\])|(?<=\b(?:messages|content|input|contents|tools|parts)\.\[?)(?:\d+|[NMX])\b|(?<=(?:index|position) )\d+|\b(?:call|toolu|tooluse|srvtoolu|call_function|rs|fc|msg)_(?!ids?\b)[\w*]+(?:\.{3,4})?|(?<=[_ ])\.{3}(?=['.]|$)|\{name\}|<(?:n|id)>)/;

const index = fc.integer({ min: 0, max: 2000 }).map(String);
const tail = fc.stringMatching(/^[A-Za-z0-9]{6,24}$/);

function filling(part: string, before: string): fc.Arbitrary<string> {
  if (/^(?:\d+|[NMX]|<n>)$/.test(part)) return index;
  const [, prefix] = /^([a-z]+_)/.exec(part) ?? [];
  if (prefix !== undefined) return tail.map((one) => prefix + one);
  return before.endsWith('_') || part === '...' ? tail : fc.constantFrom('get_weather', 'read file', 'träge');
}
