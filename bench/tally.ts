import { inspect, type Policy, repairRequest } from '@chatmend/engine';
import type { DialectOfProperties, Said } from '../test/unit/properties/dialects/dialect.ts';
import { openaiChat } from '../test/unit/properties/dialects/openai-chat.ts';
import { lostTexts } from '../test/unit/properties/said.ts';

/** What became of histories. Numbers of histories; times in milliseconds per history, from text to repaired text. */
export interface Tally {
  histories: number;
  /** Without error and warning for the target before, and with calls and results that pair. */
  validBefore: number;
  validAfter: number;
  /** Valid afterwards, every text still there, no call less. */
  validAndLossless: number;
  textLost: number;
  toolTextLost: number;
  userTextLost: number;
  callDropped: number;
  idempotent: number;
  /** Changed although valid before. */
  changedThoughValid: number;
  mean: number;
  /** Ninety-five of a hundred are repaired in this time. */
  p95: number;
  /** How many histories still have a problem of a rule, by rule. */
  readonly left: Map<string, number>;
}

/** A request to repair, and whom for. */
export interface BenchCase {
  readonly body: unknown;
  readonly provider: string;
}

/** The first `count` requests that are broken for the target they will be repaired for; targets in turn. */
export function brokenOnes(
  bodies: readonly unknown[],
  count: number,
  dialect: DialectOfProperties,
): readonly BenchCase[] {
  const broken: BenchCase[] = [];
  for (const body of bodies) {
    if (broken.length === count) break;
    const one = { body, provider: targetOf(broken.length, dialect) };
    if (!isValid(body, one.provider, dialect)) broken.push(one);
  }
  return broken;
}

/** Requests for the targets of a dialect in turn. */
export function inTurn(bodies: readonly unknown[], dialect: DialectOfProperties): readonly BenchCase[] {
  return bodies.map((body, index) => ({ body, provider: targetOf(index, dialect) }));
}

function targetOf(index: number, { providers }: DialectOfProperties): string {
  return providers[index % providers.length] as string;
}

/** Repairs every request for its target, and counts. */
export function tally(
  cases: readonly BenchCase[],
  policy: Policy,
  dialect: DialectOfProperties = openaiChat,
): Tally {
  const times: number[] = [];
  const result: Tally = {
    histories: cases.length,
    ...{ validBefore: 0, validAfter: 0, validAndLossless: 0 },
    ...{ textLost: 0, toolTextLost: 0, userTextLost: 0, callDropped: 0 },
    ...{ idempotent: 0, changedThoughValid: 0, mean: 0, p95: 0 },
    left: new Map(),
  };
  for (const { body, provider } of cases) {
    const text = JSON.stringify(body);
    const start = performance.now();
    const plan = inspect(text, { provider }).plan(policy);
    times.push(performance.now() - start);
    for (const rule of new Set(plan.remaining.map((problem) => problem.rule)))
      result.left.set(rule, (result.left.get(rule) ?? 0) + 1);
    count(result, JSON.parse(text), JSON.parse(plan.text), provider, policy, dialect);
  }
  times.sort((a, b) => a - b);
  result.mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  result.p95 = times[Math.floor(times.length * 0.95)] ?? 0;
  return result;
}

function count(
  result: Tally,
  before: unknown,
  after: object,
  provider: string,
  policy: Policy,
  dialect: DialectOfProperties,
): void {
  const lost = lostTexts(before, after);
  const said = dialect.read(before);
  const lostBy = (speaks: (one: Said) => boolean) =>
    lostTexts(
      said.filter(speaks).map(({ texts }) => texts),
      after,
    );
  const dropped = callsIn(after, dialect) < callsIn(before, dialect);
  const valid = isValid(after, provider, dialect);
  if (valid) result.validAfter++;
  if (valid && lost.length === 0 && !dropped) result.validAndLossless++;
  if (lost.length > 0) result.textLost++;
  if (lostBy(({ isResult }) => isResult).length > 0) result.toolTextLost++;
  if (lostBy(({ isResult, role }) => !isResult && role === 'user').length > 0) result.userTextLost++;
  if (dropped) result.callDropped++;
  if (repairRequest(after, { provider, policy }).request === after) result.idempotent++;
  if (isValid(before, provider, dialect)) {
    result.validBefore++;
    if (JSON.stringify(before) !== JSON.stringify(after)) result.changedThoughValid++;
  }
}

/** By two judges: the rules, and the pairing that knows nothing of them. */
function isValid(body: unknown, provider: string, dialect: DialectOfProperties): boolean {
  const loud = inspect(JSON.stringify(body), { provider }).problems.some(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );
  return !loud && dialect.pairs(body);
}

function callsIn(body: unknown, dialect: DialectOfProperties): number {
  return dialect.read(body).reduce((sum, { calls }) => sum + calls, 0);
}
