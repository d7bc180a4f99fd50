import { asks, type Row } from './rows.ts';

/** A row about Anthropic itself. */
export const row = (title: string, sends: Row['sends'], ...gets: readonly string[]): Row => ({
  title,
  to: 'anthropic',
  sends,
  gets,
});

/** A text block; `more` are further members. */
export const text = (words: string, more: object = {}) => ({ type: 'text', text: words, ...more });

/** A call of the tool `look`. */
export const uses = (id: unknown, more: object = {}) => ({
  type: 'tool_use',
  id,
  name: 'look',
  input: {},
  ...more,
});

/** A result. */
export const gives = (id: unknown, more: object = {}) => ({
  type: 'tool_result',
  tool_use_id: id,
  content: 'Rain.',
  ...more,
});

/** A message of the assistant. */
export const says = (...content: readonly unknown[]) => ({ role: 'assistant', content });

/** A message of the user with blocks. */
export const tells = (...content: readonly unknown[]) => ({ role: 'user', content });

/** Thoughts with a signature. */
export const thinks = (words = 'Look it up.', more: object = {}) => ({
  type: 'thinking',
  thinking: words,
  signature: 'EqQBCkgIBRABGAIiQHx1c2VyLXNpZ25lZA==',
  ...more,
});

/** A declared tool. */
export const tool = (name = 'look', more: object = {}) => ({
  name,
  description: 'Looks.',
  input_schema: { type: 'object', properties: {} },
  ...more,
});

/** A body of these messages for a model of today. */
export const body = (messages: readonly unknown[], more: object = {}) => ({
  model: 'claude-sonnet-4-5',
  max_tokens: 4096,
  messages,
  ...more,
});

/** The question, a call and its result. */
export const round = [asks(), says(uses('toolu_A')), tells(gives('toolu_A'))];

/** Thinking turned on. */
export const thinking = { thinking: { type: 'enabled', budget_tokens: 2048 } };
