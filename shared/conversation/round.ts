import type { ToolCall, ToolResult } from './model.ts';

/** Calls, and behind them results that answer none of the round by id. */
export interface Group {
  readonly calls: ToolCall[];
  readonly strays: ToolResult[];
}

/** Calls of one id in order; those before `next` were answered. */
interface Queue {
  readonly calls: ToolCall[];
  next: number;
}

/** The calls of a round, and what answers none of them by id. Most rounds hold one call and its result. */
export class Round {
  readonly calls: ToolCall[];
  #groups: Group[] | undefined;
  #byKey: Map<string, Queue> | undefined;

  constructor(calls: readonly ToolCall[]) {
    this.calls = [...calls];
  }

  /** What stands side by side in it, in order: more than one where a round may hold what others say. */
  get groups(): readonly Group[] {
    this.#groups ??= [{ calls: [...this.calls], strays: [] }];
    return this.#groups;
  }

  /** Whether some result in it answers none of it by id. */
  get hasStrays(): boolean {
    return this.#groups?.some(({ strays }) => strays.length > 0) === true;
  }

  /** Parts what stands side by side. */
  part(): void {
    this.#groups = [...this.groups, { calls: [], strays: [] }];
  }

  add(calls: readonly ToolCall[]): void {
    for (const call of calls) {
      this.calls.push(call);
      this.#groups?.at(-1)?.calls.push(call);
      if (this.#byKey !== undefined) enqueue(this.#byKey, call);
    }
  }

  stray(result: ToolResult): void {
    this.groups.at(-1)?.strays.push(result);
  }

  /** The first call with this key that was not answered, else the last that was; nothing where none has it. */
  find(key: string): ToolCall | undefined {
    if (this.calls.length > FEW) return this.#findInQueue(key);
    let answered: ToolCall | undefined;
    for (const call of this.calls) {
      if (call.key !== key) continue;
      if (call.state !== 'answered') return call;
      answered = call;
    }
    return answered;
  }

  #findInQueue(key: string): ToolCall | undefined {
    if (this.#byKey === undefined) {
      this.#byKey = new Map();
      for (const call of this.calls) enqueue(this.#byKey, call);
    }
    const queue = this.#byKey.get(key);
    if (queue === undefined) return undefined;
    const { calls } = queue;
    while (queue.next < calls.length - 1 && calls[queue.next]?.state === 'answered') queue.next++;
    return calls[queue.next];
  }
}

/** So many calls are looked through faster than a map of them is made. */
const FEW = 8;

function enqueue(byKey: Map<string, Queue>, call: ToolCall): void {
  if (call.key === undefined) return;
  const queue = byKey.get(call.key);
  if (queue === undefined) byKey.set(call.key, { calls: [call], next: 0 });
  else queue.calls.push(call);
}
