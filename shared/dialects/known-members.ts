import type { Known, Role } from '../conversation/model.ts';

/** What every message of Chat Completions may have, or is judged by a rule of its own. */
const COMMON = ['role', 'content', 'cache_control'];

const CHAT: Readonly<Partial<Record<Role, ReadonlySet<string>>>> = {
  system: new Set(COMMON),
  developer: new Set(COMMON),
  user: new Set(COMMON),
  tool: new Set([...COMMON, 'tool_call_id', 'name']),
  assistant: new Set([
    ...COMMON,
    'tool_calls',
    'function_call',
    'audio',
    'prefix',
    'reasoning',
    'reasoning_content',
    'reasoning_details',
    'executed_tools',
  ]),
};

/**
 * What openai-python and LiteLLM have in every answer, be there something in it or not:
 * https://github.com/openai/openai-python/blob/04448952820aa3029e61907c1785a7293c3ddbc2/src/openai/types/chat/chat_completion_message.py
 */
const ANSWERS = new Set(['refusal', 'annotations', 'audio', 'function_call', 'provider_specific_fields']);

/** Chat Completions, as its strictest reader has it; names and refusals are told as what they are. */
export const CHAT_MEMBERS: Known = {
  members: (turn) => (turn.wireRole === 'function' ? undefined : CHAT[turn.role]),
  answers: ANSWERS,
  strayOnPart: new Map([
    ['text', new Set(['image_url', 'input_audio', 'file'])],
    ['image_url', new Set(['text', 'input_audio', 'file'])],
    ['input_audio', new Set(['text', 'image_url', 'file'])],
    ['file', new Set(['text', 'image_url', 'input_audio'])],
  ]),
};

/** Anthropic Messages: https://platform.claude.com/docs/en/api/messages */
export const ANTHROPIC_MEMBERS: Known = {
  members: ({ role, result }) =>
    role === 'unknown'
      ? undefined
      : role === 'system'
        ? INSTRUCTION
        : result === undefined
          ? MESSAGE
          : RESULT,
  ofPart: new Map([
    ['text', new Set(['type', 'text', 'cache_control', 'citations'])],
    ['tool_use', new Set(['type', 'id', 'name', 'input', 'cache_control', 'caller'])],
    ['thinking', new Set(['type', 'thinking', 'signature'])],
    ['redacted_thinking', new Set(['type', 'data'])],
  ]),
};

/** Responses: it takes what it sends, but no `status` of reasoning that is null. */
export const RESPONSES_MEMBERS: Known = {
  members: () => undefined,
  notNull: ({ value }) => ((value as { type?: unknown }).type === 'reasoning' ? STATUS : undefined),
};

const STATUS: ReadonlySet<string> = new Set(['status']);

/** Calls written as in Chat Completions are told as that. */
const MESSAGE: ReadonlySet<string> = new Set(['role', 'content', 'tool_calls', 'function_call']);

/** How hard to think from there on, and how long to heed it. */
const INSTRUCTION: ReadonlySet<string> = new Set([...MESSAGE, 'output_config', 'clear_at']);

const RESULT: ReadonlySet<string> = new Set(['type', 'tool_use_id', 'content', 'is_error', 'cache_control']);
