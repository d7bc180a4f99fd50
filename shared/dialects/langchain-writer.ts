import type { Json, Operation, Pointer } from '../api.ts';
import type { Content, Conversation, ToolCall, ToolResult, Turn } from '../conversation/model.ts';
import { joinedBy, says } from './chat-contents.ts';
import { behindResults, behindRun, firstOfRun, slotOf } from './chat-slots.ts';
import { membersAt, messageOf, writeLike } from './langchain-message.ts';
import { openAiChatWriter } from './openai-chat-writer.ts';
import { isMembers, type Members } from './values.ts';
import type { Writer } from './writer.ts';

const { moveResult, removeResults, removeTurn } = openAiChatWriter;

/** Writes messages of LangChain in the form the others of their list have; they stand as those of a chat do. */
export const langChainWriter: Writer = {
  moveResult,
  removeResults,
  removeTurn,
  asToolCall: () => undefined,
  reasoningAsWords: () => undefined,
  spelled: () => undefined,

  callId(call, id) {
    if (call.id === id) return [];
    return placesOf(call).map((at) => writeMember(call.turn, at, 'id', id));
  },

  resultId: ({ callId, pointer, turn }, id) =>
    callId === id ? [] : [writeMember(turn, pointer, 'tool_call_id', id)],

  callName(call, name) {
    const raw = call.argumentsPointer.endsWith('/function/arguments');
    return [writeMember(call.turn, raw ? `${call.pointer}/function` : call.pointer, 'name', name)];
  },

  addResults(turn, answers, conversation) {
    const at = slotOf(behindResults(turn, conversation), conversation);
    return answers.map(({ call, id, text, recorded }) => {
      if (recorded !== undefined) return { op: 'insert', at, value: recorded };
      const named = call.name === undefined ? {} : { name: call.name };
      const members = { content: text, tool_call_id: id as string, ...named };
      return { op: 'insert', at, value: writeLike(likeOf(conversation), 'tool', members) };
    });
  },

  addCalls(calls, _content, conversation) {
    const first = firstOfRun(calls[0]?.result as ToolResult, conversation);
    const values = calls.map(({ result, name, arguments: args }): Json => {
      return { name, args, id: result.callId as string, type: 'tool_call' };
    });
    const owner = conversation.turns[first - 1];
    const own = owner === undefined ? undefined : callsOf(owner);
    if (own !== undefined)
      return values.map((value) => ({ op: 'insert', at: `${own.at}/${own.length}`, value }));
    const value = writeLike(likeOf(conversation), 'ai', { content: '', tool_calls: values });
    return [{ op: 'insert', at: slotOf(first, conversation), value }];
  },

  removeCalls(turn, calls) {
    if (calls.length === turn.calls.length && !says(withoutCalls(turn)))
      return [{ op: 'remove', at: turn.pointer }];
    return calls.flatMap(placesOf).map((at) => ({ op: 'remove', at }));
  },

  resultAsUserText({ turn }, mark, conversation) {
    const content = markedContent(turn.content, mark);
    if (content === undefined) return undefined;
    const slot = behindRun(turn, conversation);
    const value = writeLike(turn.value, 'human', { content });
    return {
      operations: [
        { op: 'remove', at: turn.pointer },
        { op: 'insert', at: slotOf(slot, conversation), value },
      ],
      moves: slot !== turn.index + 1,
    };
  },

  addMessage(role, words, at, conversation) {
    const kind = role === 'user' ? 'human' : 'ai';
    const value = writeLike(likeOf(conversation), kind, { content: words });
    return [{ op: 'insert', at: slotOf(at, conversation), value }];
  },

  joinResults(first, later, mark) {
    const value = joinedBy(
      mark,
      [first, ...later].map(({ turn }) => turn.content),
    );
    return value === undefined ? undefined : { op: 'replace', at: `${first.pointer}/content`, value };
  },
};

/** A message whose form others are written in. */
function likeOf({ turns }: Conversation): unknown {
  return turns.find(({ known }) => known)?.value;
}

/** The list of a message's calls, as LangChain writes it; nothing where it makes none. */
function callsOf({ value, pointer, callList }: Turn): { at: Pointer; length: number } | undefined {
  const message = callList === 'list' ? messageOf(value) : undefined;
  const calls = message?.members.tool_calls;
  if (message === undefined || !Array.isArray(calls) || calls.length === 0) return undefined;
  return { at: `${membersAt(pointer, message)}/tool_calls`, length: calls.length };
}

/**
 * Where a call stands: in `tool_calls`, and again as the provider wrote it, among the parts of the content or in
 * `additional_kwargs`. Of calls with one id the first has the first of those.
 */
function placesOf(call: ToolCall): Pointer[] {
  const { turn, id, index } = call;
  const message = messageOf(turn.value);
  if (message === undefined || id === undefined) return [call.pointer];
  const at = membersAt(turn.pointer, message);
  const before = turn.calls.filter((other) => other.index < index && other.id === id).length;
  const { content, additional_kwargs: raw } = message.members;
  const find = (list: unknown, key: string): Pointer[] => {
    const all = Array.isArray(list) ? list.flatMap((one, place) => (hasId(one, id) ? [place] : [])) : [];
    return all[before] === undefined ? [] : [`${at}/${key}/${all[before]}`];
  };
  const places = [
    call.pointer,
    ...find(content, 'content'),
    ...find(isMembers(raw) ? raw.tool_calls : undefined, 'additional_kwargs/tool_calls'),
  ];
  return [...new Set(places)];
}

function hasId(value: unknown, id: string): boolean {
  return isMembers(value) && value.id === id;
}

/** What a turn says besides its calls. */
function withoutCalls(turn: Turn): Turn {
  const { content, calls } = turn;
  if (content.kind !== 'parts') return turn;
  const ids = new Set(calls.map(({ id }) => id));
  const parts = content.parts.filter(({ value }) => !isMembers(value) || !ids.has(value.id as string));
  return { ...turn, content: { kind: 'parts', parts } };
}

function markedContent(content: Content, mark: string): Json | undefined {
  switch (content.kind) {
    case 'parts':
      return [{ type: 'text', text: mark }, ...content.parts.map(({ value }) => value as Json)];
    case 'text':
      return content.text === '' ? mark : `${mark}\n${content.text}`;
    case 'absent':
    case 'null':
      return mark;
    default:
      return undefined;
  }
}

/** Writes a member of what stands at `at` in the message of a turn. */
function writeMember({ pointer, value }: Turn, at: Pointer, key: string, text: string): Operation {
  const path = at.slice(pointer.length).split('/').slice(1);
  const holder = path.reduce<unknown>((one, step) => (one as Members)[step], value);
  const has = Object.hasOwn(holder as object, key);
  return { op: has ? 'replace' : 'insert', at: `${at}/${key}`, value: text };
}
