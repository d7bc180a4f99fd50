import type { Json, Operation, Pointer } from '../../api.ts';
import type { Conversation, Turn } from '../../conversation/model.ts';
import { toJson } from '../../text/json.ts';
import { getAt } from '../../text/pointer.ts';
import { isMembers, type Members } from '../values.ts';

import type { WordsWriter } from '../writer.ts';
import { messageOfWords } from './beside.ts';
import type { BlockFormat } from './format.ts';

/** Writes words into messages of blocks, and names into their calls. */
export function blockWords(format: BlockFormat): WordsWriter {
  const { blocks: key, spelling, write, declared } = format;
  return {
    reasoningAsWords(turn, reasoning, mark) {
      const operations = reasoning.map(({ pointer }): Operation | undefined => {
        const words = write.thought?.(partAt(turn, pointer) as Members);
        return words === undefined || words === ''
          ? undefined
          : { op: 'replace', at: pointer, value: write.text(`${mark}\n${words}`) };
      });
      return operations.includes(undefined) ? undefined : (operations as Operation[]);
    },

    partAsWords({ pointer, value }, mark) {
      const json = toJson(value);
      if (json === undefined) return undefined;
      return { op: 'replace', at: pointer, value: write.text(`${mark}\n${json}`) };
    },

    markMessage({ pointer, value }, words) {
      const own =
        format.words !== undefined && Object.hasOwn(value as object, format.words) ? format.words : key;
      const at = `${pointer}/${own}`;
      const content = (value as Record<string, unknown>)[own];
      if (Array.isArray(content)) return [{ op: 'insert', at: `${at}/0`, value: write.text(words) }];
      if (typeof content !== 'string') return undefined;
      return [{ op: 'replace', at, value: content === '' ? words : `${words}\n${content}` }];
    },

    spelled(role) {
      if (role === 'tool') return spelling.tool ?? spelling.user;
      if (role === 'user') return spelling.user;
      if (role === 'assistant') return spelling.assistant;
      return Object.hasOwn(format.roles, role) ? role : undefined;
    },

    callName({ turn, pointer, nameKey = 'name' }, name) {
      const at = `${pointer}/${nameKey}`;
      return [
        Object.hasOwn(partAt(turn, pointer) as object, nameKey)
          ? { op: 'replace', at, value: name }
          : { op: 'insert', at, value: name },
      ];
    },

    wordsApart({ message, content, value }, { messages }) {
      const { role } = value as { role: Json };
      if (content.kind === 'text' && format.words !== undefined) {
        const said = messageOfWords(role as string, content.text, format, write.text);
        return [
          { op: 'insert', at: `${messages}/${message + 1}`, value: said },
          { op: 'remove', at: `${messages}/${message}/${format.words}` },
        ];
      }
      const parts = content.kind === 'parts' ? content.parts : [];
      return [
        {
          op: 'insert',
          at: `${messages}/${message + 1}`,
          value: { role, [key]: parts.map((part) => part.value as Json) },
        },
        ...parts.map(({ pointer }): Operation => ({ op: 'remove', at: pointer })),
      ];
    },

    ...(declared && {
      declareTools: (names: readonly string[], mark: string, { value }: Conversation): Operation[] =>
        insertDeep(
          value,
          declared.list,
          names.map((name) => declared.tool(name, mark)),
        ),
    }),
  };
}

/** What stands at a pointer into the message of a turn. */
function partAt({ pointer, value }: Turn, at: Pointer): unknown {
  return getAt(value, at.slice(pointer.length));
}

/** Writes a value at a pointer of which the members around it may be missing. */
function insertDeep(root: unknown, pointer: Pointer, value: Json): Operation[] {
  const keys = pointer.split('/').slice(1);
  let holder = root;
  for (const [index, key] of keys.entries()) {
    const at = `/${keys.slice(0, index + 1).join('/')}`;
    const rest = keys.slice(index + 1).reduceRight<Json>((inner, one) => ({ [one]: inner }), value);
    if (!isMembers(holder) || !Object.hasOwn(holder, key)) return [{ op: 'insert', at, value: rest }];
    if (index === keys.length - 1 || !isMembers(holder[key])) return [{ op: 'replace', at, value: rest }];
    holder = holder[key];
  }
  return [];
}
