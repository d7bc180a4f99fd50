import { isMembers, type Members } from '../values.ts';

/** Ways to write calls and results that a payload may mix up; several wire formats may share one. */
export type Form = 'chat' | 'responses' | 'anthropic' | 'converse' | 'gemini' | 'cortex';

/** Names of the formats, for people. */
export const FORM_NAMES: Readonly<Record<Form, string>> = {
  chat: 'Chat Completions',
  responses: 'Responses',
  anthropic: 'Anthropic Messages',
  converse: 'Bedrock Converse',
  gemini: 'Gemini',
  cortex: 'Cortex Complete',
};

/** What a part of content is, and whose way of writing it. */
export interface PartForm {
  readonly form: Form;
  readonly kind: 'call' | 'result' | 'words' | 'image';
}

/** The form a part is written in, where one tells; text of `type` text is of many. */
export function formOfPart(part: unknown): PartForm | undefined {
  if (!isMembers(part)) return undefined;
  const { type } = part;
  if (type === 'tool_use' && 'input' in part) return { form: 'anthropic', kind: 'call' };
  if (type === 'tool_result' && 'tool_use_id' in part) return { form: 'anthropic', kind: 'result' };
  if (type === 'input_text' || type === 'output_text') return { form: 'responses', kind: 'words' };
  if (type === 'image_url' && 'image_url' in part) return { form: 'chat', kind: 'image' };
  if (type !== undefined) return undefined;
  if (isMembers(part.toolUse)) return { form: 'converse', kind: 'call' };
  if (isMembers(part.toolResult)) return { form: 'converse', kind: 'result' };
  if (isMembers(part.functionCall)) return { form: 'gemini', kind: 'call' };
  return isMembers(part.functionResponse) ? { form: 'gemini', kind: 'result' } : undefined;
}

/** The form a message is written in as a whole, where it calls or answers as only one does. */
export function formOfMessage(message: Members): PartForm | undefined {
  const { role, type, tool_calls: calls } = message;
  if (role === 'tool' && 'tool_call_id' in message) return { form: 'chat', kind: 'result' };
  if (Array.isArray(calls) && calls.length > 0) return { form: 'chat', kind: 'call' };
  if (type === 'function_call' && 'call_id' in message) return { form: 'responses', kind: 'call' };
  return type === 'function_call_output' && 'call_id' in message
    ? { form: 'responses', kind: 'result' }
    : undefined;
}
