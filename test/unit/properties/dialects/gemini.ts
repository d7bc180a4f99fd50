import { pairs } from '../../../proof/block-pairing.ts';
import { type Block, blockDialect, defined } from './blocks.ts';

/** Gemini, with ids. */
export const gemini = blockDialect({
  id: 'gemini',
  providers: ['gemini'],
  body: { model: 'gemini-2.5-flash' },
  list: 'contents',
  blocks: 'parts',
  assistant: 'model',
  text: (text) => ({ text }),
  call: (id, name, args) => ({ functionCall: defined({ id, name, args }) }),
  result: (id, name, said) => ({
    functionResponse: defined({
      id,
      name,
      response: { output: typeof said === 'string' ? said : said.join('\n') },
    }),
  }),
  read({ text, functionCall, functionResponse }) {
    const [call, result] = [functionCall, functionResponse] as (Block | undefined)[];
    if (call !== undefined) return { call, said: call.args, id: call.id };
    if (result !== undefined) return { result, said: Object.values(result.response ?? {}), id: result.id };
    return { text };
  },
  pairs: (messages) =>
    pairs(messages, {
      joined: true,
      numbered: true,
      callOf: ({ functionCall }) => functionCall && { id: idOf(functionCall as Block) },
      resultOf: ({ functionResponse }) => functionResponse && { id: idOf(functionResponse as Block) },
    }),
});

/** An empty id is none: what the server leaves out, libraries write as an empty text. */
function idOf({ id }: Block): unknown {
  return id === '' ? undefined : id;
}
