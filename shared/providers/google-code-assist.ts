import type { Provider } from './provider.ts';

/** What is known of Google Code Assist. */
export const provider: Provider = {
  id: 'google-code-assist',
  name: 'Google Code Assist',
  about: "Google's Code Assist, behind Gemini CLI and Antigravity; it wraps the body of Gemini in `request`.",
  aliases: ['Code Assist', 'Cloud Code Assist', 'Antigravity'],
  dialects: ['gemini'],
  extends: 'gemini',
  hosts: [
    'cloudcode-pa.googleapis.com',
    '*-cloudcode-pa.googleapis.com',
    '*-cloudcode-pa.sandbox.googleapis.com',
  ],
  models: [],
  facts: [
    // Unlike Gemini it makes no one message of neighbours before it pairs.
    {
      rule: 'split-tool-results',
      verdict: 'refuses',
      source: 'https://github.com/openclaw/clawhub/issues/151',
    },
    {
      rule: 'empty-content',
      variants: ['user', 'assistant'],
      verdict: 'refuses',
      text: 'Unable to submit request because it must include at least one parts field, which describes the prompt input.',
      source: 'https://github.com/router-for-me/CLIProxyAPI/issues/176',
    },
    // It does not join what the model says in pieces.
    {
      rule: 'tool-call-position',
      variants: ['after-assistant'],
      verdict: 'refuses',
      doubtful: true,
      text: 'Please ensure that function call turn comes immediately after a user turn or after a function response turn.',
      source: 'https://github.com/google-gemini/gemini-cli/issues/26486',
    },
  ],
};
