import { inspect, type Policy, repairRequest } from '@chatmend/engine';
import { openaiChat } from '../test/unit/properties/dialects/openai-chat.ts';
import type { Message } from '../test/unit/properties/history.ts';
import { lostTexts } from '../test/unit/properties/said.ts';

/** Targets the histories are spread over, in turn. */
export const PROVIDERS = openaiChat.providers;

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

/** The first `count` histories that are broken for the target they will be repaired for. */
export function brokenOnes(
  histories: readonly (readonly Message[])[],
  count: number,
): readonly (readonly Message[])[] {
  const broken: (readonly Message[])[] = [];
  for (const messages of histories) {
    if (broken.length === count) break;
    if (!isValid({ messages }, targetOf(broken.length))) broken.push(messages);
  }
  return broken;
}

function targetOf(index: number): string {
  return PROVIDERS[index % PROVIDERS.length] as string;
}

/** Repairs every history for the next of the targets, and counts. */
export function tally(histories: readonly (readonly Message[])[], policy: Policy): Tally {
  const times: number[] = [];
  const result: Tally = {
    histories: histories.length,
    ...{ validBefore: 0, validAfter: 0, validAndLossless: 0 },
    ...{ textLost: 0, toolTextLost: 0, userTextLost: 0, callDropped: 0 },
    ...{ idempotent: 0, changedThoughValid: 0, mean: 0, p95: 0 },
    left: new Map(),
  };
  for (const [index, messages] of histories.entries()) {
    const provider = targetOf(index);
    const text = JSON.stringify({ messages });
    const start = performance.now();
    const plan = inspect(text, { provider }).plan(policy);
    times.push(performance.now() - start);
    for (const rule of new Set(plan.remaining.map((problem) => problem.rule)))
      result.left.set(rule, (result.left.get(rule) ?? 0) + 1);
    count(result, JSON.parse(text), JSON.parse(plan.text), provider, policy);
  }
  times.sort((a, b) => a - b);
  result.mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  result.p95 = times[Math.floor(times.length * 0.95)] ?? 0;
  return result;
}

interface Body {
  readonly messages: readonly Message[];
}

function count(result: Tally, before: Body, after: Body, provider: string, policy: Policy): void {
  const lost = lostTexts(before, after);
  const lostBy = (role: string) =>
    lostTexts(
      before.messages.filter((message) => message?.role === role),
      after,
    );
  const dropped = callsIn(after) < callsIn(before);
  const valid = isValid(after, provider);
  if (valid) result.validAfter++;
  if (valid && lost.length === 0 && !dropped) result.validAndLossless++;
  if (lost.length > 0) result.textLost++;
  if (lostBy('tool').length + lostBy('function').length > 0) result.toolTextLost++;
  if (lostBy('user').length > 0) result.userTextLost++;
  if (dropped) result.callDropped++;
  if (repairRequest(after, { provider, policy }).request === after) result.idempotent++;
  if (isValid(before, provider)) {
    result.validBefore++;
    if (JSON.stringify(before) !== JSON.stringify(after)) result.changedThoughValid++;
  }
}

/** By two judges: the rules, and the pairing that knows nothing of them. */
function isValid(body: Body, provider: string): boolean {
  const loud = inspect(JSON.stringify(body), { provider }).problems.some(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );
  return !loud && openaiChat.pairs(body);
}

function callsIn(body: Body): number {
  return openaiChat.read(body).reduce((sum, { calls }) => sum + calls, 0);
}
