import type { Json, Operation } from '../api.ts';
import type { ToolResult, Turn } from '../conversation/model.ts';
import { joinedBy, marked, says, together } from './chat-contents.ts';
import { behindResults, behindRun, firstOfRun, slotOf } from './chat-slots.ts';
import { openAiChatRounds } from './openai-chat-rounds.ts';
import { openAiChatWords } from './openai-chat-words.ts';
import { writtenAsChat } from './openai-meant.ts';
import type { Writer } from './writer.ts';

/** Writes calls as members of an assistant message, and every result as a message of its own. */
export const openAiChatWriter: Writer = {
  ...openAiChatWords,
  written: writtenAsChat,
  ...openAiChatRounds,

  callId(call, id) {
    if (call.id === id) return [];
    const { tool_calls: calls } = call.turn.value as { tool_calls: unknown[] };
    const value = calls[call.index];
    if (typeof value !== 'object' || value === null) return undefined;
    return [
      Object.hasOwn(value, 'id')
        ? { op: 'replace', at: `${call.pointer}/id`, value: id }
        : { op: 'insert', at: `${call.pointer}/id`, value: id },
    ];
  },

  resultId({ callId, turn }, id) {
    if (callId === id) return [];
    const at = `${turn.pointer}/tool_call_id`;
    const has = Object.hasOwn(turn.value as object, 'tool_call_id');
    return [has ? { op: 'replace', at, value: id } : { op: 'insert', at, value: id, after: 'role' }];
  },

  addResults(turn, answers, conversation) {
    const at = slotOf(behindResults(turn, conversation), conversation);
    return answers.map(({ id, text, recorded }) => ({
      op: 'insert',
      at,
      value: recorded ?? { role: 'tool', tool_call_id: id as string, content: text },
    }));
  },

  addCalls(calls, content, conversation) {
    const values = calls.map(
      ({ result, name, arguments: given }): Json => ({
        id: result.callId as string,
        type: 'function',
        function: { name, arguments: JSON.stringify(given) },
      }),
    );
    const first = firstOfRun(calls[0]?.result as ToolResult, conversation);
    // Behind an assistant message with calls of its own a second one would cut its results off.
    const owner = conversation.turns[first - 1];
    if (owner?.callList === 'list') {
      const at = `${owner.pointer}/tool_calls/${owner.calls.length}`;
      return values.map((value) => ({ op: 'insert', at, value }));
    }
    const value = { role: 'assistant', content, tool_calls: values };
    return [{ op: 'insert', at: slotOf(first, conversation), value }];
  },

  moveResult({ turn }, call, conversation) {
    const slot = behindResults(call.turn, conversation);
    return {
      operations: [{ op: 'move', from: turn.pointer, to: slotOf(slot, conversation) }],
      place: `messages[${turn.index < slot ? slot - 1 : slot}]`,
    };
  },

  removeResults: (results) => results.map(({ turn }) => ({ op: 'remove', at: turn.pointer })),

  asToolCall(call, { turn }, id) {
    const { function_call: called } = call.turn.value as { function_call: Json };
    const at = `${call.turn.pointer}/tool_calls`;
    const value = [{ id, type: 'function', function: called }];
    return [
      { op: 'remove', at: call.pointer },
      call.turn.callList === 'absent'
        ? { op: 'insert', at, value, after: 'function_call' }
        : { op: 'replace', at, value },
      { op: 'replace', at: `${turn.pointer}/role`, value: 'tool' },
      { op: 'insert', at: `${turn.pointer}/tool_call_id`, value: id, after: 'role' },
    ];
  },

  removeTurn: ({ pointer }) => [{ op: 'remove', at: pointer }],

  removeCalls(turn, calls) {
    if (calls.length < turn.calls.length) return calls.map((call) => ({ op: 'remove', at: call.pointer }));
    if (!says(turn)) return [{ op: 'remove', at: turn.pointer }];
    // Reasoning is tied to what it led to: without its calls it is refused or misleads.
    return [`${turn.pointer}/tool_calls`, ...turn.reasoning.map(({ pointer }) => pointer)].map((at) => ({
      op: 'remove',
      at,
    }));
  },

  resultAsUserText({ turn }, mark, conversation) {
    const content = marked(turn, mark);
    if (content === undefined) return undefined;
    const has = (key: string) => Object.hasOwn(turn.value as object, key);
    const operations: Operation[] = [{ op: 'replace', at: `${turn.pointer}/role`, value: 'user' }];
    for (const key of ['tool_call_id', 'name'])
      if (has(key)) operations.push({ op: 'remove', at: `${turn.pointer}/${key}` });
    operations.push(content);
    const slot = behindRun(turn, conversation);
    const moves = slot !== turn.index + 1;
    if (moves) operations.push({ op: 'move', from: turn.pointer, to: slotOf(slot, conversation) });
    return { operations, moves };
  },

  toInstructions(turns, conversation) {
    const [first] = conversation.turns;
    const leads = first !== undefined && !turns.includes(first) && INSTRUCTORS.has(first.role);
    const all = leads ? [first, ...turns] : turns;
    const content = all.length === 0 ? undefined : together(all.map((turn) => turn.content));
    if (content === undefined) return undefined;
    return [
      leads
        ? { op: 'replace', at: `${first.pointer}/content`, value: content }
        : { op: 'insert', at: slotOf(0, conversation), value: { role: turns[0]?.role as string, content } },
      ...turns.map(({ pointer }): Operation => ({ op: 'remove', at: pointer })),
    ];
  },

  addReasoning({ pointer, value, reasoning: [old] }, words) {
    if (old !== undefined) return [{ op: 'replace', at: old.pointer, value: words }];
    const at = `${pointer}/reasoning_content`;
    const after = Object.hasOwn(value as object, 'content') ? 'content' : 'role';
    return [
      Object.hasOwn(value as object, 'reasoning_content')
        ? { op: 'replace', at, value: words }
        : { op: 'insert', at, value: words, after },
    ];
  },

  addMessage: (role, words, at, conversation) => [
    { op: 'insert', at: slotOf(at, conversation), value: { role, content: words } },
  ],

  addParts: (words, parts, at, conversation) => [
    {
      op: 'insert',
      at: slotOf(at, conversation),
      value: { role: 'user', content: [{ type: 'text', text: words }, ...parts] },
    },
  ],

  mergeMessages(first, later) {
    const all = [first, ...later];
    const callers = all.filter(({ callList }) => callList === 'list');
    // What is called comes last in a message, and what belongs to it would have to come along.
    if (later.some(holdsMore) || callers.length > 1 || (callers.length === 1 && callers[0] !== all.at(-1))) {
      return undefined;
    }
    const contents = all
      .map(({ content }) => content)
      .filter(({ kind }) => kind !== 'absent' && kind !== 'null');
    const value = together(contents);
    if (value === undefined) return undefined;
    const at = `${first.pointer}/content`;
    const has = (key: string) => Object.hasOwn(first.value as object, key);
    const operations: Operation[] = [
      has('content') ? { op: 'replace', at, value } : { op: 'insert', at, value },
    ];
    for (const { value: caller } of callers) {
      const calls = { at: `${first.pointer}/tool_calls`, value: (caller as { tool_calls: Json }).tool_calls };
      operations.push({ op: has('tool_calls') ? 'replace' : 'insert', ...calls });
    }
    return [...operations, ...later.map(({ pointer }): Operation => ({ op: 'remove', at: pointer }))];
  },

  joinResults(first, later, mark) {
    const at = `${first.turn.pointer}/content`;
    const value = joinedBy(
      mark,
      [first, ...later].map(({ turn }) => turn.content),
    );
    return value === undefined ? undefined : { op: 'replace', at, value };
  },
};

/** Whether a message has members that another one could not take over. */
function holdsMore({ value }: Turn): boolean {
  return Object.keys(value as object).some((key) => !['role', 'content', 'tool_calls'].includes(key));
}

/** Who instructs. */
const INSTRUCTORS: ReadonlySet<string> = new Set(['system', 'developer']);
