/** A sentence for people: why a change of YAML is not written. */
export class Refusal extends Error {}

/** Why what is not known is not written. */
export const UNKNOWN = 'What YAML keeps elsewhere, or as bytes, is not rewritten.';
