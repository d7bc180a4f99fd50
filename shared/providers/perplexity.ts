import type { Provider } from './provider.ts';

/** What is known of Perplexity. */
export const provider: Provider = {
  id: 'perplexity',
  name: 'Perplexity',
  about: "Perplexity's own API for its Sonar models.",
  dialects: ['openai-chat'],
  hosts: ['api.perplexity.ai'],
  models: [/^sonar($|-)/, /^r1-1776$/],
  facts: [
    {
      rule: 'system-message-position',
      variants: ['after-user', 'after-result', 'after-assistant'],
      verdict: 'refuses',
      text: 'only the initial message can have the system role',
      source: 'https://github.com/pipecat-ai/pipecat/pull/4009',
    },
    {
      rule: 'system-message-position',
      variants: ['second'],
      verdict: 'takes',
      source: 'https://github.com/pipecat-ai/pipecat/pull/4009',
    },
    {
      rule: 'last-message-role',
      verdict: 'refuses',
      text: 'the last message must have the user or tool role',
      source: 'https://github.com/pipecat-ai/pipecat/pull/4009',
    },
    {
      rule: 'roles-alternate',
      variants: ['user', 'assistant', 'assistant-calls'],
      verdict: 'refuses',
      text: 'After the (optional) system message(s), user and assistant roles should be alternating.',
      source: 'https://github.com/FoundationAgents/OpenManus/issues/580',
    },
    // Results count as the user’s.
    {
      rule: 'role-after-tool-result',
      verdict: 'refuses',
      text: 'messages must be an alternating sequence of user/tool and assistant messages',
      source: 'https://github.com/pipecat-ai/pipecat/pull/4009',
    },
  ],
};
