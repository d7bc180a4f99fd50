import { pairs } from '../../../proof/block-pairing.ts';
import type { Thought } from '../thoughts.ts';
import { type BlockForm, blockDialect, defined } from './blocks.ts';

const form: BlockForm = {
  id: 'anthropic-messages',
  providers: ['anthropic'],
  body: { model: 'claude-sonnet-4-5', max_tokens: 1024, anthropic_version: '2023-06-01' },
  list: 'messages',
  blocks: 'content',
  assistant: 'assistant',
  text: (text) => ({ type: 'text', text }),
  call: (id, name, input) => defined({ type: 'tool_use', id, name, input }),
  result: (id, _name, said) =>
    defined({
      type: 'tool_result',
      tool_use_id: id,
      content: typeof said === 'string' ? said : said.map((text) => ({ type: 'text', text })),
    }),
  read(block) {
    if (block.type === 'tool_use') return { call: block, said: block.input, id: block.id };
    if (block.type === 'tool_result') return { result: block, said: block.content, id: block.tool_use_id };
    return { text: block.type === 'thinking' ? block.thinking : block.text };
  },
  pairs: (messages) =>
    pairs(messages, {
      joined: true,
      callOf: (block) => (block.type === 'tool_use' ? { id: block.id } : undefined),
      resultOf: (block) => (block.type === 'tool_result' ? { id: block.tool_use_id } : undefined),
    }),
};

/** Anthropic Messages. */
export const anthropicMessages = blockDialect(form);

const SIGNATURES: Readonly<Record<Thought['seal'], string | undefined>> = {
  own: 'EqQBCkgIARABGAIiQA==',
  foreign: 'skip_thought_signature_validator',
  empty: '',
  absent: undefined,
};

/** Anthropic Messages, with thinking turned on. */
export const anthropicThinking = blockDialect({
  ...form,
  form: 'with thinking',
  body: { ...form.body, max_tokens: 9000, thinking: { type: 'enabled', budget_tokens: 2000 } },
  thought: ({ words, seal }) => defined({ type: 'thinking', thinking: words, signature: SIGNATURES[seal] }),
});
