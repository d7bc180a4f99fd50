import type { DialectId } from '@chatmend/engine';

/** A request body of any format; what stands in it may be broken. */
export type Body = Readonly<Record<string, unknown>>;

/** Code of others that says whether a request is in order. */
export interface Judge {
  /** Package and function that judge. */
  readonly name: string;
  /** What it is called in a table. */
  readonly short: string;
  /** Format of the requests it is given. */
  readonly dialect: DialectId;
  /** Whom they are repaired for. */
  readonly provider: string;
  /** Kinds of damage it is known to see; each has to be refused at least once. */
  readonly sees: readonly string[];
  /** Its words where it refuses the request, `undefined` where it takes it. */
  refusal(request: Body): Promise<string | undefined>;
}
