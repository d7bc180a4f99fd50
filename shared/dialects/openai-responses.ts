import type { Conversation, Turn } from '../conversation/model.ts';
import { pair } from '../conversation/pairing.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import type { Dialect } from './dialect.ts';
import { noteForeign } from './foreign/find.ts';
import { RESPONSES_MEMBERS } from './known-members.ts';
import { isResponsesInAll } from './meant-by-model.ts';
import { CALLS, isOutput, readItem } from './openai-responses-item.ts';
import { openAiResponsesWriter } from './openai-responses-writer.ts';
import { isMembers, type Members } from './values.ts';

/** OpenAI Responses: a list of items. Shape: https://platform.openai.com/docs/api-reference/responses/create */
export const openAiResponses: Dialect = {
  id: 'openai-responses',
  home: 'openai',
  list: 'input',
  writer: openAiResponsesWriter,

  isBody(value) {
    const { input, messages, contents } = value as Members;
    if (messages !== undefined || contents !== undefined || !Array.isArray(input)) return false;
    if (!input.every(isItem)) return false;
    if (input.some(isOwnItem) || BODY_KEYS.some((key) => Object.hasOwn(value, key))) return true;
    // A log entry holds an answer as well, and messages of whatever format was asked.
    return (
      typeof (value as Members).model === 'string' && !('output' in value) && input.every(isPlainMessage)
    );
  },

  mayBeMixed(value, by) {
    const { input, messages, contents } = value as Members;
    if (messages !== undefined || contents !== undefined || !Array.isArray(input)) return false;
    if (by !== 'path' && !((by === 'model' || by === 'asked') && isResponsesInAll(value as Members)))
      return false;
    return input.length > 0 && input.every(isItem);
  },

  isMessages: (value) => value.length > 0 && value.every(isItem) && value.some(isOwnItem),

  read(value, context, incomplete) {
    const bare = Array.isArray(value);
    const body = (bare ? {} : value) as Members;
    const list = (bare ? value : body.input) as readonly unknown[];
    const messages = bare ? '' : '/input';
    const turns = list.map((item, index) => readItem(item, index, `${messages}/${index}`, incomplete));
    const complete = incomplete?.has(list) !== true;
    pair(turns, complete, { reach: 'anywhere', beginsElsewhere: isRemembered(body) });
    tieReasoning(turns);
    const conversation: Conversation = {
      dialect: 'openai-responses',
      context,
      value,
      messages,
      list: 'input',
      turns,
      calls: turns.flatMap((turn) => turn.calls),
      results: turns.flatMap((turn) => turn.result ?? []),
      model: typeof body.model === 'string' ? body.model : undefined,
      tools: toolNames(body.tools),
      complete,
      reach: 'anywhere',
      argumentsAs: 'text',
      toolsAs: 'flat',
      known: RESPONSES_MEMBERS,
      lacksInstructions: !bare && (body.instructions ?? '') === '',
      nothing: [''],
      wordsAs: { user: 'input_text', assistant: 'output_text' },
      ...(typeof body.store === 'boolean' ? { persisted: body.store } : {}),
    };
    return noteForeign(conversation, 'responses');
  },
};

/** Members of a request that other bodies with a list named `input` do not have. */
const BODY_KEYS = [
  'instructions',
  'previous_response_id',
  'conversation',
  'store',
  'reasoning',
  'max_output_tokens',
  'truncation',
  'include',
  'context_management',
];

/** Whether the server holds the turns before this list. */
function isRemembered({ previous_response_id: previous, conversation }: Members): boolean {
  return (previous ?? conversation ?? null) !== null;
}

/** Reasoning right in front of a call is tied to it, where nothing else of the model follows from it. */
function tieReasoning(turns: readonly Turn[]): void {
  for (const turn of turns) {
    const before = turns[turn.index - 1];
    const after = turns[turn.index + 1];
    if (turn.calls.length === 0 || before === undefined || before.reasoning.length === 0) continue;
    if (after === undefined || after.role !== 'assistant')
      (turn as { reasoning: Turn['reasoning'] }).reasoning = before.reasoning;
  }
}

function isItem(item: unknown): boolean {
  if (item instanceof Opaque) return true;
  if (!isMembers(item)) return false;
  const { type, role } = item;
  return typeof type === 'string' || (type === undefined && typeof role === 'string');
}

/** Words of a role this format has, and nothing of Chat Completions. */
function isPlainMessage(item: unknown): boolean {
  if (!isMembers(item) || 'tool_calls' in item) return false;
  return typeof item.role === 'string' && /^(user|assistant|system|developer)$/.test(item.role);
}

/** Whether only this format has such an item. */
export function isOwnItem(item: unknown): boolean {
  if (!isMembers(item)) return false;
  const { type, content } = item;
  if (typeof type !== 'string') return false;
  if ((Object.hasOwn(CALLS, type) || isOutput(item)) && 'call_id' in item) return true;
  if (OF_SERVER.has(type)) return true;
  if (type === 'item_reference' || (type === 'reasoning' && 'summary' in item)) return true;
  return type === 'message' && Array.isArray(content) && content.some(isOwnPart);
}

/** What the server does itself, and what is agreed with it. */
const OF_SERVER = new Set([
  'web_search_call',
  'file_search_call',
  'code_interpreter_call',
  'image_generation_call',
  'mcp_list_tools',
  'mcp_call',
  'mcp_approval_request',
  'mcp_approval_response',
  'compaction',
]);

function isOwnPart(part: unknown): boolean {
  return isMembers(part) && typeof part.type === 'string' && /^(in|out)put_/.test(part.type);
}

function toolNames(tools: unknown): readonly string[] | undefined {
  if (!Array.isArray(tools)) return undefined;
  return tools
    .map((tool) => (isMembers(tool) ? tool.name : undefined))
    .filter((name) => typeof name === 'string');
}
