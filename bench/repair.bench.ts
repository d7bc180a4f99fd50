import { openaiChat } from '../test/unit/properties/dialects/openai-chat.ts';
import { allFaults, dialectFaults, pairingFaults, soundHistories } from './histories.ts';
import { type Tally, tally } from './tally.ts';

/** Histories per wire format: as many as the proof repairs. */
const MOST = 1000;

const POLICIES = ['careful', 'complete', 'minimal'] as const;

/** Prints what plans make of `count` histories, spread over the targets, and of as many sound ones. */
export function benchRepair(count: number): void {
  console.log(
    `repair, ${count} histories in turn for ${openaiChat.providers.join(', ')}; per cent, ms per history`,
  );
  console.log(
    '            before  after  lossless  text lost  tool text  user text  call dropped  idempotent  changed though valid   mean    p95',
  );
  for (const set of [pairingFaults, allFaults, soundHistories]) {
    console.log(`  ${set.name}`);
    const histories = set.take(count);
    for (const policy of POLICIES) console.log(`  ${policy.padEnd(9)}${line(tally(histories, policy))}`);
  }
  for (const { name, dialect, take } of dialectFaults) {
    console.log(`  ${name}, for ${dialect.providers.join(', ')}`);
    console.log(`  ${'complete'.padEnd(9)}${line(tally(take(Math.min(count, MOST)), 'complete', dialect))}`);
  }
}

function line(of: Tally): string {
  const share = (count: number, width: number) => ((100 * count) / of.histories).toFixed(1).padStart(width);
  return [
    share(of.validBefore, 7),
    share(of.validAfter, 7),
    share(of.validAndLossless, 10),
    share(of.textLost, 11),
    share(of.toolTextLost, 11),
    share(of.userTextLost, 11),
    share(of.callDropped, 14),
    share(of.idempotent, 12),
    String(of.changedThoughValid).padStart(22),
    of.mean.toFixed(2).padStart(7),
    of.p95.toFixed(2).padStart(7),
  ].join('');
}
