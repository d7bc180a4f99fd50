import type { Conversation, ToolCall, ToolResult, Turn } from '../conversation/model.ts';
import { isMembers } from '../dialects/values.ts';
import { toJson } from '../text/json.ts';
import { sameJson } from '../text/same.ts';
import { driftAt } from './drift.ts';
import type { AnswerEntry, Entry, RequestEntry } from './entries.ts';
import type { MemoryIndex } from './memory.ts';
import type { Drift, Recall, RecalledCalls, RecalledResult, Said } from './recall.ts';
import { beginningOf as beginningOfEntry, valueOfResult } from './sightings.ts';
import { asksTheSame, beginningOf, isUnique, signsOf } from './signs.ts';

/** What logs write where a provider refused a request. */
const REFUSAL =
  /\bError code: 4\d\d|\bHTTP\/[12](?:\.\d)?"? 4\d\d|\b4\d\d Bad Request|invalid_request_error|BadRequestError|INVALID_ARGUMENT|"status(?:Code|_code)?" ?: ?4\d\d/;

/** A call a result names, in what the assistant said around it. */
interface Found {
  readonly said: Said;
  readonly call: ToolCall;
  readonly certain: boolean;
}

/** What a document remembers of one of its payloads. */
export class PayloadRecall implements Recall {
  readonly #payload: number;
  readonly #memory: () => MemoryIndex;

  constructor(payload: number, memory: () => MemoryIndex) {
    this.#payload = payload;
    this.#memory = memory;
  }

  get isRefused(): boolean {
    const own = this.#own;
    return own !== undefined && REFUSAL.test(this.#memory().textBehind(own));
  }

  callsOf(results: readonly ToolResult[], conversation: Conversation): RecalledCalls[] | undefined {
    const [own, first] = [this.#own, results[0]];
    if (own === undefined || first === undefined) return undefined;
    const signs = signsOf(conversation);
    const near = this.#answersNear(first.turn, own, conversation);
    const rounds: (Found & { results: ToolResult[]; certain: boolean })[] = [];
    for (const result of results) {
      const last = rounds.at(-1);
      const here = this.#memory()
        .answersTo(signs[result.turn.index] as string, own)
        .at(-1);
      const found =
        callIn(last?.said, result, last?.certain) ??
        [here, ...near].reduce<Found | undefined>(
          (one, answer) => one ?? callIn(answer?.said, result),
          undefined,
        ) ??
        this.#byId(result, own, conversation);
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
    const own = this.#own;
    if (own === undefined || call.id === undefined) return undefined;
    const { results, entries } = this.#memory();
    const seen = results
      .of(`${conversation.dialect} ${call.key}`)
      .filter(({ entry, one }) => entry !== own && (one.call === undefined || asksTheSame(one.call, call)));
    const chosen = seen.find(({ entry }) => entry.range.start > own.range.start) ?? seen.at(-1);
    if (chosen === undefined) return undefined;
    const value = valueOfResult(chosen);
    if (!isMembers(value) || toJson(value) === undefined) return undefined;
    const alike = seen.every((other) => sameJson(valueOfResult(other), value));
    const range = entries.rangeIn(chosen.entry as RequestEntry, chosen.one.turn.pointer);
    return {
      value,
      certain: alike && (isUnique(call.id) || isOfOne(chosen.entry, conversation)),
      place: { range, name: entries.nameOf(range) },
    };
  }

  drifts(conversation: Conversation): Drift[] {
    const own = this.#own;
    if (own === undefined) return [];
    const signs = signsOf(conversation);
    return signs.slice(0, -1).flatMap((sign, at) => {
      // Instructions have no sign of their own: the place is the one behind them.
      if (sign === signs[at + 1]) return [];
      const answers = this.#memory().answersTo(sign, own);
      const answer = answers.findLast((one) => one.said.whole && this.#memory().isHeir(own, one));
      if (answer === undefined) return [];
      const drifts = answers.map(({ said }) => driftAt(said, at, conversation));
      // The same may have been asked more than once, and each time answered otherwise.
      return drifts.includes(undefined) ? [] : (drifts[answers.indexOf(answer)] ?? []);
    });
  }

  get #own(): RequestEntry | undefined {
    return this.#memory().request(this.#payload);
  }

  /** What the provider answered to the history in front of a run of results, and to that in front of the turn before. */
  #answersNear(turn: Turn, own: RequestEntry, conversation: Conversation): (AnswerEntry | undefined)[] {
    const { turns } = conversation;
    const signs = signsOf(conversation);
    let run = turn.index;
    while (turns[run - 1]?.result !== undefined) run--;
    let owner = run;
    while (turns[owner - 1]?.role === 'assistant') owner--;
    return [run, owner].map((at) =>
      this.#memory()
        .answersTo(signs[at] as string, own)
        .at(-1),
    );
  }

  /** The last call before this request that has the id. */
  #byId(result: ToolResult, own: RequestEntry, conversation: Conversation): Found | undefined {
    if (result.callId === undefined) return undefined;
    const { calls, entries } = this.#memory();
    const seen = calls
      .of(`${conversation.dialect} ${result.key}`)
      .filter(({ entry }) => entry.range.start < own.range.start);
    const chosen = seen.findLast(({ entry }) => isOfOne(entry, conversation)) ?? seen.at(-1);
    if (chosen === undefined) return undefined;
    const { entry, one: call } = chosen;
    const said = entry.kind === 'answer' ? entry.said : entries.stretch(entry, call.turn);
    if (said === undefined) return undefined;
    const alike = seen.every(({ one }) => asksTheSame(one, call));
    const certain = said.whole && alike && (isUnique(call.id) || isOfOne(entry, conversation));
    return { said, call, certain };
  }
}

/** The call a result names in what was said; the place leaves no doubt. */
function callIn(
  said: Said | undefined,
  { key }: ToolResult,
  certain = said?.whole ?? false,
): Found | undefined {
  const call = key === undefined ? undefined : said?.calls.find((one) => one.key === key);
  return said === undefined || call === undefined ? undefined : { said, call, certain };
}

/** Whether what was seen is of a conversation that begins as this one does. */
function isOfOne(entry: Entry, conversation: Conversation): boolean {
  const beginning = beginningOfEntry(entry);
  return beginning !== undefined && beginning === beginningOf(conversation);
}
