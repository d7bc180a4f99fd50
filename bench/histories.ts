import fc from 'fast-check';
import { pairs } from '../test/proof/openai-chat-pairing.ts';
import { brokenHistories, damaged } from '../test/unit/properties/damage.ts';
import { dialects } from '../test/unit/properties/dialects/all.ts';
import type { DialectOfProperties } from '../test/unit/properties/dialects/dialect.ts';
import { openaiChat } from '../test/unit/properties/dialects/openai-chat.ts';
import { histories, type Message, portableHistories } from '../test/unit/properties/history.ts';
import { type BenchCase, brokenOnes, inTurn } from './tally.ts';

/** A set of histories to repair, the same in every run of one version of the generators. */
export interface HistorySet {
  readonly name: string;
  take(count: number): readonly BenchCase[];
}

/**
 * What the published figures were measured on, made again from its description: one to three of ten kinds of
 * damage, only histories whose calls and results do not pair any more.
 */
export const pairingFaults: HistorySet = {
  name: 'pairing broken as in the published comparison',
  take: (count) =>
    chats(
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
  take: (count) => brokenOnes(sampled(brokenHistories.map(asChat), 2 * count), count, openaiChat),
};

/** Sound histories, half of them in forms that only some providers take. */
export const soundHistories: HistorySet = {
  name: 'sound',
  take: (count) => chats(fc.oneof(portableHistories, histories), count),
};

/** Broken requests of a dialect of the properties, as far as their target does not take them all the same. */
export interface DialectSet extends HistorySet {
  readonly dialect: DialectOfProperties;
}

/** One set for each dialect and each form of one. */
export const dialectFaults: readonly DialectSet[] = dialects.map((dialect) => ({
  name: dialect.form === undefined ? dialect.id : `${dialect.id}, ${dialect.form}`,
  dialect,
  take: (count) =>
    brokenOnes(sampled(dialect.broken.filter(isRepairable(dialect)), 4 * count), count, dialect),
}));

/** Whether somebody says a word in it, and it is known to hold messages: what the properties ask for too. */
function isRepairable({ read, isBeyondRepair, providers }: DialectOfProperties): (body: unknown) => boolean {
  return (body) =>
    read(body).some(({ texts, calls }) => calls > 0 || texts.some((text) => text !== '')) &&
    !providers.some((provider) => isBeyondRepair(body, provider));
}

function chats(of: fc.Arbitrary<readonly Message[]>, count: number): readonly BenchCase[] {
  return inTurn(sampled(of.map(asChat), count), openaiChat);
}

function asChat(messages: readonly Message[]): { messages: readonly Message[] } {
  return { messages };
}

function sampled<T>(of: fc.Arbitrary<T>, count: number): T[] {
  return fc.sample(of, { numRuns: count, seed: 7 });
}
