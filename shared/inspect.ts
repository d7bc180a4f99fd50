import type { Judged } from './analyse.ts';
import type {
  Cut,
  DocumentOptions,
  Fix,
  Inspection,
  LocatedPlace,
  Notice,
  Payload,
  Policy,
  Standing,
  TextPlan,
  TextProblem,
  TextRange,
} from './api.ts';
import { cutsOf } from './cuts-of-document.ts';
import { problemsOf, refusedHere } from './errors/problems.ts';
import { reportedErrors, type ToldError } from './errors/told.ts';
import { expectations } from './expectations.ts';
import { locateAnchor } from './locate.ts';
import { planDocument, writeStep } from './plan-document.ts';
import { standingsOf } from './providers/standings.ts';
import { type ReadDocument, readDocument } from './read-document.ts';
import { isMendable, type ReadPayload, valueOf } from './read-payload.ts';
import type { Repairable } from './repair/planner.ts';
import { stepsFor } from './repair/steps.ts';

/** Problems reported of one document unless more are asked for. */
export const MAX_PROBLEMS = 100;

/**
 * Finds the chat payloads of `text` and judges them. Never throws on any text; a text without a payload costs
 * one scan. Ranges and fixes are computed when asked for.
 */
export function inspect(text: string, options: DocumentOptions = {}): Inspection {
  return new TextInspection(text, options);
}

/** Why nothing is repaired in a text that does not parse. */
const BROKEN = 'The text around it does not parse: nothing is rewritten before it does.';

/** Where a problem came from, so that fixes need no search. */
interface Origin {
  readonly read: ReadPayload;
  readonly findings: Repairable;
  readonly judged: Judged;
}

class TextInspection implements Inspection {
  readonly text: string;
  readonly payloads: readonly Payload[];
  readonly problems: readonly TextProblem[];
  readonly notices: readonly Notice[];
  readonly total: number;
  readonly #options: DocumentOptions;
  readonly #document: ReadDocument;
  readonly #origins = new Map<TextProblem, Origin>();
  readonly #fixes = new Map<TextProblem, readonly Fix[]>();
  /** What stands against the last fix of a problem that cannot be written. */
  readonly #refusals = new Map<TextProblem, string>();

  /** `planned`: it is what a repair would write, and errors of providers matter only beside what remains. */
  constructor(text: string, options: DocumentOptions, planned = false) {
    this.text = text;
    this.#options = options;
    this.#document = readDocument(text, options);
    this.payloads = this.#document.payloads.map((read, index) => new DescribedPayload(read, index));
    const { kept, unmet } = expectations(text, this.#document, options.expect ?? []);
    const shown = kept.slice(0, options.maxProblems ?? MAX_PROBLEMS);
    const told = planned && kept.length === 0 ? [] : this.#told();
    const located = shown.map(({ payload, judged }) => this.#locate(payload, judged, told));
    const said = told.flatMap((one) => problemsOf(one, text, this.#document));
    this.problems = [...unmet, ...located, ...said].sort(
      (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
    );
    this.total = kept.length + unmet.length + said.length;
    this.notices = [...this.#document.notices, ...this.#moreProblems(kept.length - shown.length)];
  }

  problemsAt(range: TextRange): readonly TextProblem[] {
    const touches = (other: TextRange) => other.start <= range.end && range.start <= other.end;
    return this.problems.filter(
      (problem) => touches(problem.range) || problem.related.some((place) => touches(place.range)),
    );
  }

  payloadAt(offset: number): Payload | undefined {
    return this.payloads.find(({ range }) => range.start <= offset && offset <= range.end);
  }

  fixes(problem: TextProblem): readonly Fix[] {
    const known = this.#fixes.get(problem);
    if (known !== undefined) return known;
    const origin = this.#origins.get(problem);
    const fixes = origin === undefined || !isMendable(origin.read) ? [] : this.#fixesOf(problem, origin);
    this.#fixes.set(problem, fixes);
    return fixes;
  }

  refusal(problem: TextProblem): string | undefined {
    if (this.fixes(problem).length > 0) return undefined;
    const origin = this.#origins.get(problem);
    if (origin?.read.broken !== true) return this.#refusals.get(problem);
    return stepsFor(origin.judged, origin.findings).length === 0 ? undefined : BROKEN;
  }

  standings(problem: TextProblem): readonly Standing[] {
    const origin = this.#origins.get(problem);
    if (origin === undefined) return [];
    return standingsOf(origin.findings.analysis.shape(problem.rule, origin.judged.finding.variant));
  }

  plan(policy: Policy = this.#options.policy ?? 'careful', payload?: number): TextPlan {
    const plan = planDocument(this.text, this.#document, policy, payload);
    const isSame = plan.text === this.text && this.problems.length === this.total;
    const all = { ...this.#options, maxProblems: Number.POSITIVE_INFINITY };
    const after = isSame ? this : new TextInspection(plan.text, all, true);
    const remaining = after.problems.filter(
      ({ severity, payload: other }) =>
        (severity === 'error' || severity === 'warning') && (payload === undefined || other === payload),
    );
    const { steps, edits, text, refusals, patches } = plan;
    return {
      policy,
      steps,
      edits,
      text,
      refusals,
      remaining,
      get patches() {
        return patches();
      },
    };
  }

  extract(payload: number): unknown {
    const read = this.#document.payloads[payload];
    return read === undefined ? undefined : valueOf(read);
  }

  cuts(payload: number): readonly Cut[] {
    const read = this.#document.payloads[payload];
    return read === undefined || read.broken ? [] : cutsOf(read);
  }

  #fixesOf(problem: TextProblem, { read, findings, judged }: Origin): Fix[] {
    return stepsFor(judged, findings).flatMap((step, index) => {
      // In a document as it stands every edit can be written, and few are asked for.
      const written = this.#isPlain(read) ? undefined : writeStep(read, step);
      if (written !== undefined && 'refused' in written) {
        this.#refusals.set(problem, written.refused);
        return [];
      }
      return {
        key: `${problem.rule} ${problem.payload} ${problem.pointer} ${step.strategy}`,
        title: step.title,
        safety: step.safety,
        reason: step.reason,
        preferred: index === 0 && step.safety === 'safe',
        step,
        get edits() {
          const now = written ?? writeStep(read, step);
          return 'edits' in now ? now.edits : [];
        },
      };
    });
  }

  #isPlain({ record }: ReadPayload): boolean {
    return record.source.layers.length === 0;
  }

  /** The provider's errors that are to be told: not those of rules that are off, or expected here. */
  #told(): ToldError[] {
    const { rules = {}, expect = [] } = this.#options;
    const silent = (rule: string) => rules[rule] === 'off' || expect.includes(rule);
    return reportedErrors(this.text, this.#document, this.#options).filter(
      ({ error }) => !error.rules.some(silent),
    );
  }

  #locate(payload: number, judged: Judged, told: readonly ToldError[]): TextProblem {
    const read = this.#document.payloads[payload] as ReadPayload;
    const { problem } = judged;
    const located: TextProblem = {
      ...problem,
      payload,
      range: locateAnchor(read, problem.anchor),
      related: [
        ...problem.related.map(
          (place): LocatedPlace => ({ ...place, range: place.outside ?? locateAnchor(read, place.anchor) }),
        ),
        ...told
          .filter(({ fault }) => fault?.judged === judged || fault?.also?.includes(judged))
          .map(refusedHere),
      ],
    };
    if (read.findings !== undefined) this.#origins.set(located, { read, findings: read.findings, judged });
    return located;
  }

  #moreProblems(count: number): Notice[] {
    const last = this.problems.at(-1);
    if (count <= 0 || last === undefined) return [];
    return [
      { kind: 'more-problems', message: `And ${count} more problems in this document.`, range: last.range },
    ];
  }
}

/** A payload as callers see it. A class: many accessors of their own would cost more than the payload's analysis. */
class DescribedPayload implements Payload {
  readonly index: number;
  readonly capture: string;
  readonly dialect: Payload['dialect'];
  readonly dialectReason: string | undefined;
  readonly context: Payload['context'];
  readonly target: Payload['target'];
  readonly record: number;
  readonly pointer: string;
  readonly path: readonly string[];
  readonly layers: readonly string[];
  readonly #read: ReadPayload;

  constructor(read: ReadPayload, index: number) {
    this.index = index;
    this.capture = read.capture;
    this.dialect = read.dialect;
    this.dialectReason = read.dialectReason;
    this.context = read.context;
    this.target = read.target;
    this.record = read.record.place.number;
    this.pointer = read.pointer;
    this.path = read.record.place.path;
    this.layers = read.record.source.layers;
    this.#read = read;
  }

  get range(): TextRange {
    return locateAnchor(this.#read, { pointer: '', part: 'value' });
  }
}
