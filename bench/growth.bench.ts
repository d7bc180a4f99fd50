import { inspect, repairRequest } from '@chatmend/engine';
import { median } from './measure.ts';

/** A long history of rounds with two calls, `faults` of them damaged, evenly spread, in one of several ways. */
function history(messages: number, faults: number): object[] {
  const rounds = Math.ceil(messages / 5);
  const result: object[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = Math.floor((round * faults) / rounds);
    const isDamaged = Math.floor(((round + 1) * faults) / rounds) > before;
    result.push(...(isDamaged ? damagedRound(round, before) : soundRound(round)));
  }
  return result;
}

function soundRound(round: number): object[] {
  const ids = [`call_${round}_a`, `call_${round}_b`];
  return [
    { role: 'user', content: `Question ${round}: what is the weather like where I am, and where I go?` },
    {
      role: 'assistant',
      content: null,
      tool_calls: ids.map((id) => ({ id, type: 'function', function: { name: 'weather', arguments: '{}' } })),
    },
    ...ids.map((id) => ({ role: 'tool', tool_call_id: id, content: `It is ${round} degrees for ${id}.` })),
    { role: 'assistant', content: `Answer ${round}: mild here and mild there.` },
  ];
}

/** A result lost, one behind the next turn, one of a foreign call, one twice with other words. */
function damagedRound(round: number, which: number): object[] {
  const [user, calls, first, second, answer] = soundRound(round) as [object, object, object, object, object];
  switch (which % 4) {
    case 0:
      return [user, calls, first, answer];
    case 1:
      return [user, calls, first, answer, second];
    case 2:
      return [user, calls, first, second, answer, { ...second, tool_call_id: `lost_${round}` }];
    default:
      return [user, calls, first, { ...first, content: `No, ${round} more.` }, second, answer];
  }
}

/** Slope of the line through the logarithms: 1 is linear growth, 2 quadratic. */
function exponent(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
  const [x, y] = [mean(logs.map(([a]) => a)), mean(logs.map(([, b]) => b))];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

/** Prints how the time of a repair grows with the messages and with the faults among them. */
export function benchGrowth(): void {
  console.log('growth, one request for openai, policy complete, to JSON.parse of the same text');
  const sizes = [1_000, 2_000, 5_000, 10_000].map((messages) => measure(messages, messages / 10));
  console.log(`  exponent with the messages: ${exponent(sizes).toFixed(2)}`);
  const faults = [10, 100, 1_000].map((count) => measure(10_000, count));
  const [, least] = faults[0] as readonly [number, number];
  const [, most] = faults.at(-1) as readonly [number, number];
  console.log(`  100 times the faults take ${(most / least).toFixed(2)} times as long`);
}

function measure(messages: number, faults: number): readonly [size: number, time: number] {
  const body = { messages: history(messages, faults) };
  const text = JSON.stringify(body);
  const parse = median(9, () => JSON.parse(text));
  const memory = median(5, () => repairRequest(body, { provider: 'openai', policy: 'complete' }));
  const plan = () => inspect(text, { provider: 'openai' }).plan('complete');
  const edits = median(5, () => plan().text);
  const left = plan().remaining.length;
  console.log(
    `  ${String(messages).padStart(6)} messages ${String(faults).padStart(5)} faults  parse ${ms(parse)}` +
      `  request ${ms(memory)} ${times(memory / parse)}  text ${ms(edits)} ${times(edits / parse)}  left ${left}`,
  );
  return [messages, edits];
}

const ms = (time: number) => `${time.toFixed(1).padStart(7)} ms`;
const times = (ratio: number) => `${ratio.toFixed(1).padStart(6)} ×`;
