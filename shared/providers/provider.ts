import type { Context, DialectId } from '../api.ts';

/** Who receives a request: a table of facts, one file each. */
export interface Provider {
  readonly id: string;
  /** Name for people. */
  readonly name: string;
  /** What it is, and how it reads requests: a sentence or two for people. */
  readonly about: string;
  /** Other names it goes by, as in the `provider_name` of a gateway's error. Case, spaces and hyphens do not matter. */
  readonly aliases?: readonly string[];
  readonly dialects: readonly DialectId[];
  /** Provider whose facts hold too where this one states none. */
  readonly extends?: string;
  /** What it is sent where that is no request. */
  readonly context?: Context;
  /**
   * Who answers behind it, by model. What that one refuses is likely refused here too, but nobody was seen trying: never
   * more than a warning. Asked where nothing is known of this provider itself.
   */
  readonly relays?: readonly Relay[];
  /**
   * Host names. A leading dot matches every subdomain, `*` any part without a dot or a slash; `name/path` asks for
   * the beginning of the path too and comes before a bare name, `:11434` for a port of this machine.
   */
  readonly hosts: readonly string[];
  /** Model names this provider serves under. Only a guess: others serve the same names. */
  readonly models: readonly RegExp[];
  /** Whether a body has members that only this provider takes: it names its receiver itself. Never throws. */
  takesAlone?(body: Readonly<Record<string, unknown>>): boolean;
  readonly facts: readonly Fact[];
}

/** Where a provider gets its answers for some models. */
export interface Relay {
  readonly provider: string;
  /** Absent: all it serves in the formats of that one. */
  readonly models?: RegExp;
  /** Wire format that carries the same; absent: the same one. */
  readonly as?: { readonly from: DialectId; readonly to: DialectId };
}

/** What a provider does with a shape, and where that was seen. The most specific fact wins. */
export interface Fact {
  readonly rule: string;
  /** Variants of the rule; absent: all. */
  readonly variants?: readonly string[];
  /** Wire format it was seen in; absent: the provider's first. */
  readonly dialect?: DialectId;
  /** Models it holds for; absent: all. */
  readonly models?: readonly RegExp[];
  /** First and last day it was true, ISO dates; compared with the capture's date, never with the clock. */
  readonly from?: string;
  readonly until?: string;
  readonly verdict: 'refuses' | 'takes';
  /** Only some servers do it, or sources contradict each other: never more than a warning. */
  readonly doubtful?: boolean;
  /** The provider's own words, as recorded; shown without the places of that request. */
  readonly text?: string;
  /** URL. */
  readonly source: string;
}

/** The question a fact answers. */
export interface Shape {
  readonly rule: string;
  readonly variant: string;
  readonly dialect: DialectId;
  readonly model: string | undefined;
  /** Date of the capture or `--as-of`; undefined: today's behaviour, facts with `until` do not hold. */
  readonly date: string | undefined;
}
