import type { Json, Operation, Pointer } from '../../api.ts';
import type { Conversation, Role, ToolResult, Turn } from '../../conversation/model.ts';
import { type Members } from '../values.ts';
import type { Writer } from '../writer.ts';
import { holderOfBlocks, type Message, messageOf, messageOfWords, saysBeside } from './beside.ts';
import type { BlockFormat } from './format.ts';
import { writtenInBlocks } from './meant.ts';
import {
  behindTurn,
  blockAt,
  blockIndex,
  blockOf,
  blocksOf,
  lastStaying,
  leadingResults,
  messageAt,
  roleOf,
  topBlock,
  valueOf,
} from './places.ts';
import { blockWords } from './words.ts';

/** Writes calls and results as blocks of messages: results in those of the user, or in some of their own. */
export function blockWriter(format: BlockFormat): Writer {
  const { blocks: key, spelling, write } = format;
  const writeIn = ({ value }: Conversation) => format.writeLike?.(value) ?? write;
  const isFrom = (message: Message | undefined, role: 'user' | 'assistant' | 'tool') =>
    message !== undefined && roleOf(message, format) === role;
  const apart = spelling.tool !== undefined;
  const holder = apart ? 'tool' : 'user';
  const holderRole = spelling.tool ?? spelling.user;

  /** Removes results, and messages that are made for results and would hold none. */
  const without = (results: readonly ToolResult[], conversation: Conversation): Operation[] => {
    const inMessage = new Map<number, number>();
    for (const { turn } of results) inMessage.set(turn.message, (inMessage.get(turn.message) ?? 0) + 1);
    const gone = new Set(
      results.map((result) => {
        const { message } = result.turn;
        const all = inMessage.get(message) === blocksOf(result.turn, conversation, format).length;
        if (!all || (!apart && format.words === undefined)) return blockOf(result, format);
        return holderOfBlocks(messageAt(message, conversation) as Message, format);
      }),
    );
    return [...gone].map((at) => ({ op: 'remove', at }));
  };

  /** Blocks into a message, in front of number `at`; a message of plain text becomes a list of blocks. */
  const into = (message: Message, at: number, blocks: readonly Json[]): Operation[] => {
    const list = `${message.pointer}/${key}`;
    const content = message.value[key];
    if (Array.isArray(content))
      return blocks.map((value) => ({ op: 'insert', at: `${list}/${Math.min(at, content.length)}`, value }));
    const text = typeof content === 'string' && content !== '' ? [write.text(content)] : [];
    const value = at === 0 ? [...blocks, ...text] : [...text, ...blocks];
    return [content === undefined ? { op: 'insert', at: list, value } : { op: 'replace', at: list, value }];
  };

  /** What stands in a message, as blocks; nothing where it is neither text nor a list. */
  const blocksIn = (message: Message | undefined, { text }: BlockFormat['write']): Json[] | undefined => {
    const content = message?.value[key];
    if (typeof content === 'string') return content === '' ? [] : [text(content)];
    return Array.isArray(content) ? (content as Json[]) : undefined;
  };

  const newMessage = (
    at: number,
    role: string,
    blocks: readonly Json[],
    { messages }: Conversation,
  ): Operation => ({
    op: 'insert',
    at: `${messages}/${at}`,
    value: messageOf(role, blocks, format),
  });

  return {
    ...blockWords(format),

    callId: ({ id, idKey, pointer, turn }, fresh) =>
      id === fresh ? [] : writeMember(pointer, idKey, blockAt(turn, pointer, format), fresh),
    resultId: ({ callId, idKey, pointer, turn }, id) =>
      callId === id ? [] : writeMember(pointer, idKey, turn.value, id),

    addResults(turn, answers, conversation) {
      const blocks = answers.map(
        ({ call, id, text, recorded }) => recorded ?? writeIn(conversation).result(id, call.name, text),
      );
      const behind = behindTurn(turn, conversation, format);
      const next = messageAt(behind, conversation);
      return next !== undefined && isFrom(next, holder)
        ? into(next, leadingResults(next, turn, conversation), blocks)
        : [newMessage(behind, holderRole, blocks, conversation)];
    },

    addCalls(calls, _content, conversation) {
      const first = (calls[0] as (typeof calls)[number]).result.turn;
      const blocks = calls.map(({ result, name, arguments: given }) =>
        writeIn(conversation).call(result.callId, name, given),
      );
      const before = messageAt(first.message - 1, conversation);
      return before !== undefined && isFrom(before, 'assistant')
        ? into(before, Number.POSITIVE_INFINITY, blocks)
        : [newMessage(first.message, spelling.assistant, blocks, conversation)];
    },

    moveResult(result, call, conversation) {
      const only = blocksOf(result.turn, conversation, format).length === 1;
      const holding = messageAt(result.turn.message, conversation);
      const own = `${conversation.messages}/${result.turn.message}`;
      const alone = only && !(holding !== undefined && saysBeside(holding, format));
      // With the last block of a message that says something beside them goes their list.
      const from = only && !alone ? `${own}/${key}` : blockOf(result, format);
      const behind = behindTurn(call.turn, conversation, format);
      const next = messageAt(behind, conversation);
      // A message that leaves from in front of it makes its place one less.
      const message = `${format.list}[${alone && result.turn.message < behind ? behind - 1 : behind}]`;
      if (next === undefined || !isFrom(next, holder)) {
        const at = `${conversation.messages}/${behind}`;
        if (alone) return { operations: [{ op: 'move', from: own, to: at }], place: message };
        const value = { role: holderRole, [key]: [valueOf(result, conversation, format)] };
        return {
          operations: [
            { op: 'remove', at: from },
            { op: 'insert', at, value },
          ],
          place: message,
        };
      }
      const at = leadingResults(next, call.turn, conversation);
      const place = `${message}.${key}[${at}]`;
      const list = next.value[key];
      if (only || !Array.isArray(list)) {
        const gone: Operation = { op: 'remove', at: alone ? own : from };
        return { operations: [gone, ...into(next, at, [valueOf(result, conversation, format)])], place };
      }
      return { operations: [{ op: 'move', from, to: `${next.pointer}/${key}/${at}` }], place };
    },

    removeResults: without,

    asToolCall: () => undefined,

    removeTurn(turn, conversation) {
      const holds = blocksOf(turn, conversation, format).length > 0;
      if (format.words !== undefined && turn.content.kind !== 'parts' && holds)
        return [{ op: 'remove', at: `${turn.pointer}/${format.words}` }];
      const parts = turn.content.kind === 'parts' ? turn.content.parts : [];
      return parts.length < blocksOf(turn, conversation, format).length
        ? parts.map(({ pointer }) => ({ op: 'remove', at: pointer }))
        : [{ op: 'remove', at: turn.pointer }];
    },

    removeCalls(turn, calls) {
      const all = calls.length === turn.calls.length;
      const gone = [
        ...calls.map(({ pointer }) => topBlock(pointer, turn, format)),
        ...(all ? turn.reasoning.map(({ pointer }) => pointer) : []),
      ];
      if (format.words !== undefined && all) {
        const message = { pointer: turn.pointer, index: turn.message, value: turn.value as Message['value'] };
        const blocks = message.value[key] as readonly unknown[];
        if (gone.length === blocks.length) return [{ op: 'remove', at: holderOfBlocks(message, format) }];
      }
      const parts = turn.content.kind === 'parts' ? turn.content.parts.length : 0;
      return format.words === undefined && gone.length === parts
        ? [{ op: 'remove', at: turn.pointer }]
        : gone.map((at) => ({ op: 'remove', at }));
    },

    resultAsUserText(result, mark, conversation) {
      const said = write.said(result.turn.value as Message['value']);
      if (said === undefined) return undefined;
      const { turns, messages } = conversation;
      if (apart) {
        const last = lastStaying(result.turn, conversation);
        const slot = (last ?? result.turn).message + 1;
        return {
          operations: [
            ...without([result], conversation),
            newMessage(slot, spelling.user, [write.text(mark), ...said], conversation),
          ],
          moves: last !== undefined,
        };
      }
      let last = result.turn;
      for (
        let at = last.index + 1;
        turns[at]?.result !== undefined && turns[at]?.message === last.message;
        at++
      )
        last = turns[at] as Turn;
      const behind = blockIndex(last.result as ToolResult, format) + 1;
      const at = `${messages}/${last.message}/${key}/${behind}`;
      const words = [write.text(mark), ...said];
      return {
        operations: [
          { op: 'remove', at: blockOf(result, format) },
          ...words.map((value): Operation => ({ op: 'insert', at, value })),
        ],
        moves: last !== result.turn,
      };
    },

    toInstructions(turns, { value, instructions }) {
      if (format.instructions === undefined || instructions === undefined) return undefined;
      // Instructions in a message of Chat Completions stand in its content.
      const said = turns.map(({ value: message }) => {
        const { [key]: own, content } = message as Members;
        return own ?? content;
      });
      const parts = said.map((content) => (typeof content === 'string' ? [write.text(content)] : content));
      if (!parts.every(Array.isArray)) return undefined;
      const body = value as Message['value'];
      const own = instructions.slice(1);
      const joined = format.instructions.joined(body[own], parts.flat() as Json[]);
      if (joined === undefined) return undefined;
      const op = Object.hasOwn(body, own) ? 'replace' : 'insert';
      return [
        { op, at: instructions, value: joined },
        ...turns.map(({ pointer }): Operation => ({ op: 'remove', at: pointer })),
      ];
    },

    addReasoning({ content, reasoning: [old] }, words) {
      const value = write.reasoning?.(words);
      const at = content.kind === 'parts' ? content.parts[0]?.pointer : undefined;
      if (value === undefined || at === undefined) return undefined;
      return old === undefined ? [{ op: 'insert', at, value }] : [{ op: 'replace', at: old.pointer, value }];
    },

    fillResult({ turn, callId, name }, words) {
      const key = turn.contentKey ?? 'content';
      const made = write.result(callId, name, words) as Members;
      const holder = Object.hasOwn(made, key) ? made : (Object.values(made)[0] as Members | undefined);
      const value = holder?.[key];
      if (value === undefined) return undefined;
      const has = Object.hasOwn(turn.value as object, key);
      return [{ op: has ? 'replace' : 'insert', at: `${turn.pointer}/${key}`, value: value as Json }];
    },

    addWords({ content }, words) {
      const last = content.kind === 'parts' ? content.parts.at(-1)?.pointer : undefined;
      if (last === undefined) return undefined;
      const slash = last.lastIndexOf('/') + 1;
      const at = `${last.slice(0, slash)}${Number(last.slice(slash)) + 1}`;
      return [{ op: 'insert', at, value: write.text(words) }];
    },

    addMessage: (role, words, at, conversation) => [
      {
        op: 'insert',
        at: `${conversation.messages}/${at}`,
        value: messageOfWords(spelling[role], words, format, writeIn(conversation).text),
      },
    ],

    mergeMessages(first, later, conversation) {
      const all = [first, ...later].map(({ message }) => messageAt(message, conversation));
      const blocks = all.map((message) => blocksIn(message, writeIn(conversation)));
      const [own] = all;
      if (own === undefined || blocks.includes(undefined)) return undefined;
      const [, ...added] = blocks as Json[][];
      return [
        ...into(own, Number.POSITIVE_INFINITY, added.flat()),
        ...all.slice(1).map((message): Operation => ({ op: 'remove', at: message?.pointer as Pointer })),
      ];
    },

    written: (meant) => writtenInBlocks(meant, format),

    joinResults(first, later, mark) {
      const joined = write.joined(
        [first, ...later].map(({ turn }) => turn.value),
        mark,
      );
      if (joined === undefined) return undefined;
      const at = `${first.turn.pointer}/${joined.key}`;
      const has = Object.hasOwn(first.turn.value as object, joined.key);
      return { op: has ? 'replace' : 'insert', at, value: joined.value };
    },
  };
}

function writeMember(pointer: Pointer, key: string, holder: unknown, value: string): Operation[] {
  const at = `${pointer}/${key}`;
  return [{ op: Object.hasOwn(holder as object, key) ? 'replace' : 'insert', at, value }];
}
