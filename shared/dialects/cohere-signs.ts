import { isMembers, type Members } from './values.ts';

/** Whether a body is one of Cohere's v2 chat by its model, which servers of others run too. */
export function isCohereModel(model: unknown): boolean {
  return typeof model === 'string' && /^(c4ai-)?(command|aya)-/.test(model);
}

/** Whether a body has what only Cohere's v2 chat has: https://docs.cohere.com/reference/chat */
export function holdsCohereMembers(body: Members): boolean {
  const { documents, messages } = body;
  if (KEYS.some((key) => Object.hasOwn(body, key))) return true;
  // vLLM hands `documents` to the template: texts with a title.
  if (Array.isArray(documents) && documents.some((one) => isMembers(one) && isMembers(one.data))) return true;
  return (
    Array.isArray(messages) && messages.some((one) => isMembers(one) && typeof one.tool_plan === 'string')
  );
}

/** Parameters that Chat Completions does not have. */
const KEYS = ['citation_options', 'safety_mode', 'strict_tools'];
