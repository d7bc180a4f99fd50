import type { Provider } from './provider.ts';

const ORPHAN =
  'InternalError.Algo.InvalidParameter: messages with role "tool" must be a response to a preceeding message with "tool_calls".';
const UNANSWERED =
  'InternalError.Algo.InvalidParameter: An assistant message with "tool_calls" must be followed by tool messages responding to each "tool_call_id".';
const REQUIRED = 'InternalError.Algo.InvalidParameter: The content field is a required field.';
const REQUIRED_SOURCE = 'https://github.com/QwenLM/qwen-code/issues/5265';
const ARGUMENTS = 'The "function.arguments" parameter of the code model must be in JSON format.';
const ARGUMENTS_SOURCE = 'https://github.com/HKUDS/nanobot/issues/1487';

/** What is known of Qwen (DashScope). */
export const provider: Provider = {
  id: 'qwen',
  name: 'Qwen (DashScope)',
  about: "Alibaba's DashScope. Open Qwen models run everywhere: only the names of its own tiers point here.",
  aliases: ['Alibaba', 'Alibaba Cloud', 'DashScope', 'Model Studio'],
  dialects: ['openai-chat', 'anthropic-messages'],
  hosts: [
    'dashscope.aliyuncs.com',
    'dashscope-*.aliyuncs.com',
    '.dashscope.aliyuncs.com',
    '*-intl.dashscope.aliyuncs.com',
  ],
  models: [/^(qwen|qwq|qvq)[\d.]*-((vl|coder|omni|math|mt)-)?(max|plus|turbo|flash|long)\b/],
  facts: [
    {
      rule: 'orphan-tool-result',
      verdict: 'refuses',
      text: ORPHAN,
      source: 'https://github.com/philschmid/mcp-openai-gemini-llama-example/pull/5',
    },
    {
      rule: 'unanswered-tool-call',
      verdict: 'refuses',
      text: UNANSWERED,
      source: 'https://github.com/QwenLM/qwen-code/issues/656',
    },
    {
      rule: 'misplaced-tool-result',
      variants: ['late', 'early', 'apart'],
      verdict: 'refuses',
      text: UNANSWERED,
      source: 'https://github.com/QwenLM/qwen-code/issues/606',
    },
    { rule: 'missing-content', verdict: 'refuses', text: REQUIRED, source: REQUIRED_SOURCE },
    {
      rule: 'null-content',
      variants: ['user', 'system', 'developer', 'tool', 'assistant'],
      verdict: 'refuses',
      text: REQUIRED,
      source: REQUIRED_SOURCE,
    },
    {
      rule: 'content-type',
      variants: ['object', 'tool-object'],
      verdict: 'refuses',
      text: "Invalid type for 'messages.[0].content': expected one of a string or array of objects, but got an object instead.",
      source: 'https://github.com/coze-dev/coze-studio/issues/2317',
    },
    {
      rule: 'arguments-not-json',
      variants: ['invalid', 'empty'],
      verdict: 'refuses',
      text: ARGUMENTS,
      source: ARGUMENTS_SOURCE,
    },
    {
      rule: 'arguments-not-json',
      variants: ['encoded-twice'],
      verdict: 'refuses',
      doubtful: true,
      text: ARGUMENTS,
      source: ARGUMENTS_SOURCE,
    },
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      verdict: 'refuses',
      doubtful: true,
      source: 'https://github.com/can1357/oh-my-pi/issues/958',
    },
    {
      rule: 'tool-choice',
      variants: ['forced-while-thinking'],
      verdict: 'refuses',
      text: 'The tool_choice parameter does not support being set to required or object in thinking mode',
      source: 'https://github.com/cloudwego/eino/issues/994',
    },
    {
      rule: 'tool-definition',
      variants: ['no-parameters'],
      verdict: 'takes',
      source: 'https://github.com/QwenLM/qwen-code/issues/11834',
    },
    {
      rule: 'function-name-format',
      variants: ['too-long'],
      verdict: 'refuses',
      text: '<400> InternalError.Algo.InvalidParameter: The length of the tool name cannot exceed 64.',
      source: 'https://github.com/QwenLM/Qwen3-VL/issues/2069',
    },
    {
      rule: 'request-field',
      variants: ['json-word'],
      verdict: 'refuses',
      text: "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
      source: 'https://github.com/agno-agi/agno/pull/5317',
    },
    {
      rule: 'no-user-message',
      verdict: 'refuses',
      text: '<400> InternalError.Algo.InvalidParameter: The input messages do not contain elements with the role of user',
      source: 'https://github.com/agentscope-ai/agentscope-java/issues/613',
    },
    {
      rule: 'unsupported-role',
      variants: ['developer'],
      verdict: 'refuses',
      text: "developer is not one of ['system', 'assistant', 'user', 'tool', 'function'] - 'messages.['0].role'",
      source: 'https://github.com/DayuanJiang/next-ai-draw-io/issues/304',
    },
  ],
};
