import fc from 'fast-check';
import { callDamage } from './damage-calls.ts';
import { type Apply, turnDamage } from './damage-turns.ts';
import { histories, type Message } from './history.ts';

/** What agents, stores, trimmers and people do to histories. */
const KINDS = { ...turnDamage, ...callDamage };

export type DamageKind = keyof typeof KINDS;

/** Every kind of damage there is. */
export const damageKinds = Object.keys(KINDS) as readonly DamageKind[];

/** Histories with one to three things wrong, of some kinds; sometimes the damage hits nothing. */
export function damaged(
  sound: fc.Arbitrary<readonly Message[]>,
  kinds: readonly DamageKind[],
): fc.Arbitrary<readonly Message[]> {
  const damage = fc.record({
    kind: fc.constantFrom(...kinds),
    at: fc.nat({ max: 30 }),
    to: fc.nat({ max: 30 }),
  });
  return fc.tuple(sound, fc.array(damage, { minLength: 1, maxLength: 3 })).map(([history, damages]) =>
    damages.reduce<readonly Message[]>((messages, { kind, at, to }) => {
      const apply: Apply = KINDS[kind];
      const next = apply(messages, at, to);
      return next.length === 0 ? messages : next;
    }, history),
  );
}

/** Histories that OpenAI takes, damaged in any way. */
export const brokenHistories: fc.Arbitrary<readonly Message[]> = damaged(histories, damageKinds);
