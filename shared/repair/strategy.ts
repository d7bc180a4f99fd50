import type { Analysis, Judged } from '../analyse.ts';
import type { Operation, Options, RecalledFrom, Safety } from '../api.ts';
import { type WholePlace, wholePlaces } from '../conversation/cuts.ts';
import type { Writer } from '../dialects/writer.ts';
import { refuses, takes } from '../providers/judge.ts';
import { hashOf } from '../text/hash.ts';
import { Texts } from './texts.ts';

/** One way to answer problems. One file each; which rules may use it stands in the rules. */
export interface Strategy {
  readonly id: string;
  /** One line: what it does and why it is as safe as it claims. */
  readonly description: string;
  /** What to do about `judged`, or nothing where this way is not open. */
  propose(judged: Judged, repair: RepairContext): Proposal | undefined;
}

/** What a strategy answers; the planner makes it a step. */
export interface Proposal {
  /** What will be there afterwards. */
  readonly title: string;
  readonly safety: Safety;
  readonly reason: string;
  /** May be made when first asked for, where there are many. */
  readonly operations: readonly Operation[];
  /** Where what it puts back was said before. */
  readonly from?: readonly RecalledFrom[];
  /** What stays of what is dropped around it; not needed where nothing is dropped. */
  readonly keeps?: readonly string[];
  readonly moves?: readonly string[];
  readonly marks?: readonly string[];
  readonly invents?: readonly string[];
  readonly drops?: readonly string[];
}

/** What strategies may know besides the problem. */
export class RepairContext {
  readonly analysis: Analysis;
  readonly texts: Texts;
  #ids: Set<string> | undefined;
  #places: readonly WholePlace[] | undefined;
  /** How often a fresh id was made of another. */
  readonly #made = new Map<string, number>();

  constructor(analysis: Analysis, { texts }: Options) {
    this.analysis = analysis;
    this.texts = new Texts(texts);
  }

  get conversation() {
    return this.analysis.conversation;
  }

  /** How the payload's dialect writes. */
  get write(): Writer {
    return this.analysis.dialect.writer;
  }

  /** Where the history may be cut, in order. */
  get places(): readonly WholePlace[] {
    this.#places ??= wholePlaces(this.conversation);
    return this.#places;
  }

  /** Whether the target is known to refuse a shape a strategy is about to write. */
  refuses(rule: string, variant: string): boolean {
    return refuses(this.analysis.shape(rule, variant), this.analysis.target);
  }

  /** Whether the target is known to take it. */
  takes(rule: string, variant: string): boolean {
    return takes(this.analysis.shape(rule, variant), this.analysis.target);
  }

  /** What stands for "no content" in a message, in a spelling the target takes, if there is one. */
  emptyContent(variant: string): '' | null | undefined {
    const { nothing } = this.conversation;
    const taken = nothing.find(
      (one) => !this.refuses(one === null ? 'null-content' : 'empty-content', variant),
    );
    return taken === undefined ? nothing[0] : taken;
  }

  /** `id` with a hash behind it that no other id of this payload has; the same in every run. Ids are never cut. */
  freshId(id: string): string {
    const short = this.refuses('tool-call-id-format', 'not-nine');
    return this.#unused(id, (hash) => (short ? hash(9) : `${id}_${hash(6)}`));
  }

  /** What stands for `id` where its shape, a variant of `tool-call-id-format`, is refused; unused and the same in every run. */
  acceptableId(id: string, variant: string): string {
    if (variant === 'not-nine') return this.#unused(id, (hash) => hash(9));
    if (variant.startsWith('over-')) return this.#unused(id, (hash) => `call_${hash(24)}`);
    const kept = id.replace(/[^\w-]/g, '_');
    return this.#unused(id, (hash) => `${kept}_${hash(6)}`);
  }

  #unused(id: string, make: (hash: (length: number) => string) => string): string {
    this.#ids ??= new Set([
      ...this.conversation.calls.map((call) => call.id ?? ''),
      ...this.conversation.results.map((result) => result.callId ?? ''),
    ]);
    for (let times = (this.#made.get(id) ?? 0) + 1; ; times++) {
      const fresh = make((length) => hashOf(`${id} ${times}`, length));
      if (this.#ids.has(fresh)) continue;
      this.#ids.add(fresh);
      this.#made.set(id, times);
      return fresh;
    }
  }
}
