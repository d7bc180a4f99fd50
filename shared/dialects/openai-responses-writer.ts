import type { Json, Operation, Pointer } from '../api.ts';
import type { Conversation, ToolResult, Turn } from '../conversation/model.ts';
import { writtenAsItems } from './openai-meant.ts';
import { isMembers, type Members } from './values.ts';
import type { Writer } from './writer.ts';

/** Writes calls, results and words as items of one list. */
export const openAiResponsesWriter: Writer = {
  written: writtenAsItems,
  callId: ({ id, turn }, fresh) => (id === fresh ? [] : [writeMember(turn, 'call_id', fresh)]),
  resultId: ({ callId, idKey, turn }, id) => (callId === id ? [] : [writeMember(turn, idKey, id)]),

  addResults(turn, answers, conversation) {
    const at = slotOf(behindResults(turn, conversation), conversation);
    return answers.map(({ call, id, text, recorded }) => ({
      op: 'insert',
      at,
      value: recorded ?? {
        type: outputOf(call.turn),
        call_id: id as string,
        output: text,
      },
    }));
  },

  addCalls(calls, _content, conversation) {
    const { turn } = (calls[0] as (typeof calls)[number]).result;
    const at = slotOf(turn.index, conversation);
    return calls.map(({ result, name, arguments: given }) => ({
      op: 'insert',
      at,
      value: callItem(result, name, given),
    }));
  },

  moveResult({ turn }, call, conversation) {
    const slot = behindResults(call.turn, conversation);
    return {
      operations: [{ op: 'move', from: turn.pointer, to: slotOf(slot, conversation) }],
      place: `input[${turn.index < slot ? slot - 1 : slot}]`,
    };
  },

  removeResults: (results) => results.map(({ turn }) => ({ op: 'remove', at: turn.pointer })),

  asToolCall: () => undefined,

  removeTurn: ({ pointer }) => [{ op: 'remove', at: pointer }],

  removeCalls: (turn) =>
    [turn.pointer, ...turn.reasoning.map(({ pointer }) => pointer)].map((at) => ({ op: 'remove', at })),

  resultAsUserText({ turn }, mark) {
    const content = said(turn, mark);
    if (content === undefined) return undefined;
    return {
      operations: [{ op: 'replace', at: turn.pointer, value: { type: 'message', role: 'user', content } }],
      moves: false,
    };
  },

  reasoningAsWords(turn, reasoning, mark) {
    const words = thought(turn.value as Members);
    // What is tied to a call stands in an item of its own, and is dealt with there.
    if (words === '' || reasoning.some(({ pointer }) => pointer !== turn.pointer)) return undefined;
    const content = [{ type: 'output_text', text: `${mark}\n${words}` }];
    return [{ op: 'replace', at: turn.pointer, value: { type: 'message', role: 'assistant', content } }];
  },

  spelled: (role) => (role === 'unknown' || role === 'tool' ? undefined : role),

  callName: ({ turn }, name) => [writeMember(turn, 'name', name)],

  joinResults(first, later, mark) {
    const outputs = [first, ...later].map(({ turn }) => (turn.value as Members).output);
    if (!outputs.every((output) => typeof output === 'string')) return undefined;
    return { op: 'replace', at: `${first.turn.pointer}/output`, value: outputs.join(`\n${mark}\n`) };
  },
};

function writeMember({ pointer, value }: Turn, key: string, text: string): Operation {
  const at = `${pointer}/${key}`;
  return Object.hasOwn(value as object, key)
    ? { op: 'replace', at, value: text }
    : { op: 'insert', at, value: text, after: 'type' };
}

/** The words of a reasoning item, as far as they are not only its server's to read. */
function thought({ summary, content }: Members): string {
  return [summary, content]
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .flatMap((part) => (isMembers(part) && typeof part.text === 'string' ? part.text : []))
    .join('\n');
}

function slotOf(index: number, { messages }: Conversation): Pointer {
  return `${messages}/${index}`;
}

/** The slot behind the calls that stand side by side with a call, and the results behind them. */
function behindResults(turn: Turn, { turns }: Conversation): number {
  let slot = turn.index + 1;
  while ((turns[slot]?.calls.length ?? 0) > 0) slot++;
  while (turns[slot]?.result !== undefined) slot++;
  return slot;
}

function outputOf({ value }: Turn): string {
  return `${String((value as Members).type)}_output`;
}

/** The call an output lacks, in the kind it answers. */
function callItem({ callId, turn }: ToolResult, name: string, given: Json): Json {
  const type = String((turn.value as Members).type).replace(/_output$/, '');
  const id = callId as string;
  return type === 'custom_tool_call'
    ? { type, call_id: id, name, input: '' }
    : { type: 'function_call', call_id: id, name, arguments: JSON.stringify(given) };
}

function said({ content }: Turn, mark: string): Json | undefined {
  switch (content.kind) {
    case 'text':
      return `${mark}\n${content.text}`;
    case 'parts':
      return [{ type: 'input_text', text: mark }, ...content.parts.map((part) => part.value as Json)];
    case 'absent':
    case 'null':
      return mark;
    default:
      return undefined;
  }
}
