import type { Conversation, ToolCall, ToolResult, Turn } from '../conversation/model.ts';
import { isMembers } from '../dialects/values.ts';
import { recognise } from '../errors/recognise.ts';
import { toJson } from '../text/json.ts';
import { sameJson } from '../text/same.ts';
import { driftAt } from './drift.ts';
import type { AnswerEntry, Entry, RequestEntry } from './entries.ts';
import type { MemoryIndex } from './memory.ts';
import type { Drift, Recall, RecalledCalls, RecalledReasoning, RecalledResult, Said } from './recall.ts';
import { beginningOfEntry, valueOfResult } from './sightings.ts';
import { asksTheSame, beginningOf, isUnique, saysTheSame, signsOf } from './signs.ts';

/** A call a result names, in what the assistant said around it. */
interface Found {
  readonly said: Said;
  readonly call: ToolCall;
  readonly certain: boolean;
  readonly rival: Said | undefined;
}

/** A document that may remember, and up to where it was written before the request. */
interface Source {
  readonly index: MemoryIndex;
  readonly until: number;
}

/** What a document remembers of one of its payloads. */
export class PayloadRecall implements Recall {
  readonly #payload: number;
  readonly #memory: () => MemoryIndex;
  readonly #others: () => readonly MemoryIndex[];

  constructor(payload: number, memory: () => MemoryIndex, others: () => readonly MemoryIndex[]) {
    this.#payload = payload;
    this.#memory = memory;
    this.#others = others;
  }

  get isRefused(): boolean {
    const own = this.#own;
    if (own === undefined) return false;
    const { status } = own;
    if (status !== undefined) return status >= 400 && status < 500;
    return recognise(this.#memory().textBehind(own)).length > 0;
  }

  callsOf(results: readonly ToolResult[], conversation: Conversation): RecalledCalls[] | undefined {
    const [first] = results;
    if (first === undefined) return undefined;
    const places = placesNear(first.turn, conversation);
    const rounds: (Found & { results: ToolResult[]; certain: boolean })[] = [];
    for (const result of results) {
      const last = rounds.at(-1);
      const found =
        callIn(last?.said, result, last) ??
        firstOf(
          () => this.#sources(),
          (source) => callAt([result.turn.index, ...places], source, result, conversation),
        ) ??
        firstOf(
          () => this.#sources(),
          (source) => callById(source, result, conversation),
        );
      if (found === undefined) return undefined;
      if (last?.said !== found.said) rounds.push({ ...found, results: [result] });
      else {
        last.results.push(result);
        last.certain &&= found.certain;
      }
    }
    return rounds.map(({ call, ...round }) => ({ ...round, place: round.said.placeOf(call) }));
  }

  resultOf(call: ToolCall, conversation: Conversation): RecalledResult | undefined {
    return firstOf(
      () => this.#sources(),
      (source) => resultIn(source, this.#own, call, conversation),
    );
  }

  reasoningOf(turn: Turn, conversation: Conversation): RecalledReasoning | undefined {
    return firstOf(
      () => this.#sources(),
      (source) => reasoningIn(source, turn, conversation),
    );
  }

  drifts(conversation: Conversation): Drift[] {
    const own = this.#own;
    if (own === undefined) return [];
    const signs = signsOf(conversation);
    return signs.slice(0, -1).flatMap((sign, at) => {
      // Instructions have no sign of their own: the place is the one behind them.
      if (sign === signs[at + 1]) return [];
      const answers = this.#memory().answersTo(sign, conversation.dialect, own.range.start);
      const answer = answers.findLast((one) => one.said.whole && this.#memory().isHeir(own, one));
      if (answer === undefined) return [];
      const drifts = answers.map(({ said }) => driftAt(said, at, conversation));
      // The same may have been asked more than once, and each time answered otherwise.
      const drift = drifts[answers.indexOf(answer)];
      if (drift === undefined || drifts.includes(undefined)) return [];
      const keys = drift.claimed.flatMap(({ calls }) => calls).map(({ key }) => key);
      return { ...drift, rival: rivalOf(answer.said, answers, keys) };
    });
  }

  get #own(): RequestEntry | undefined {
    return this.#memory().request(this.#payload);
  }

  /** The document itself, then others. */
  *#sources(): Generator<Source> {
    const own = this.#own;
    if (own === undefined) return;
    yield { index: this.#memory(), until: own.range.start };
    for (const index of this.#others()) yield { index, until: Number.POSITIVE_INFINITY };
  }
}

/** What is found in the first source that has it. */
function firstOf<T>(sources: () => Iterable<Source>, find: (source: Source) => T | undefined): T | undefined {
  for (const source of sources()) {
    const found = find(source);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where the turn of a run of results may have stood: in front of the run, or of the turn in front of that. */
function placesNear({ index }: Turn, { turns }: Conversation): number[] {
  let run = index;
  while (turns[run - 1]?.result !== undefined) run--;
  let owner = run;
  while (turns[owner - 1]?.role === 'assistant') owner--;
  return [run, owner];
}

/** The call of a result in what a provider answered to the history in front of one of some places. */
function callAt(
  places: readonly number[],
  { index, until }: Source,
  result: ToolResult,
  conversation: Conversation,
): Found | undefined {
  const signs = signsOf(conversation);
  for (const at of places) {
    const answers = index.answersTo(signs[at] as string, conversation.dialect, until);
    const said = answers.findLast((one) => callIn(one.said, result) !== undefined)?.said;
    const found = callIn(said, result);
    if (found !== undefined) return { ...found, rival: rivalOf(found.said, answers, [result.key]) };
  }
  return undefined;
}

/** The last call in front of the request that has the id. */
function callById(
  { index: { calls, entries }, until }: Source,
  result: ToolResult,
  conversation: Conversation,
): Found | undefined {
  if (result.callId === undefined) return undefined;
  const seen = calls
    .of(`${conversation.dialect} ${result.key}`)
    .filter(({ entry }) => entry.range.start < until);
  const chosen = seen.findLast(({ entry }) => isOfOne(entry, conversation)) ?? seen.at(-1);
  if (chosen === undefined) return undefined;
  const { entry, one: call } = chosen;
  const said = entry.kind === 'answer' ? entry.said : entries.stretch(entry, call.turn);
  if (said === undefined) return undefined;
  const alike = seen.every(({ one }) => asksTheSame(one, call));
  const certain = said.whole && alike && (isUnique(call.id) || isOfOne(entry, conversation));
  return { said, call, certain, rival: undefined };
}

/** The result of a call in a request behind, else in the last one before. */
function resultIn(
  { index: { results, entries }, until }: Source,
  own: RequestEntry | undefined,
  call: ToolCall,
  conversation: Conversation,
): RecalledResult | undefined {
  if (call.id === undefined) return undefined;
  const seen = results
    .of(`${conversation.dialect} ${call.key}`)
    .filter(({ entry, one }) => entry !== own && (one.call === undefined || asksTheSame(one.call, call)));
  const chosen = seen.find(({ entry }) => entry.range.start > until) ?? seen.at(-1);
  if (chosen === undefined) return undefined;
  const value = valueOfResult(chosen);
  if (!isMembers(value) || toJson(value) === undefined) return undefined;
  const alike = seen.every((other) => sameJson(valueOfResult(other), value));
  const range = entries.rangeIn(chosen.entry as RequestEntry, chosen.one.turn.pointer);
  return {
    value,
    certain: alike && (isUnique(call.id) || isOfOne(chosen.entry, conversation)),
    place: entries.placeAt(range),
  };
}

/** The last answer to the history in front of a turn from which the claimed one differs by its reasoning alone. */
function reasoningIn(
  { index, until }: Source,
  turn: Turn,
  conversation: Conversation,
): RecalledReasoning | undefined {
  let at = turn.index;
  while (conversation.turns[at - 1]?.role === 'assistant') at--;
  const fitting = index
    .answersTo(signsOf(conversation)[at] as string, conversation.dialect, until)
    .map(({ said }) => said)
    .filter((said) => {
      const drift = said.whole ? driftAt(said, at, conversation) : undefined;
      if (drift === undefined || drift.lostWords || !drift.lostReasoning) return false;
      return drift.lost.length + drift.renamed.length + drift.altered.length === 0;
    });
  const sent = fitting.at(-1);
  if (sent === undefined) return undefined;
  return { sent, rival: fitting.findLast(({ messages }) => !sameJson(messages, sent.messages)) };
}

/** The call a result names in what was said; the place leaves no doubt, unless there was some before. */
function callIn(
  said: Said | undefined,
  { key }: ToolResult,
  { certain, rival }: { readonly certain: boolean; readonly rival: Said | undefined } = {
    certain: said?.whole ?? false,
    rival: undefined,
  },
): Found | undefined {
  const call = key === undefined ? undefined : said?.calls.find((one) => one.key === key);
  return said === undefined || call === undefined ? undefined : { said, call, certain, rival };
}

/** The last of the other answers to the same that has all of some calls as well, and says something else. */
function rivalOf(
  chosen: Said,
  answers: readonly AnswerEntry[],
  keys: readonly (string | undefined)[],
): Said | undefined {
  return answers.findLast(
    ({ said }) =>
      keys.every((key) => said.calls.some((call) => call.key === key)) && !saysTheSame(said, chosen),
  )?.said;
}

/** Whether what was seen is of a conversation that begins as this one does. */
function isOfOne(entry: Entry, conversation: Conversation): boolean {
  const beginning = beginningOfEntry(entry);
  return beginning !== undefined && beginning === beginningOf(conversation);
}
