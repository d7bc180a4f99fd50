import type { Provider } from './provider.ts';

const NO_MATCH = 'invalid params, tool call and result not match (2013)';
const ARGUMENTS = 'invalid params, invalid function arguments json string (2013)';
const KILOCODE = 'https://github.com/Kilo-Org/kilocode/issues/3967';
const PI = 'https://github.com/earendil-works/pi/issues/5468';

/** What is known of MiniMax. */
export const provider: Provider = {
  id: 'minimax',
  name: 'MiniMax',
  about: "MiniMax's own API: it matches calls and results one to one and reads arguments.",
  dialects: ['openai-chat', 'anthropic-messages'],
  hosts: ['api.minimax.io', 'api.minimaxi.com', 'api.minimax.chat', 'api.minimaxi.chat'],
  models: [/^MiniMax-/, /^abab[\d.]+/],
  facts: [
    {
      rule: 'orphan-tool-result',
      verdict: 'refuses',
      text: "invalid params, tool result's tool id(call_function_g094w5htkglv_1) not found (2013)",
      source: 'https://github.com/MiniMax-AI/MiniMax-M2/issues/76',
    },
    { rule: 'unanswered-tool-call', verdict: 'refuses', text: NO_MATCH, source: KILOCODE },
    { rule: 'duplicate-tool-result', verdict: 'refuses', text: NO_MATCH, source: KILOCODE },
    {
      rule: 'misplaced-tool-result',
      variants: ['late', 'early'],
      verdict: 'refuses',
      text: 'invalid params, tool call result does not follow tool call (2013)',
      source: 'https://github.com/can1357/oh-my-pi/issues/2055',
    },
    // It looks results up by id, wherever they stand.
    {
      rule: 'misplaced-tool-result',
      variants: ['reused'],
      models: [/minimax/i],
      verdict: 'refuses',
      text: 'invalid params, tool call result does not follow tool call (2013)',
      source: 'https://github.com/can1357/oh-my-pi/issues/2055',
    },
    {
      rule: 'missing-tool-call-id',
      variants: ['call'],
      verdict: 'refuses',
      text: 'invalid params, tool call id is invalid (2013)',
      source: KILOCODE,
    },
    {
      rule: 'arguments-not-json',
      variants: ['invalid', 'empty'],
      verdict: 'refuses',
      text: ARGUMENTS,
      source: PI,
    },
    {
      rule: 'arguments-not-json',
      variants: ['encoded-twice'],
      verdict: 'refuses',
      doubtful: true,
      text: ARGUMENTS,
      source: PI,
    },
    // Reported as refused, tried by a maintainer and taken.
    {
      rule: 'empty-content',
      variants: ['assistant-with-calls'],
      verdict: 'takes',
      source: 'https://github.com/earendil-works/pi/issues/3365',
    },
    {
      rule: 'content-type',
      variants: ['tool-object'],
      verdict: 'refuses',
      source: 'https://github.com/NousResearch/hermes-agent/pull/48354',
    },
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      verdict: 'refuses',
      text: 'invalid params, invalid chat setting (2013)',
      source: 'https://github.com/openclaw/openclaw/issues/19386',
    },
    // Its example names who instructs "MiniMax AI", as it signs its answers, and a user in Chinese.
    {
      rule: 'message-name-format',
      variants: ['characters'],
      verdict: 'takes',
      source: 'https://platform.minimaxi.com/docs/api-reference/text-chat-openai',
    },
    {
      rule: 'tool-definition',
      variants: ['no-parameters'],
      verdict: 'refuses',
      text: 'invalid params, function parameters is empty (2013)',
      source: 'https://github.com/QwenLM/qwen-code/issues/11834',
    },
    {
      rule: 'content-type',
      variants: ['part-without-type'],
      verdict: 'refuses',
      source: 'https://github.com/NousResearch/hermes-agent/pull/48354',
    },
  ],
};
