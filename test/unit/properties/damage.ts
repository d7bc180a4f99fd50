import fc from 'fast-check';
import { callDamage } from './damage-calls.ts';
import { type Apply, turnDamage } from './damage-turns.ts';
import { histories, type Message } from './history.ts';

/** What agents, stores, trimmers and people do to histories. */
const KINDS: Record<string, Apply> = { ...turnDamage, ...callDamage };

/** One thing that goes wrong; `at` and `to` choose where. */
const damage = fc.record({
  kind: fc.constantFrom(...Object.keys(KINDS)),
  at: fc.nat({ max: 30 }),
  to: fc.nat({ max: 30 }),
});

/** Histories with one to three things wrong; sometimes the damage hits nothing. */
export const brokenHistories: fc.Arbitrary<readonly Message[]> = fc
  .tuple(histories, fc.array(damage, { minLength: 1, maxLength: 3 }))
  .map(([history, damages]) =>
    damages.reduce<readonly Message[]>((messages, { kind, at, to }) => {
      const next = (KINDS[kind] as Apply)(messages, at, to);
      return next.length === 0 ? messages : next;
    }, history),
  );
