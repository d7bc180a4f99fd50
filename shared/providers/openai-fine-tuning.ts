import type { Provider } from './provider.ts';

const ROW =
  'https://docs.rs/crate/openai-client-base/0.14.0/source/docs/FineTuneChatCompletionRequestAssistantMessage.md';

/** The check of training files for supervised fine-tuning, on upload and when a job begins. */
export const provider: Provider = {
  id: 'openai-fine-tuning',
  name: 'OpenAI fine-tuning',
  about:
    'The check of training files in the Chat Completions format. Others train on rows of the same shape, so it is judged for only where somebody names it; a file needs ten rows.',
  dialects: ['openai-chat'],
  extends: 'openai',
  context: 'training',
  hosts: [],
  models: [],
  facts: [
    {
      rule: 'training-row',
      variants: ['no-answer'],
      verdict: 'refuses',
      source: 'https://github.com/kohhnagata/clone-factory-v1/issues/3',
    },
    {
      rule: 'training-row',
      variants: ['weight'],
      verdict: 'refuses',
      source: ROW,
    },
    {
      rule: 'training-row',
      variants: ['tool-parts'],
      verdict: 'refuses',
      doubtful: true,
      text: 'Invalid file format. Line 1, message 3, key “content”: Input should be a valid string',
      source:
        'https://community.openai.com/t/fine-tuning-with-the-result-of-a-function-call-tool-role/965584',
    },
    {
      rule: 'training-row',
      variants: ['member'],
      verdict: 'refuses',
      doubtful: true,
      source: 'https://docs.rs/crate/openai-client-base/0.8.1/source/docs/FineTuneChatRequestInput.md',
    },
  ],
};
