/**
 * Why a value is not known: its text is broken, the capture left it out, it is nested too deep, or it is null or not
 * there at all, and what was printed does not tell which.
 */
export type OpaqueReason = 'broken' | 'elided' | 'too-deep' | 'unset';

/** What layers write in place of a value that is null or not there at all. */
export const UNSET = 'Unset';

/** Stands in a value tree for a place whose value is not known. It has no members of its own. */
export class Opaque {
  readonly #reason: OpaqueReason;

  constructor(reason: OpaqueReason) {
    this.#reason = reason;
  }

  get reason(): OpaqueReason {
    return this.#reason;
  }

  /** What is null or not there is printed as null. */
  toJSON(): unknown {
    return this.#reason === 'unset' ? null : this;
  }
}
