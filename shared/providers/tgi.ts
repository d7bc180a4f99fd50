import type { Provider } from './provider.ts';

const MISSING = 'Failed to deserialize the JSON body into the target type: missing field `content`';
const MISSING_SOURCE = 'https://github.com/huggingface/text-generation-inference/pull/3021';

/** What is known of Text Generation Inference. */
export const provider: Provider = {
  id: 'tgi',
  name: 'Text Generation Inference',
  about: 'Text Generation Inference of Hugging Face, where `tgi` is what its own examples call the model.',
  aliases: ['TGI', 'HF TGI', 'HF Inference'],
  dialects: ['openai-chat'],
  hosts: ['.endpoints.huggingface.cloud', 'api-inference.huggingface.co'],
  models: [/^tgi$/],
  facts: [
    { rule: 'missing-content', verdict: 'refuses', text: MISSING, source: MISSING_SOURCE },
    // Mended in February 2025.
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      verdict: 'refuses',
      doubtful: true,
      text: MISSING,
      source: MISSING_SOURCE,
    },
    {
      rule: 'null-content',
      variants: ['assistant-with-calls'],
      verdict: 'takes',
      source: 'https://github.com/huggingface/text-generation-inference/issues/3198',
    },
    {
      rule: 'roles-alternate',
      models: [/gemma-?[123](?!\d)/i],
      verdict: 'refuses',
      text: 'Template error: syntax error: Conversation roles must alternate user/assistant/user/assistant/',
      source: 'https://github.com/huggingface/text-generation-inference/issues/3198',
    },
  ],
};
