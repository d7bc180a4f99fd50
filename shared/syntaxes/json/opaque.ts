/** Why a value is not known: its text is broken, the capture left it out, or it is nested too deep. */
export type OpaqueReason = 'broken' | 'elided' | 'too-deep';

/** Stands in a value tree for a place whose value is not known. It has no members of its own. */
export class Opaque {
  readonly #reason: OpaqueReason;

  constructor(reason: OpaqueReason) {
    this.#reason = reason;
  }

  get reason(): OpaqueReason {
    return this.#reason;
  }
}
