import type { Context, Options, Problem, Target } from './api.ts';
import type { Conversation } from './conversation/model.ts';
import type { ChosenDialect } from './dialects/choose.ts';
import type { Dialect, Incomplete } from './dialects/dialect.ts';
import { readElsewhere } from './dialects/elsewhere.ts';
import { hearingFor, shapeOf } from './hearing.ts';
import { modelIn } from './providers/hosts.ts';
import type { Shape } from './providers/provider.ts';
import { providerById } from './providers/registry.ts';
import { chooseTarget, inFrontOf, type Surroundings } from './providers/target.ts';
import type { Recall } from './recall/recall.ts';
import type { Finding, Rule } from './rules/rule.ts';

/** A finding the target has something against. */
export interface Judged {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly problem: Problem;
}

/** One payload, read and judged. */
export interface Analysis {
  readonly dialect: Dialect;
  readonly conversation: Conversation;
  readonly target: Target;
  readonly judged: readonly Judged[];
  /** Sentence on what a repair has to be followed by, where the payload is recorded traffic: nothing is safe there. */
  readonly recording: string | undefined;
  /** The question a provider's facts answer, for this payload. */
  shape(rule: string, variant: string): Shape;
}

/** What is known of a payload besides its value. */
export interface Surrounded {
  readonly chosen: ChosenDialect;
  readonly context: Context;
  readonly beside: Surroundings;
  /** Containers that could not be read whole. */
  readonly incomplete: Incomplete;
  readonly recording?: string | undefined;
  readonly recall?: Recall | undefined;
}

/** Reads and judges one payload. The only way from a value to problems. */
export function analyse(
  value: unknown,
  { chosen, context, beside, incomplete, recording, recall }: Surrounded,
  options: Options,
): Analysis {
  const { dialect, written, isGuess = false } = chosen;
  // What holds a payload says more than its format, where it says anything.
  const asked = options.provider === undefined ? undefined : providerById(options.provider);
  const held = context === 'request' ? (dialect.context ?? asked?.context ?? context) : context;
  const told = options.context ?? held;
  const read =
    written === undefined
      ? dialect.read(value, told, incomplete)
      : readElsewhere(value as object, written, dialect, told);
  const named = (beside.address && modelIn(beside.address)) ?? beside.model;
  const whole = read.model === undefined && named !== undefined ? { ...read, model: named } : read;
  const conversation = recall === undefined ? whole : { ...whole, recall };
  const target = inFrontOf(chooseTarget(options, beside, conversation.model, value), dialect);
  const date = beside.date ?? options.asOf;
  const given = { dialect, isGuess, target, model: conversation.model, date, options };
  const hearing = hearingFor(given);
  const judged: Judged[] = [];
  for (const { rule, finding } of hearing.walk.over(conversation)) {
    const verdict = hearing.verdict(rule, finding.variant);
    if (verdict === undefined) continue;
    const { severity, evidence, sentence, others } = verdict;
    judged.push({
      rule,
      finding,
      problem: {
        rule: rule.id,
        severity,
        message: sentence === '' ? finding.message : `${finding.message} ${sentence}`,
        pointer: finding.pointer,
        anchor: finding.anchor,
        related: finding.related ?? [],
        others,
        ...(evidence === undefined ? {} : { evidence }),
      },
    });
  }
  return {
    dialect,
    conversation,
    target,
    judged: byCause(withoutEffects(judged)),
    recording,
    shape: (rule, variant) => shapeOf(given, rule, variant),
  };
}

/** One cause is one problem: what only follows from another problem of its turn is not told beside it. */
function withoutEffects(judged: readonly Judged[]): readonly Judged[] {
  if (!judged.some(({ finding }) => finding.yieldsTo !== undefined)) return judged;
  const causes = new Set(judged.map(({ rule, finding }) => `${rule.id} ${finding.subject.turn?.index}`));
  return judged.filter(
    ({ finding: { yieldsTo, subject } }) =>
      yieldsTo === undefined || !causes.has(`${yieldsTo} ${subject.turn?.index}`),
  );
}

/** What a rule tells of several places with one cause stands at the first of them. */
function byCause(judged: readonly Judged[]): readonly Judged[] {
  if (!judged.some(({ finding }) => finding.cause !== undefined)) return judged;
  const told: Judged[][] = [];
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const { cause } = one.finding;
    const key = cause === undefined ? undefined : `${one.rule.id} ${one.problem.severity} ${cause}`;
    const group = key === undefined ? undefined : groups.get(key);
    if (group !== undefined) group.push(one);
    else {
      told.push([one]);
      if (key !== undefined) groups.set(key, told.at(-1) as Judged[]);
    }
  }
  return told.map(joined);
}

function joined(group: readonly Judged[]): Judged {
  const [first, ...others] = group as [Judged, ...Judged[]];
  if (others.length === 0) return first;
  const related = [
    ...first.problem.related,
    ...others.slice(0, MANY).map(({ finding: { anchor, message } }) => ({ anchor, message })),
  ];
  const { subject } = first.finding;
  const turns = group.flatMap(({ finding }) => finding.subject.turn ?? []);
  return {
    rule: first.rule,
    finding: { ...first.finding, related, subject: { ...subject, turns } },
    problem: { ...first.problem, related },
  };
}

/** More related places than these help nobody. */
const MANY = 20;
