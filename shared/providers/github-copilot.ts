import type { Provider } from './provider.ts';

/** The API of GitHub Copilot: models of several makers under their makers' names. */
export const provider: Provider = {
  id: 'github-copilot',
  name: 'GitHub Copilot',
  aliases: ['Copilot'],
  dialects: ['openai-chat'],
  hosts: ['.githubcopilot.com', 'copilot-api.*.ghe.com', 'copilot-proxy.githubusercontent.com'],
  models: [],
  facts: [
    {
      rule: 'orphan-tool-result',
      verdict: 'refuses',
      text: "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
      source: 'https://github.com/microsoft/agent-framework/issues/5941',
    },
  ],
};
