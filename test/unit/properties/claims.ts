import assert from 'node:assert/strict';
import type { Step } from '@chatmend/engine';
import type { DialectOfProperties, Said } from './dialects/dialect.ts';
import { lostTexts, textsIn } from './said.ts';

/** The mark in front of every sentence the repair writes. */
const MARK = '[chatmend]';

/** Asserts that a step does what it says of itself, from the request before it and after it alone. */
export function assertClaims(
  step: Step,
  before: unknown,
  after: unknown,
  { read }: DialectOfProperties,
): void {
  const what = `${step.safety} ${step.strategy}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`;
  const [old, now] = [read(before), read(after)];
  if (step.drops.length === 0)
    assert.deepEqual(lostTexts(before, after), [], `says it drops nothing; ${what}`);
  if (step.moves.length === 0) assertOrder(tagsOf(old), firstTagsOf(now), `says it moves nothing; ${what}`);
  if (step.invents.length + step.marks.length === 0) assertNothingNew(old, now, textsIn(before), what);
  if (step.safety === 'safe') assertSafe(step, old, now, what);
}

/** No word lost or invented, no role changed, no id exchanged, nothing moved across a turn that is no result. */
function assertSafe(step: Step, old: readonly Said[], now: readonly Said[], what: string): void {
  assert.deepEqual(
    [...step.drops, ...step.moves, ...step.marks, ...step.invents],
    [],
    `is not safe; ${what}`,
  );
  assert.deepEqual(turnsOf(now), turnsOf(old), `changes what others than tools say; ${what}`);
  const before = resultsBetweenTurns(old);
  for (const [index, results] of resultsBetweenTurns(now).entries())
    assert.deepEqual(
      results.filter((tag) => !before[index]?.includes(tag)),
      [],
      `moves a result across a turn; ${what}`,
    );
  assertIdsKept(
    old.flatMap((one) => one.ids),
    now.flatMap((one) => one.ids),
    what,
  );
}

/** Ids stay, or each of them becomes another one everywhere, and no two become one. */
function assertIdsKept(old: readonly string[], now: readonly string[], what: string): void {
  const all = new Set(now);
  const gone = old.filter((id) => id !== '' && !all.has(id));
  if (gone.length === 0) return;
  const renamed = new Map(old.map((id, index) => [id, now[index]]));
  assert.equal(now.length, old.length, `exchanges an id; ${what}`);
  assert.deepEqual(
    old.map((id) => renamed.get(id)),
    now,
    `names one id in two ways; ${what}`,
  );
  assert.equal(new Set(renamed.values()).size, renamed.size, `makes two ids one; ${what}`);
}

/** No more turns, calls and marks than before, and no text that is not put together of texts of before. */
function assertNothingNew(
  old: readonly Said[],
  now: readonly Said[],
  texts: readonly string[],
  what: string,
): void {
  for (const count of [turns, callsIn, marksIn])
    assert.ok(count(now) <= count(old), `says it adds nothing of ours; ${what}`);
  // What stands behind the last word of a text says nothing.
  const known = texts.flatMap((one) => [one, one.trimEnd()]).sort((a, b) => b.length - a.length);
  for (const text of now.flatMap((one) => one.texts)) {
    if (isJson(text)) continue;
    const rest = known.reduce((left, one) => (one === '' ? left : left.replaceAll(one, '')), text);
    assert.ok(rest.trim() === '', `says it adds nothing of ours, but ${JSON.stringify(rest)}; ${what}`);
  }
}

const turns = (said: readonly Said[]) => said.length;
const callsIn = (said: readonly Said[]) => said.reduce((sum, { calls }) => sum + calls, 0);
const marksIn = (said: readonly Said[]) =>
  said.reduce((sum, { texts }) => sum + texts.join('\n').split(MARK).length - 1, 0);

/** Tags of the generators in all texts, in order. */
function tagsOf(said: readonly Said[]): string[] {
  return said.flatMap(({ texts }) => texts.join('\n').match(/<\w+> /g) ?? []);
}

/** The first tag of each turn: what is joined to a result comes behind a mark in it. */
function firstTagsOf(said: readonly Said[]): string[] {
  return said.flatMap((one) => {
    const texts = one.isResult ? one.texts.join('\n').split(MARK).slice(0, 1) : one.texts;
    return tagsOf([{ ...one, texts }]).slice(0, 1);
  });
}

/** What the others than tools say, each with its role; a `null` in place of a message has none. */
function turnsOf(said: readonly Said[]): unknown[] {
  return said
    .filter(({ role, isResult }) => !isResult && role !== undefined)
    .map((one) => [one.role, one.calls, tagsOf([one])]);
}

/** What tools say, in groups that other turns part. */
function resultsBetweenTurns(said: readonly Said[]): string[][] {
  const groups: string[][] = [[]];
  for (const one of said) {
    if (one.isResult) groups.at(-1)?.push(...tagsOf([one]));
    else if (one.role !== undefined) groups.push([]);
  }
  return groups;
}

/** Asserts that the tags that are left stand in the order they stood in. */
function assertOrder(old: readonly string[], now: readonly string[], what: string): void {
  let at = 0;
  for (const tag of now.filter((one) => old.includes(one))) {
    at = old.indexOf(tag, at) + 1;
    assert.notEqual(at, 0, `${tag}stands elsewhere; ${what}`);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
