import type { Context, DialectId } from '../api.ts';
import type { Conversation, Known, ToolCall, ToolResult } from '../conversation/model.ts';
import { pair } from '../conversation/pairing.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import type { Incomplete } from './dialect.ts';
import { noteForeign } from './foreign/find.ts';
import { isMessage } from './openai-chat-shape.ts';
import { readTurn } from './openai-chat-turn.ts';
import { thinkingOf } from './thinking.ts';

/** What formats differ in whose calls are members of assistant messages, and whose results are messages. */
export interface ChatForm {
  readonly id: DialectId;
  readonly argumentsAs: Conversation['argumentsAs'];
  readonly known?: Known;
  /** Member of the body in which other formats keep instructions. */
  readonly strayInstructions?: string;
}

const NOTHING = ['', null] as const;

/** Reads a body with `messages`, or the bare list. */
export function readChat(
  value: unknown,
  { id, argumentsAs, known, strayInstructions: stray }: ChatForm,
  context: Context,
  incomplete: Incomplete,
): Conversation {
  const bare = Array.isArray(value);
  const body = (bare ? {} : value) as Record<string, unknown>;
  const list = (bare ? value : body.messages) as readonly unknown[];
  const messages = bare ? '' : '/messages';
  const complete = incomplete?.has(list) !== true;
  const turns = list.map((message, index) => {
    const unread = !complete && isTorn(list, index) ? new Set([message as object]) : incomplete;
    return readTurn(message, index, messages, unread);
  });
  pair(turns, complete);
  const calls: ToolCall[] = [];
  const results: ToolResult[] = [];
  for (const turn of turns) {
    for (const call of turn.calls) calls.push(call);
    if (turn.result !== undefined) results.push(turn.result);
  }
  const conversation: Conversation = {
    dialect: id,
    context,
    value,
    messages,
    list: 'messages',
    turns,
    calls,
    results,
    model: typeof body.model === 'string' ? body.model : undefined,
    tools: toolNames(body.tools),
    complete,
    reach: 'behind',
    argumentsAs,
    toolsAs: 'nested',
    ...(known === undefined ? {} : { known }),
    nothing: NOTHING,
    ...(stray !== undefined && Object.hasOwn(body, stray) ? { strayInstructions: `/${stray}` } : {}),
    ...thinkingOf(body),
  };
  return noteForeign(conversation, 'chat');
}

/** In a list that is not whole, what stands behind a message and is none may be the rest of it. */
function isTorn(list: readonly unknown[], index: number): boolean {
  return isMessage(list[index]) && index + 1 < list.length && !isMessage(list[index + 1]);
}

function toolNames(tools: unknown): readonly string[] | undefined {
  if (!Array.isArray(tools)) return undefined;
  return tools
    .map((tool: { function?: { name?: unknown } } | null) =>
      tool instanceof Opaque ? undefined : tool?.function?.name,
    )
    .filter((name) => typeof name === 'string');
}
