import assert from 'node:assert/strict';
import { repairRequest } from '@chatmend/engine';
import fc from 'fast-check';
import { archetypes } from '../archetypes/archetypes.ts';
import { historyOf } from '../archetypes/history.ts';
import { corpusFolder } from '../corpus/corpus.ts';
import { peerCases, peerFormats } from '../corpus/peer-cases.ts';
import { brokenHistories } from '../unit/properties/damage.ts';
import { callDamage } from '../unit/properties/damage-calls.ts';
import { type Apply, turnDamage } from '../unit/properties/damage-turns.ts';
import { histories } from '../unit/properties/history.ts';
import { exceptions } from './exceptions.ts';
import type { ChatRequest, Judge } from './judge.ts';
import { openaiAgents } from './openai-agents.ts';
import { openaiTypes } from './openai-types.ts';
import { Tally } from './tally.ts';
import { vercelAi } from './vercel-ai.ts';

/** Random histories are the same in every run, unless `CHATMEND_SEED` says otherwise. */
const SEED = Number(process.env.CHATMEND_SEED ?? 20_260_117);
const RUNS = 1500;

const damage: Readonly<Record<string, Apply>> = { ...turnDamage, ...callDamage };
const corpus = corpusFolder();
const chat = peerFormats.filter(({ dialect }) => dialect === 'openai-chat');
const chatCases = corpus === undefined ? [] : chat.flatMap((format) => peerCases(corpus, format));
const sources: Readonly<Record<string, readonly ChatRequest[]>> = {
  archetypes: archetypes.map(({ broken }) => requestOf(historyOf(broken))),
  'peer cases': chatCases.map(({ messages }) => requestOf(messages as ChatRequest['messages'])),
  'random histories': fc.sample(brokenHistories, { numRuns: RUNS, seed: SEED }).map(requestOf),
};
const sound = fc.sample(histories, { numRuns: 200, seed: SEED });

/** Exceptions that were needed. */
const met = new Set<string>();

for (const judge of [vercelAi, openaiAgents, openaiTypes]) {
  describe(`${judge.name} (seed ${SEED})`, function () {
    this.timeout(120_000);
    const tally = new Tally(judge.name);

    after(() => console.log(tally.toString()));

    for (const [source, requests] of Object.entries(sources)) {
      it(`takes all repaired ${source}`, async function () {
        if (source === 'peer cases' && corpus === undefined) return this.skip(); // Not part of the project.
        const refused: unknown[] = [];
        for (const request of requests) {
          const before = await judge.refusal(request);
          const { request: repaired } = repairRequest(request, { provider: 'openai', policy: 'complete' });
          const words = await judge.refusal(repaired);
          const excused = words === undefined ? [] : await excusesFor(judge, repaired);
          tally.add(source, before !== undefined, words === undefined, excused.length > 0);
          if (words !== undefined && excused.length === 0) refused.push({ words, request, repaired });
          for (const title of excused) met.add(title);
        }
        assert.equal(refused.length, 0, `${refused.length} refused: ${JSON.stringify(refused[0], null, 1)}`);
        assert.ok(requests.length > 0);
      });
    }

    it('can refuse: every kind of damage it sees, in histories it took before', async () => {
      const taken = [];
      for (const history of sound)
        if ((await judge.refusal(requestOf(history))) === undefined) taken.push(history);
      assert.ok(taken.length > sound.length / 2, `takes only ${taken.length} of ${sound.length}`);
      const blind: string[] = [];
      for (const kind of judge.sees) {
        let refused = 0;
        for (const [index, history] of taken.entries()) {
          const messages = damage[kind]?.(history, index, index * 7) ?? [];
          if (messages.length > 0 && (await judge.refusal(requestOf(messages))) !== undefined) refused++;
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

function requestOf(messages: ChatRequest['messages']): ChatRequest {
  return { model: 'gpt-4o', messages };
}

/** Titles of the exceptions without which the judge takes the request: one if one will do; none if it refuses still. */
async function excusesFor(judge: Judge, request: ChatRequest): Promise<string[]> {
  for (const { title, without } of exceptions)
    if ((await judge.refusal(without(request))) === undefined) return [title];
  const rest = exceptions.reduce((left, { without }) => without(left), request);
  return (await judge.refusal(rest)) === undefined ? exceptions.map(({ title }) => title) : [];
}
