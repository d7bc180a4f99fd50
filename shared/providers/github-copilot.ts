import type { Provider } from './provider.ts';

/** What is known of GitHub Copilot. */
export const provider: Provider = {
  id: 'github-copilot',
  name: 'GitHub Copilot',
  about: "The API of GitHub Copilot: models of several makers under their makers' names.",
  aliases: ['Copilot'],
  dialects: ['openai-chat', 'openai-responses', 'anthropic-messages'],
  hosts: ['.githubcopilot.com', 'copilot-api.*.ghe.com', 'copilot-proxy.githubusercontent.com'],
  models: [],
  // Messages go on to Claude: https://github.com/caozhiyuan/copilot-api/issues/145
  relays: [{ provider: 'anthropic', models: /(^|[\/.])(databricks-)?claude-/ }],
  facts: [
    {
      rule: 'orphan-tool-result',
      verdict: 'refuses',
      text: "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
      source: 'https://github.com/microsoft/agent-framework/issues/5941',
    },
    {
      rule: 'duplicate-item-id',
      dialect: 'openai-responses',
      verdict: 'refuses',
      text: 'Duplicate item found with id rs_0468ed37. Remove duplicate items from your input and try again.',
      source: 'https://github.com/microsoft/vscode/issues/321977',
    },
    {
      rule: 'orphan-tool-result',
      dialect: 'openai-responses',
      verdict: 'refuses',
      text: 'No tool call found for function call output with call_id call_1.',
      source: 'https://github.com/can1357/oh-my-pi/issues/106',
    },
    {
      rule: 'item-not-persisted',
      dialect: 'openai-responses',
      verdict: 'refuses',
      text: "Item with id 'rs_1' not found. Items are not persisted when `store` is set to false. Try again with `store` set to true, or remove this item from your input.",
      source: 'https://github.com/can1357/oh-my-pi/issues/41',
    },
    {
      rule: 'reasoning-signature',
      variants: ['foreign-cipher'],
      dialect: 'openai-responses',
      verdict: 'refuses',
      text: 'The encrypted content for item rs_1 could not be verified. Reason: Encrypted content could not be decrypted or parsed.',
      source: 'https://github.com/caozhiyuan/copilot-api/issues/363',
    },
    {
      rule: 'system-message-position',
      variants: ['second', 'after-user', 'after-result', 'after-assistant'],
      verdict: 'takes',
      source: 'https://github.com/can1357/oh-my-pi/issues/958',
    },
    {
      rule: 'trailing-whitespace',
      models: [/^claude-/],
      verdict: 'refuses',
      text: 'messages: final assistant content cannot end with trailing whitespace',
      source: 'https://github.com/caozhiyuan/copilot-api/issues/216',
    },
    {
      rule: 'request-limits',
      variants: ['calls'],
      verdict: 'refuses',
      text: "Invalid 'messages[21].tool_calls': array too long. Expected an array with maximum length 128, but got an array with length 131 instead.",
      source: 'https://github.com/github/copilot-cli/issues/669',
    },
    {
      rule: 'last-message-role',
      dialect: 'openai-chat',
      models: [/claude-(opus|sonnet|haiku)-(4[.-][6-9](?!\d)|[5-9](?!\d))|claude-(fable|mythos)/],
      verdict: 'refuses',
      text: 'This model does not support assistant message prefill. The conversation must end with a user message.',
      source: 'https://github.com/anomalyco/opencode/issues/13768',
    },
    {
      rule: 'misplaced-tool-result',
      variants: ['late', 'early', 'apart'],
      verdict: 'refuses',
      text: "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
      source: 'https://github.com/microsoft/agent-framework/issues/5941',
    },
    {
      rule: 'tool-call-id-format',
      variants: ['over-40', 'over-64'],
      models: [/^(gpt-|o\d)/],
      verdict: 'refuses',
      text: "Invalid 'messages[11].tool_calls[0].id': string too long. Expected a string with maximum length 40, but got a string with length 46 instead.",
      source: 'https://github.com/BerriAI/litellm/issues/17343',
    },
    // Other makers’ models were not seen doing it.
    {
      rule: 'tool-call-id-format',
      variants: ['over-40', 'over-64'],
      verdict: 'refuses',
      doubtful: true,
      text: "Invalid 'messages[11].tool_calls[0].id': string too long. Expected a string with maximum length 40, but got a string with length 46 instead.",
      source: 'https://github.com/BerriAI/litellm/issues/17343',
    },
  ],
};
