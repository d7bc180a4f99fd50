import assert from 'node:assert/strict';
import { repairRequest } from '@chatmend/engine';
import fc from 'fast-check';
import { callDamage } from '../unit/properties/damage-calls.ts';
import { type Apply, turnDamage } from '../unit/properties/damage-turns.ts';
import { histories, type Message } from '../unit/properties/history.ts';
import { judges } from './all.ts';
import { joined } from './chat-calls.ts';
import { exceptions } from './exceptions.ts';
import type { Body, Judge } from './judge.ts';
import { peersAreHere, SEED, sourcesFor } from './sources.ts';
import { Tally } from './tally.ts';
import { wireDamage } from './wire-damage.ts';
import { written } from './written.ts';

const damage: Readonly<Record<string, Apply>> = { ...turnDamage, ...callDamage };
const sound = fc.sample(histories, { numRuns: 200, seed: SEED }).map(inTexts);

/** Exceptions that were needed. */
const met = new Set<string>();

for (const judge of judges) {
  const { dialect, provider } = judge;
  describe(`${judge.name} (seed ${SEED})`, function () {
    this.timeout(120_000);
    const tally = new Tally(judge.name);

    after(() => console.log(tally.toString()));

    for (const [source, requests] of Object.entries(sourcesFor(judge))) {
      it(`takes all repaired ${source}`, async function () {
        if (source === 'peer cases' && !peersAreHere) return this.skip(); // Not part of the project.
        const refused: unknown[] = [];
        let unmended = 0;
        for (const request of requests) {
          const { request: repaired, remaining } = repairRequest(request, {
            dialect,
            provider,
            policy: 'complete',
          });
          const before = await judge.refusal(request);
          const words = await judge.refusal(repaired);
          const excused = words === undefined ? [] : await excusesFor(judge, repaired);
          tally.add(source, before !== undefined, words === undefined, excused.length > 0);
          // A request without a word cannot be mended, and the repair says so.
          if (words !== undefined && remaining.length > 0) unmended++;
          else if (words !== undefined && excused.length === 0) refused.push({ words, request, repaired });
          for (const title of excused) met.add(title);
        }
        assert.equal(refused.length, 0, `${refused.length} refused: ${JSON.stringify(refused[0], null, 1)}`);
        assert.ok(requests.length > 0);
        assert.ok(unmended * 100 <= requests.length, `${unmended} of ${requests.length} cannot be mended`);
      });
    }

    it('can refuse: every kind of damage it sees, in histories it took before', async () => {
      const taken = [];
      for (const history of sound)
        if ((await judge.refusal(written(dialect, history))) === undefined) taken.push(history);
      assert.ok(taken.length > sound.length / 2, `takes only ${taken.length} of ${sound.length}`);
      const blind: string[] = [];
      for (const kind of judge.sees) {
        let refused = 0;
        for (const [index, history] of taken.entries()) {
          const request = damagedBy(kind, judge, history, index);
          if (request !== undefined && (await judge.refusal(request)) !== undefined) refused++;
        }
        if (refused === 0) blind.push(kind);
        tally.saw(refused);
      }
      assert.deepEqual(blind, []);
    });
  });
}

describe('the list of exceptions', () => {
  it('names none that no judge meets any more', () => {
    assert.deepEqual([...met].sort(), exceptions.map(({ title }) => title).sort());
  });
});

/** Without parts and null, which some formats do not know. */
function inTexts(history: readonly Message[]): Message[] {
  return history.map((message) => ({ ...message, content: joined(message.content) ?? '' }));
}

/** The request of a history with one thing wrong in the history or in how it is written. */
function damagedBy(
  kind: string,
  { dialect }: Judge,
  history: Parameters<Apply>[0],
  at: number,
): Body | undefined {
  const wire = wireDamage[kind];
  if (wire !== undefined) return wire(written(dialect, history), at);
  const messages = damage[kind]?.(history, at, at * 7) ?? [];
  return messages.length === 0 ? undefined : written(dialect, messages);
}

/** Titles of the exceptions without which the judge takes the request: one if one will do; none if it refuses still. */
async function excusesFor(judge: Judge, request: Body): Promise<string[]> {
  const own = exceptions.filter(({ dialect }) => dialect === judge.dialect);
  for (const { title, without } of own)
    if ((await judge.refusal(without(request))) === undefined) return [title];
  const rest = own.reduce((left, { without }) => without(left), request);
  return (await judge.refusal(rest)) === undefined ? own.map(({ title }) => title) : [];
}
