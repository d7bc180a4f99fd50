import type { Provider } from './provider.ts';

const BOTH_EMPTY = 'messages[2]:content和tool_calls 字段不能同时为空';
const BOTH_EMPTY_SOURCE = 'https://github.com/songquanpeng/one-api/issues/1153';

/** What is known of Zhipu (Z.ai). */
export const provider: Provider = {
  id: 'zhipu',
  name: 'Zhipu (Z.ai)',
  about:
    "Zhipu's own API for its GLM models, abroad as Z.ai; elsewhere they are served under names with a slash or a tag.",
  aliases: ['Zhipu', 'Zhipu AI', 'Z.AI', 'BigModel'],
  dialects: ['openai-chat', 'anthropic-messages'],
  hosts: ['open.bigmodel.cn', 'dev.bigmodel.cn', 'api.z.ai'],
  models: [/^glm-[\w.-]+$/],
  facts: [
    {
      rule: 'duplicate-tool-result',
      dialect: 'anthropic-messages',
      verdict: 'takes',
      source: 'https://github.com/QwenLM/qwen-code/pull/8163',
    },
    {
      rule: 'empty-content',
      variants: ['assistant'],
      verdict: 'refuses',
      text: BOTH_EMPTY,
      source: BOTH_EMPTY_SOURCE,
    },
    {
      rule: 'null-content',
      variants: ['assistant'],
      verdict: 'refuses',
      text: BOTH_EMPTY,
      source: BOTH_EMPTY_SOURCE,
    },
    {
      rule: 'missing-content',
      variants: ['assistant'],
      verdict: 'refuses',
      text: BOTH_EMPTY,
      source: BOTH_EMPTY_SOURCE,
    },
    {
      rule: 'empty-content',
      variants: ['part'],
      verdict: 'refuses',
      text: 'messages[20].content[0].text:text cannot be empty.',
      source: 'https://github.com/agentscope-ai/QwenPaw/issues/287',
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
      verdict: 'takes',
      source: 'https://github.com/can1357/oh-my-pi/issues/958',
    },
    {
      rule: 'no-user-message',
      verdict: 'refuses',
      text: 'The messages parameter is illegal. Please check the documentation.',
      source: 'https://github.com/anomalyco/opencode/issues/2557',
    },
    {
      rule: 'content-type',
      variants: ['part-without-type'],
      verdict: 'refuses',
      source: 'https://github.com/NousResearch/hermes-agent/pull/48354',
    },
    // Said by a gateway in front of it.
    {
      rule: 'unknown-property',
      variants: ['part'],
      models: [/glm-5/i],
      verdict: 'refuses',
      text: 'message[3].content[2] has invalid field(s): text',
      source: 'https://github.com/BigPizzaV3/CodexPlusPlus/issues/329',
    },
  ],
};
