import { pairs } from '../../../proof/block-pairing.ts';
import { type Block, blockDialect, defined } from './blocks.ts';
import type { DialectOfProperties } from './dialect.ts';

/** How requests spell what they hold. */
interface Spelling {
  readonly form?: string;
  readonly call: string;
  readonly response: string;
  /** Whether calls and responses have ids; without they pair by name and order. */
  readonly ids: boolean;
}

/** Gemini, with ids. */
export const gemini = geminiIn({ call: 'functionCall', response: 'functionResponse', ids: true });

/** Gemini, as most write it: names alone. */
export const geminiByName = geminiIn({
  form: 'by name',
  call: 'functionCall',
  response: 'functionResponse',
  ids: false,
});

/** Gemini, as Python spells it. */
export const geminiInSnakeCase = geminiIn({
  form: 'in snake case',
  call: 'function_call',
  response: 'function_response',
  ids: true,
});

function geminiIn({ form, call, response, ids }: Spelling): DialectOfProperties {
  const named = (id: unknown, members: object) => defined({ ...(ids ? { id } : {}), ...members });
  return blockDialect({
    id: 'gemini',
    ...(form === undefined ? {} : { form }),
    providers: ['gemini'],
    body: { model: 'gemini-2.5-flash' },
    list: 'contents',
    blocks: 'parts',
    assistant: 'model',
    text: (text) => ({ text }),
    call: (id, name, args) => ({ [call]: named(id, { name, args }) }),
    result: (id, name, said) => ({
      [response]: named(id, {
        name,
        response: { output: typeof said === 'string' ? said : said.join('\n') },
      }),
    }),
    read(part) {
      const [made, answered] = [part[call], part[response]] as (Block | undefined)[];
      if (made !== undefined) return { call: made, said: made.args, id: made.id };
      if (answered !== undefined)
        return { result: answered, said: Object.values(answered.response ?? {}), id: answered.id };
      return { text: part.text };
    },
    pairs: (messages) =>
      pairs(messages, {
        joined: true,
        numbered: true,
        callOf: (part) => part[call] && { id: idOf(part[call] as Block) },
        resultOf: (part) => part[response] && { id: idOf(part[response] as Block) },
      }),
  });
}

/** An empty id is none: what the server leaves out, libraries write as an empty text. */
function idOf({ id }: Block): unknown {
  return id === '' ? undefined : id;
}
