import { pairs } from '../../../proof/block-pairing.ts';
import { type Block, blockDialect, defined } from './blocks.ts';

/** Bedrock Converse. */
export const bedrockConverse = blockDialect({
  id: 'bedrock-converse',
  providers: ['bedrock'],
  body: {
    modelId: 'anthropic.claude-sonnet-4-5-20250929-v1:0',
    toolConfig: { tools: [{ toolSpec: { name: 'look_up', inputSchema: { json: {} } } }] },
  },
  list: 'messages',
  blocks: 'content',
  assistant: 'assistant',
  text: (text) => ({ text }),
  call: (id, name, input) => ({ toolUse: defined({ toolUseId: id, name, input }) }),
  result: (id, _name, said) => ({
    toolResult: defined({
      toolUseId: id,
      content: (typeof said === 'string' ? [said] : said).map((text) => ({ text })),
    }),
  }),
  read({ text, toolUse, toolResult }) {
    const [call, result] = [toolUse, toolResult] as (Block | undefined)[];
    if (call !== undefined) return { call, said: call.input, id: call.toolUseId };
    if (result !== undefined) return { result, said: result.content, id: result.toolUseId };
    return { text };
  },
  pairs: (messages) =>
    pairs(messages, {
      joined: false,
      callOf: ({ toolUse }) => toolUse && { id: (toolUse as Block).toolUseId },
      resultOf: ({ toolResult }) => toolResult && { id: (toolResult as Block).toolUseId },
    }),
});
