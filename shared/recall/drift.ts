import type { Conversation, ToolCall, Turn } from '../conversation/model.ts';
import { jsonOrNothing, toJson } from '../text/json.ts';
import type { Drift, Said } from './recall.ts';
import { asksTheSame, givenTo, wordsOf } from './signs.ts';

/** How what the assistant says from a place of a history on differs from what the provider sent there. */
export function driftAt(sent: Said, at: number, { turns }: Conversation): Drift | undefined {
  let to = at;
  while (turns[to]?.role === 'assistant') to++;
  const claimed = turns.slice(at, to);
  const calls = claimed.flatMap((turn) => turn.calls);
  const { lost, renamed, altered } = compare(sent.calls, calls);
  const words = plain(sent.turns);
  const lostWords = words !== '' && !plain(claimed).includes(words);
  // Reasoning belongs to what it led to; behind a plain answer formats want none back.
  const lostReasoning = sent.calls.length > 0 && calls.length > 0 && thinks(sent.turns) && !thinks(claimed);
  if (lost.length + renamed.length + altered.length === 0 && !lostWords && !lostReasoning) return undefined;
  return { sent, claimed, behind: turns[to], lost, renamed, altered, lostWords, lostReasoning };
}

/** Calls are held against each other by what they pair by, in order, and those left over by what they ask for. */
function compare(
  sent: readonly ToolCall[],
  claimed: readonly ToolCall[],
): Pick<Drift, 'lost' | 'renamed' | 'altered'> {
  const byKey = grouped(claimed, ({ key = '' }) => key);
  const altered: ToolCall[] = [];
  const unmatched = sent.filter((call) => {
    const same = byKey.get(call.key ?? '')?.pop();
    if (same !== undefined && !asksTheSame(same, call)) altered.push(call);
    return same === undefined;
  });
  const byAsk = grouped([...byKey.values()].flat(), askOf);
  const renamed: { sent: ToolCall; claimed: ToolCall }[] = [];
  const lost = unmatched.filter((call) => {
    const other = byAsk.get(askOf(call))?.pop();
    if (other !== undefined) renamed.push({ sent: call, claimed: other });
    return other === undefined;
  });
  return { lost, renamed, altered };
}

/** Calls by a sign, the first of each last. */
function grouped(calls: readonly ToolCall[], sign: (call: ToolCall) => string): Map<string, ToolCall[]> {
  const groups = new Map<string, ToolCall[]>();
  for (const call of [...calls].reverse()) {
    const group = groups.get(sign(call));
    if (group === undefined) groups.set(sign(call), [call]);
    else group.push(call);
  }
  return groups;
}

/** What a call asks for, however its arguments are set. */
function askOf(call: ToolCall): string {
  const given = givenTo(call);
  return `${call.name} ${toJson(jsonOrNothing(given)) ?? given}`;
}

/** Words of turns, however they are divided and set, without what was thought aloud in front of them. */
function plain(turns: readonly Turn[]): string {
  return withoutThoughts(turns.map(wordsOf).join('')).replace(/\s/g, '');
}

const [OPEN, CLOSE] = ['<think>', '</think>'];

function withoutThoughts(text: string): string {
  if (!text.trimStart().startsWith(OPEN)) return text;
  const end = text.indexOf(CLOSE);
  return end === -1 ? '' : text.slice(end + CLOSE.length);
}

function thinks(turns: readonly Turn[]): boolean {
  return turns.some((turn) => turn.reasoning.some(({ empty }) => !empty));
}
