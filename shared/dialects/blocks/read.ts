import type { Context, Pointer } from '../../api.ts';
import type { Content, Conversation, Part, ToolCall, ToolResult, Turn } from '../../conversation/model.ts';
import { pair } from '../../conversation/pairing.ts';
import { Opaque } from '../../syntaxes/json/opaque.ts';
import { append } from '../../text/append.ts';
import type { Incomplete } from '../dialect.ts';
import { noteForeign } from '../foreign/find.ts';
import {
  argumentsOf,
  contentOf,
  EMPTY_TURN,
  isMembers,
  type Members,
  textOrNothing,
  typedPart,
} from '../values.ts';
import type { Block, BlockFormat } from './format.ts';

/** Reads a body whose messages are lists of blocks. Each result is a turn of its own, as the providers treat them. */
export function readBlocks(
  value: unknown,
  format: BlockFormat,
  context: Context,
  incomplete: Incomplete,
  tools: readonly string[] | undefined,
): Conversation {
  const bare = Array.isArray(value);
  const body = (bare ? {} : value) as Members;
  const list = (bare ? value : body[format.list]) as readonly unknown[];
  const messages = bare ? '' : `/${format.list}`;
  const reader = new Reader(format, messages, incomplete);
  list.forEach((message, index) => reader.message(message, index));
  const { turns } = reader;
  const complete = incomplete?.has(list) !== true;
  if (format.pairsByName === true) pairByName(turns);
  pair(turns, complete, {
    reach: format.reach,
    ...(format.apart === undefined ? {} : { apart: format.apart }),
  });
  const conversation: Conversation = {
    dialect: format.id,
    context,
    value,
    messages,
    list: format.list,
    turns,
    calls: turns.flatMap((turn) => turn.calls),
    results: turns.flatMap((turn) => turn.result ?? []),
    model: typeof body.model === 'string' ? body.model : undefined,
    tools,
    complete,
    reach: format.reach,
    argumentsAs: 'object',
    nothing: format.takesText === true ? [''] : [],
    ...(bare || format.instructions === undefined
      ? {}
      : { instructions: placeOf(format.instructions, body) }),
  };
  return format.form === undefined ? conversation : noteForeign(conversation, format.form);
}

/** Where a body keeps its instructions, or would. */
function placeOf({ key, spellings = [] }: NonNullable<BlockFormat['instructions']>, body: Members): Pointer {
  return `/${spellings.find((other) => Object.hasOwn(body, other)) ?? key}`;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

class Reader {
  readonly turns: Turn[] = [];
  readonly #format: BlockFormat;
  readonly #messages: Pointer;
  readonly #incomplete: Incomplete;
  /** Ids of calls in the message at hand that need no result. */
  #waiting: ReadonlySet<unknown> | undefined;

  constructor(format: BlockFormat, messages: Pointer, incomplete: Incomplete) {
    this.#format = format;
    this.#messages = messages;
    this.#incomplete = incomplete;
  }

  message(element: unknown, message: number): void {
    const { within } = this.#format;
    const value = within === undefined ? element : isMembers(element) ? element[within] : undefined;
    if (within !== undefined && value === undefined) return;
    const outer = `${this.#messages}/${message}`;
    const pointer = within === undefined ? outer : `${outer}/${within}`;
    const place = `${this.#format.list}[${message}]`;
    if (!isMembers(value)) {
      this.#push({ pointer, place, message, value, known: false });
      return;
    }
    const { roles, roleless = 'unknown' } = this.#format;
    const role =
      (typeof value.role === 'string' && Object.hasOwn(roles, value.role) ? roles[value.role] : undefined) ??
      (value.role === undefined ? roleless : 'unknown');
    const speaker = {
      ...contentKeyOf(this.#format),
      pointer,
      place,
      message,
      role,
      wireRole: value.role,
      value,
      known: this.#isWhole(value),
    };
    const own = this.#format.resultIn?.(value);
    if (own !== undefined) {
      this.#result(own, value, speaker);
      return;
    }
    const { blocks: key, words } = this.#format;
    const blocks = value[key] ?? (this.#format.absentIsEmpty === true ? [] : value[key]);
    const said = words === undefined ? undefined : value[words];
    if (!Array.isArray(blocks)) {
      this.#push({
        ...speaker,
        content: contentOf(blocks === undefined && words !== undefined ? said : blocks),
      });
      return;
    }
    const inBlocks =
      words === undefined || (said === undefined && blocks.some((one) => this.#isSaid(one, value)));
    const content = (): Content => (inBlocks ? { kind: 'parts', parts: [] } : contentOf(said));
    const first = this.turns.length;
    let turn: Mutable<Turn> | undefined;
    let unheard = typeof said === 'string' && said !== '';
    this.#waiting = this.#format.waiting?.(blocks);
    blocks.forEach((block, at) => {
      const where = { pointer: `${pointer}/${key}/${at}`, place: `${place}.${key}[${at}]` };
      const read: Block = isMembers(block) ? this.#format.read(block, value) : { kind: 'other' };
      if (read.kind === 'aside') return;
      if (read.kind === 'result') {
        turn = undefined;
        this.#result(read, block as Members, { ...speaker, ...where });
        return;
      }
      unheard = false;
      turn ??= this.#push({ ...speaker, content: content() });
      this.#block(read, block, where.pointer, turn);
    });
    if (blocks.length === 0 || unheard) this.#push({ ...speaker, content: content() });
    if (this.#format.amongWords === true) this.#resultsFirst(first);
    const leading = this.turns[first] as Mutable<Turn> | undefined;
    if (role === 'unknown' && value.role !== undefined && leading?.result !== undefined)
      leading.strange = true;
  }

  /** Whether a block is what somebody says, and not a call or a result. */
  #isSaid(block: unknown, message: Members): boolean {
    return !isMembers(block) || !/^(call|result|aside)$/.test(this.#format.read(block, message).kind);
  }

  /** Puts the results of the last message in front of what is said beside them. */
  #resultsFirst(first: number): void {
    const turns = this.turns.splice(first) as Mutable<Turn>[];
    const ordered = [...turns.filter(isResult), ...turns.filter((turn) => !isResult(turn))];
    for (const turn of ordered) {
      turn.index = this.turns.length;
      this.turns.push(turn);
    }
  }

  #block(read: Block, value: unknown, pointer: Pointer, turn: Mutable<Turn>): void {
    const type = isMembers(value) ? value.type : undefined;
    const part: Part = {
      turn,
      pointer,
      value,
      type: typeof type === 'string' ? type : read.kind === 'other' ? this.#typeOf(value) : read.kind,
      text: read.kind === 'text' && typeof read.text === 'string' ? read.text : undefined,
      ...(read.kind === 'other' && read.byServer !== undefined ? { byServer: read.byServer } : {}),
    };
    const beside = this.#format.words !== undefined && read.kind === 'call';
    if (turn.content.kind === 'parts' && !beside) (turn.content.parts as Part[]).push(part);
    if (read.kind === 'reasoning') {
      const { kind: _, ...reasoning } = read;
      turn.reasoning = [...turn.reasoning, { ...reasoning, pointer }];
    }
    if (read.kind !== 'call') return;
    turn.callList = 'list';
    const call = (read.at === '' ? value : (value as Members)[read.at]) as Members;
    const at = read.at === '' ? pointer : `${pointer}/${read.at}`;
    const id = textOrNothing(call[read.idKey]);
    const made: ToolCall = {
      turn,
      index: turn.calls.length,
      pointer: at,
      id,
      idKey: read.idKey,
      name: textOrNothing(read.name),
      ...(read.nameKey === undefined ? {} : { nameKey: read.nameKey }),
      arguments: argumentsOf(call[read.argumentsKey]),
      argumentsPointer: `${at}/${read.argumentsKey}`,
      key: read.key ?? (id === undefined ? undefined : `id ${id}`),
      ...(read.seal === undefined ? {} : { seal: { ...read.seal, pointer: `${pointer}/${read.seal.key}` } }),
      legacy: false,
      state: turn.known && this.#waiting?.has(id) !== true ? 'open' : 'uncertain',
      result: undefined,
    };
    // A list of this turn's own, from the first call on.
    if (turn.calls.length === 0) turn.calls = [made];
    else (turn.calls as ToolCall[]).push(made);
  }

  #result(read: Extract<Block, { kind: 'result' }>, block: Members, speaker: Partial<Turn>): void {
    const value = (read.at === '' ? block : block[read.at]) as Members;
    const pointer = read.at === '' ? speaker.pointer : `${speaker.pointer}/${read.at}`;
    const turn = this.#push({
      ...speaker,
      pointer: pointer as Pointer,
      role: 'tool',
      mark:
        read.at === ''
          ? Object.hasOwn(value, 'role')
            ? 'role'
            : 'type'
          : ([read.idKey, 'name'].find((key) => Object.hasOwn(value, key)) ?? read.contentKey),
      contentKey: read.contentKey,
      value,
    });
    const said = value[read.contentKey];
    turn.content =
      this.#format.result?.(said) ??
      contentOf(said, (part, at) => this.#resultPart(part, `${pointer}/${read.contentKey}/${at}`, turn));
    const id = textOrNothing(value[read.idKey]);
    const result: ToolResult = {
      turn,
      pointer: turn.pointer,
      idKey: read.idKey,
      callId: id,
      name: textOrNothing(read.name),
      ...(read.nameKey === undefined ? {} : { nameKey: read.nameKey }),
      key: read.key ?? (id === undefined ? undefined : `id ${id}`),
      legacy: false,
      ...(read.failed === true ? { failed: true } : {}),
      state: 'orphan',
      call: undefined,
      run: 0,
    };
    turn.result = result;
  }

  #resultPart(value: unknown, pointer: Pointer, turn: Turn): Part {
    const part = typedPart(value, pointer, turn);
    return this.#format.typeOf === undefined ? part : { ...part, type: this.#typeOf(value) };
  }

  #typeOf(value: unknown): string | undefined {
    const { typeOf } = this.#format;
    return typeOf === undefined ? 'other' : isMembers(value) ? typeOf(value) : undefined;
  }

  #push(turn: Partial<Turn>): Mutable<Turn> {
    const made: Mutable<Turn> = { ...EMPTY_TURN, ...turn, index: this.turns.length };
    this.turns.push(made);
    return made;
  }

  #isWhole(message: Members): boolean {
    const incomplete = this.#incomplete;
    const blocks = message[this.#format.blocks];
    const isBroken = (value: unknown) =>
      value instanceof Opaque || (incomplete !== undefined && isMembers(value) && incomplete.has(value));
    if (Array.isArray(blocks) && (incomplete?.has(blocks) === true || blocks.some(isBroken))) return false;
    return !isBroken(message) && !Object.values(message).some((member) => member instanceof Opaque);
  }
}

/**
 * Where ids are missing in a round, which is calls and the results behind them, names stand in for them: what has no
 * id pairs by name, and so do as many of the other side as have an id nobody there names.
 */
function pairByName(turns: readonly Turn[]): void {
  let calls: ToolCall[] = [];
  let results: ToolResult[] = [];
  const close = () => {
    const made = new Set(calls.map(({ id }) => id));
    const named = new Set(results.map(({ callId }) => callId));
    const nameless = calls.filter(({ id }) => id === undefined);
    const unaddressed = results.filter(({ callId }) => callId === undefined);
    const strangers = results.filter(({ callId }) => callId !== undefined && !made.has(callId));
    const unnamed = calls.filter(({ id }) => id !== undefined && !named.has(id));
    for (const one of [...nameless, ...strangers.slice(0, nameless.length)]) useName(one);
    for (const one of [...unaddressed, ...unnamed.slice(0, unaddressed.length)]) useName(one);
    calls = [];
    results = [];
  };
  for (const turn of turns) {
    if (turn.calls.length > 0 && results.length > 0) close();
    append(calls, turn.calls);
    if (turn.result !== undefined) results.push(turn.result);
  }
  close();
}

function useName(one: Mutable<ToolCall | ToolResult>): void {
  one.key = one.name === undefined ? undefined : `name ${one.name}`;
}

/** Member that holds what a message says, where that is not `content`. */
function contentKeyOf({ blocks, words = blocks }: BlockFormat): { contentKey?: string } {
  return words === 'content' ? {} : { contentKey: words };
}

function isResult({ result }: Turn): boolean {
  return result !== undefined;
}
