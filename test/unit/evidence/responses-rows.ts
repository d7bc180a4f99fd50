import type { Row } from './rows.ts';

/** A request to OpenAI, and what has to be said of it. */
export const row = (title: string, sends: Row['sends'], ...gets: readonly string[]): Row => ({
  title,
  to: 'openai',
  sends,
  gets,
});

/** The same, sent to another provider. */
export const to = (provider: string, one: Row): Row => ({ ...one, to: provider });

/** A request of these items. */
export const body = (input: readonly unknown[], more: object = {}) => ({ model: 'gpt-5', input, ...more });

/** A message of the user. */
export const user = (content: unknown = 'Weather?') => ({ role: 'user', content });

/** A message of the assistant. */
export const says = (text = 'Rain.', more: object = {}) => ({
  type: 'message',
  role: 'assistant',
  content: [{ type: 'output_text', text }],
  ...more,
});

/** A call of the function `look`. */
export const call = (call_id: unknown, more: object = {}) => ({
  type: 'function_call',
  call_id,
  name: 'look',
  arguments: '{}',
  ...more,
});

/** Its output. */
export const gives = (call_id: unknown, more: object = {}) => ({
  type: 'function_call_output',
  call_id,
  output: 'Rain.',
  ...more,
});

/** A call of a custom tool. */
export const custom = (call_id: string) => ({
  type: 'custom_tool_call',
  call_id,
  name: 'patch',
  input: '*** Begin',
});

/** Its output. */
export const customGives = (call_id: string) => ({
  type: 'custom_tool_call_output',
  call_id,
  output: 'Done.',
});

/** Reasoning. */
export const thinks = (id?: string, more: object = {}) => ({
  type: 'reasoning',
  ...(id && { id }),
  summary: [],
  ...more,
});

/** Reasoning as the server seals it. */
export const CIPHER = { encrypted_content: 'gAAAAABoX1234567890abcdefghij==' };

/** An id the server gives to a call. */
export const FC = `fc_${'0a'.repeat(24)}`;

/** An id the server gives to a message. */
export const MSG = `msg_${'0b'.repeat(24)}`;
