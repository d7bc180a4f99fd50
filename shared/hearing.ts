import type { Options, Target } from './api.ts';
import type { Dialect } from './dialects/dialect.ts';
import { judge, type Verdict } from './providers/judge.ts';
import type { Shape } from './providers/provider.ts';
import { classOf } from './providers/shape-classes.ts';
import { allRules } from './rules/registry.ts';
import type { Rule } from './rules/rule.ts';
import { Walk } from './rules/walk.ts';

/** What a verdict depends on besides the rule and the variant. */
export interface Case {
  readonly dialect: Dialect;
  /** Whether only the model's name tells the dialect: a gateway may take it as it stands. */
  readonly isGuess: boolean;
  readonly target: Target;
  readonly model: string | undefined;
  /** ISO. */
  readonly date: string | undefined;
  readonly options: Options;
}

/**
 * What a target has to say of one kind of payload, whatever stands in it. Rules it has nothing to say about are not
 * asked, and what it says of a variant is worked out once: a log holds thousands of payloads of one kind.
 */
export class Hearing {
  /** The rules that may be heard. */
  readonly walk: Walk;
  readonly #case: Case;
  readonly #verdicts = new Map<Rule, Map<string, Verdict | undefined>>();

  constructor(given: Case) {
    this.#case = given;
    const rules = allRules.filter((rule) => this.#hears(rule));
    this.walk = new Walk(rules, (rule, variant) => this.verdict(rule, variant) !== undefined);
  }

  /** What the target makes of a variant; `undefined` where nothing is to be said. */
  verdict(rule: Rule, variant: string): Verdict | undefined {
    let verdicts = this.#verdicts.get(rule);
    if (verdicts === undefined) this.#verdicts.set(rule, (verdicts = new Map()));
    if (!verdicts.has(variant)) verdicts.set(variant, this.#judge(rule, variant));
    return verdicts.get(variant);
  }

  #hears(rule: Rule): boolean {
    return Object.keys(rule.variants).some((variant) => this.verdict(rule, variant) !== undefined);
  }

  #judge(rule: Rule, variant: string): Verdict | undefined {
    const { dialect, isGuess, target, options } = this.#case;
    return judge(
      rule,
      shapeOf(this.#case, rule.id, variant),
      target,
      { home: dialect.home, isGuess },
      options,
    );
  }
}

/** The question a provider's facts answer. */
export function shapeOf({ dialect, model, date }: Case, rule: string, variant: string): Shape {
  return { rule, variant, dialect: dialect.id, model, date };
}

/** Kinds kept at a time; a log that holds more of them is read all the same. */
const MOST = 256;

const hearings = new Map<string, Hearing>();

/** The hearing payloads of this kind get. */
export function hearingFor(given: Case): Hearing {
  if (latest !== undefined && isAlike(latest.given, given)) return latest.hearing;
  const key = kindOf(given);
  let hearing = hearings.get(key);
  if (hearing === undefined) {
    if (hearings.size === MOST) hearings.clear();
    hearing = new Hearing(given);
    hearings.set(key, hearing);
  }
  latest = { given, hearing };
  return hearing;
}

/** The one before: rows of a log are mostly of the same kind, and to compare them costs less than to name it. */
let latest: { readonly given: Case; readonly hearing: Hearing } | undefined;

function isAlike(one: Case, other: Case): boolean {
  const { target } = one;
  const { provider, upstream, source, accepted } = other.target;
  return (
    one.dialect === other.dialect &&
    one.isGuess === other.isGuess &&
    one.model === other.model &&
    one.date === other.date &&
    one.options.rules === undefined &&
    other.options.rules === undefined &&
    one.options.portability === other.options.portability &&
    target.provider === provider &&
    target.upstream === upstream &&
    target.source === source &&
    target.accepted === accepted
  );
}

/** Two cases of one kind get the same verdicts. */
function kindOf({ dialect, isGuess, target, model, date, options }: Case): string {
  const { provider, upstream, source, accepted } = target;
  const levels = options.rules === undefined ? '' : JSON.stringify(options.rules);
  const receiver = `${provider}\n${upstream}\n${source}\n${accepted}`;
  return `${dialect.id}\n${isGuess}\n${receiver}\n${classOf(dialect.id, model, date)}\n${options.portability}\n${levels}`;
}
