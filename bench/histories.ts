import fc from 'fast-check';
import { pairs } from '../test/proof/openai-chat-pairing.ts';
import { brokenHistories, damaged } from '../test/unit/properties/damage.ts';
import { histories, type Message, portableHistories } from '../test/unit/properties/history.ts';
import { brokenOnes } from './tally.ts';

/** A set of histories to repair, the same in every run of one version of the generators. */
export interface HistorySet {
  readonly name: string;
  take(count: number): readonly (readonly Message[])[];
}

/**
 * What the published figures were measured on, made again from its description: one to three of ten kinds of
 * damage, only histories whose calls and results do not pair any more.
 */
export const pairingFaults: HistorySet = {
  name: 'pairing broken as in the published comparison',
  take: (count) =>
    sampled(
      damaged(portableHistories, [
        'drop a result',
        'move a result',
        'answer twice',
        'name another call',
        'drop an assistant turn',
        'insert a user turn',
        'swap neighbours',
        'cut the head',
        'cut the tail',
        'reuse an id',
      ]).filter((messages) => !pairs(messages)),
      count,
    ),
};

/** All the kinds of damage of the properties, as far as a history is not taken by its target all the same. */
export const allFaults: HistorySet = {
  name: 'damaged in all ways of the properties',
  take: (count) => brokenOnes(sampled(brokenHistories, 2 * count), count),
};

/** Sound histories, half of them in forms that only some providers take. */
export const soundHistories: HistorySet = {
  name: 'sound',
  take: (count) => sampled(fc.oneof(portableHistories, histories), count),
};

function sampled(of: fc.Arbitrary<readonly Message[]>, count: number) {
  return fc.sample(of, { numRuns: count, seed: 7 });
}
