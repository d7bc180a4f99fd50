import type { Provider } from './provider.ts';

/** What is known of NVIDIA NIM. */
export const provider: Provider = {
  id: 'nvidia-nim',
  name: 'NVIDIA NIM',
  about:
    "NVIDIA NIM, hosted and on one's own machines. Its names with a maker in front are used elsewhere too.",
  aliases: ['Nvidia', 'NIM'],
  dialects: ['openai-chat'],
  hosts: ['integrate.api.nvidia.com', '.api.nvidia.com', '.api.nvcf.nvidia.com'],
  models: [],
  facts: [
    {
      rule: 'empty-content',
      variants: ['assistant-with-calls', 'assistant'],
      verdict: 'refuses',
      text: 'Value error, Empty content is not allowed for assistant messages',
      source: 'https://github.com/CherryHQ/cherry-studio/issues/16155',
    },
    {
      rule: 'null-content',
      variants: ['assistant-with-calls', 'answer-with-calls'],
      verdict: 'takes',
      source: 'https://github.com/ogx-ai/ogx/issues/1751',
    },
    {
      rule: 'role-after-tool-result',
      models: [/(mistral|mixtral|ministral|codestral|devstral|magistral)/i],
      verdict: 'refuses',
      text: "Unexpected role 'user' after role 'tool'",
      source: 'https://github.com/NousResearch/hermes-agent/issues/20154',
    },
    {
      rule: 'content-parts-unsupported',
      variants: ['system', 'developer', 'assistant', 'assistant-with-calls', 'tool'],
      verdict: 'refuses',
      text: 'Message content as a list is only supported for user messages.',
      source: 'https://github.com/earendil-works/pi/pull/1574',
    },
    {
      rule: 'content-parts-unsupported',
      variants: ['user'],
      verdict: 'takes',
      source: 'https://github.com/earendil-works/pi/pull/1574',
    },
  ],
};
