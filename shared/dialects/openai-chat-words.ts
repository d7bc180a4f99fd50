import type { Operation, Pointer } from '../api.ts';
import { toJson } from '../text/json.ts';
import { ended, marked } from './chat-contents.ts';
import { isMembers, type Members } from './values.ts';
import type { WordsWriter } from './writer.ts';

/** Writes words into the messages of Chat Completions, and names into their calls. */
export const openAiChatWords: WordsWriter = {
  reasoningAsWords(turn, reasoning, mark) {
    const words = reasoning.map(({ form }) => wordsOf((turn.value as Members)[form]));
    if (words.includes(undefined)) return undefined;
    // One thought may stand there in two spellings.
    const thought = `${mark}\n${[...new Set(words)].join('\n')}`;
    const { kind } = turn.content;
    const said = marked(turn, kind === 'text' && turn.content.text !== '' ? `${thought}\n` : thought);
    return said && [said, ...reasoning.map(({ pointer }): Operation => ({ op: 'remove', at: pointer }))];
  },

  markMessage(turn, words) {
    const operation = marked(turn, words);
    return operation && [operation];
  },

  spelled: (role) => (role === 'unknown' ? undefined : role),

  roundsAsWords(turns, say) {
    const operations = turns.map((turn): (Operation | undefined)[] => {
      const { pointer, value, result, calls } = turn;
      const gone = (...keys: readonly string[]) =>
        keys
          .filter((key) => Object.hasOwn(value as object, key))
          .map((key): Operation => ({ op: 'remove', at: `${pointer}/${key}` }));
      if (result !== undefined) {
        const role: Operation = { op: 'replace', at: `${pointer}/role`, value: 'user' };
        return [role, ...gone('tool_call_id', 'name'), marked(turn, say.result(result))];
      }
      if (calls.length === 0) return [];
      return [...gone('tool_calls', 'function_call'), ended(turn, calls.map(say.call).join('\n'))];
    });
    return operations.flat().includes(undefined) ? undefined : (operations.flat() as Operation[]);
  },

  callName({ turn, pointer, index, legacy }, name) {
    const { tool_calls: calls, function_call: old } = turn.value as Members;
    if (legacy) return writeName(pointer, old as object, name);
    const call = (calls as readonly unknown[])[index];
    if (!isMembers(call)) return undefined;
    for (const key of ['function', 'custom'])
      if (isMembers(call[key])) return writeName(`${pointer}/${key}`, call[key], name);
    if (call.function !== undefined || call.custom !== undefined) return undefined;
    return call.arguments === undefined
      ? [{ op: 'insert', at: `${pointer}/function`, value: { name, arguments: '{}' } }]
      : writeName(pointer, call, name);
  },
};

function writeName(pointer: Pointer, holder: object, value: string): Operation[] {
  const at = `${pointer}/name`;
  return [Object.hasOwn(holder, 'name') ? { op: 'replace', at, value } : { op: 'insert', at, value }];
}

/** What reasoning says: a text, or a list of texts; anything else as JSON. */
function wordsOf(reasoning: unknown): string | undefined {
  if (typeof reasoning === 'string') return reasoning;
  const texts = Array.isArray(reasoning)
    ? reasoning.map((one) => (isMembers(one) && typeof one.text === 'string' ? one.text : undefined))
    : [undefined];
  return texts.includes(undefined) ? toJson(reasoning) : texts.join('\n');
}
