import type { Evidence, Options, Severity, Target } from '../api.ts';
import type { Rule } from '../rules/rule.ts';
import { listing } from '../rules/words.ts';
import { evidenceOf, type Statement, statementBehind, statementOf, statementsOfAll } from './facts.ts';
import type { Provider, Shape } from './provider.ts';
import { providerById } from './registry.ts';

/** What the target makes of a shape. */
export interface Verdict {
  readonly severity: Severity;
  /** The statement behind the severity. */
  readonly evidence: Evidence | undefined;
  /** Sentence about who refuses it, empty where nobody is known to. */
  readonly sentence: string;
  readonly others: readonly Evidence[];
}

/** The wire format a payload is judged in. */
interface Format {
  readonly home: string;
  readonly isGuess?: boolean;
}

/**
 * Judges a shape a rule found for a target; `undefined` where nothing is to be said. What a source says the target refuses is
 * an error; where only the model's name points to the target, `home`, the provider whose dialect it is, has to refuse
 * it too. `isGuess`: only that name tells the dialect, against the shape; a gateway may take it, so nothing is an error.
 */
export function judge(
  rule: Rule,
  shape: Shape,
  target: Target,
  { home, isGuess = false }: Format,
  options: Options,
): Verdict | undefined {
  const level = options.rules?.[rule.id] ?? 'auto';
  if (level === 'off') return undefined;
  const own = ownStatement(target, shape);
  const known = level === 'auto' ? severityOf(rule, shape, target, home, own, options) : level;
  if (known === undefined) return undefined;
  const severity = isGuess && level === 'auto' && known === 'error' ? 'warning' : known;
  if (target.accepted && (severity === 'error' || severity === 'warning')) return undefined;
  const all = statementsOfAll(shape);
  // Where the target takes it, what is known of servers in general says more than any one of them.
  const spoken = [own, statementFor('generic', shape), ...all].find((one) => one?.fact.verdict === 'refuses');
  return {
    severity,
    evidence: spoken === undefined ? undefined : evidenceOf(spoken),
    sentence: sentenceFor(spoken, all, target),
    others: all.filter((one) => one.provider.id !== spoken?.provider.id).map(evidenceOf),
  };
}

/** Whether the target is known or expected to refuse a shape; the repair asks this before it writes one. */
export function refuses(shape: Shape, target: Target): boolean {
  const own = ownStatement(target, shape);
  if (own !== undefined) return own.fact.verdict === 'refuses';
  const together = togetherSeverity(shape);
  return target.provider === 'generic' ? together !== undefined : together === 'error';
}

/** Whether the target is known to take just this shape: a fact names it, not the silence of all or of one about all. */
export function takes(shape: Shape, target: Target): boolean {
  const fact = ownStatement(target, shape)?.fact;
  return fact?.verdict === 'takes' && fact.variants?.includes(shape.variant) === true;
}

function severityOf(
  rule: Rule,
  shape: Shape,
  target: Target,
  home: string,
  own: Statement | undefined,
  options: Options,
): Severity | undefined {
  const { suspicion } = rule;
  if (suspicion !== undefined) return typeof suspicion === 'string' ? suspicion : suspicion[shape.variant];
  if (target.provider === 'generic') {
    return own === undefined ? togetherSeverity(shape) : (factSeverity(own) ?? portable(shape, options));
  }
  if (own === undefined) {
    // Nobody knows for this provider: what all others refuse is worth a warning, and no more.
    return togetherSeverity(shape) === 'error' ? 'warning' : portable(shape, options);
  }
  const severity = factSeverity(own) ?? rule.whenTaken?.[shape.variant];
  if (target.source !== 'model') return severity ?? portable(shape, options);
  if (severity === undefined) {
    // Whoever received what was answered took it: nothing has to be guessed.
    const guessed = target.accepted ? undefined : rule.whenGuessed?.[shape.variant];
    return guessed ?? portable(shape, options);
  }
  const atHome = providerById(home);
  const homeRefuses = atHome !== undefined && statementOf(atHome, shape)?.fact.verdict === 'refuses';
  return severity === 'error' && !homeRefuses ? 'warning' : severity;
}

function factSeverity({ fact }: Statement): Severity | undefined {
  if (fact.verdict === 'takes') return undefined;
  return fact.doubtful === true ? 'warning' : 'error';
}

/**
 * All sourced servers taken together: refused by every one, by some, or by none. A server is sourced where a fact of
 * its own speaks of this very shape; the others neither confirm nor deny.
 */
function togetherSeverity(shape: Shape): Severity | undefined {
  const all = statementsOfAll(shape);
  const firm = all.filter((one) => one.fact.verdict === 'refuses' && one.fact.doubtful !== true);
  if (firm.length > 0 && firm.length === all.length) return 'error';
  return all.some((one) => one.fact.verdict === 'refuses') ? 'warning' : undefined;
}

function portable(shape: Shape, options: Options): Severity | undefined {
  if (options.portability !== true) return undefined;
  const generic = statementFor('generic', shape);
  const somebody =
    generic?.fact.verdict === 'refuses' ||
    statementsOfAll(shape).some((one) => one.fact.verdict === 'refuses');
  return somebody ? 'information' : undefined;
}

/** What the target is known to do; of a gateway that states nothing, what is known of who answers behind it. */
function ownStatement({ provider, upstream }: Target, shape: Shape): Statement | undefined {
  return (
    statementFor(provider, shape) ??
    (upstream === undefined ? undefined : statementFor(upstream, shape)) ??
    statementBehind(providerById(provider) as Provider, shape)
  );
}

function statementFor(id: string, shape: Shape): Statement | undefined {
  const provider = providerById(id);
  return provider === undefined ? undefined : statementOf(provider, shape);
}

/** `OpenAI refuses this.`, or its words where they are short enough to stand in a message. */
function sentenceFor(spoken: Statement | undefined, all: readonly Statement[], target: Target): string {
  if (spoken === undefined) return '';
  const { provider } = spoken;
  const { text } = evidenceOf(spoken);
  if (provider.id === 'generic') {
    return text !== undefined && isShort(text)
      ? `Some servers answer "${text}".`
      : 'Some servers refuse this.';
  }
  if (target.provider === 'generic') {
    const names = all.filter((one) => one.fact.verdict === 'refuses').map((one) => one.provider.name);
    return `${listing(names.length > 3 ? [...names.slice(0, 2), 'others'] : names)} ${names.length > 1 ? 'refuse' : 'refuses'} this.`;
  }
  return text !== undefined && isShort(text)
    ? `${provider.name} answers "${text}".`
    : `${provider.name} refuses this.`;
}

function isShort(text: string): boolean {
  return text.length <= 40;
}
