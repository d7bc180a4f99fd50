import { pairs } from '../../../proof/block-pairing.ts';
import { type Block, blockDialect, defined } from './blocks.ts';

/** Snowflake's Cortex Complete, all in `content_list`. */
export const snowflakeCortex = blockDialect({
  id: 'snowflake-cortex',
  providers: ['snowflake'],
  body: { model: 'claude-sonnet-4-5' },
  list: 'messages',
  blocks: 'content_list',
  words: 'content',
  assistant: 'assistant',
  text: (text) => ({ type: 'text', text }),
  call: (id, name, input) => ({ type: 'tool_use', tool_use: defined({ tool_use_id: id, name, input }) }),
  result: (id, name, said) => ({
    type: 'tool_results',
    tool_results: defined({
      tool_use_id: id,
      name,
      content: (typeof said === 'string' ? [said] : said).map((text) => ({ type: 'text', text })),
    }),
  }),
  read({ text, tool_use: use, tool_results: results }) {
    const [call, result] = [use, results] as (Block | undefined)[];
    if (call !== undefined) return { call, said: call.input, id: call.tool_use_id };
    if (result !== undefined) return { result, said: result.content, id: result.tool_use_id };
    return { text };
  },
  pairs: (messages) =>
    pairs(messages, {
      joined: true,
      callOf: ({ tool_use: use }) => use && { id: (use as Block).tool_use_id },
      resultOf: ({ tool_results: results }) => results && { id: (results as Block).tool_use_id },
    }),
});
