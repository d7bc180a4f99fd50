import type { Provider } from './provider.ts';
import { templateFacts } from './templates/server.ts';

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
    ...templateFacts({ id: 'tgi', quotes: (words) => `Template error: syntax error: ${words}` }),
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
      variants: ['assistant-with-calls', 'answer-with-calls'],
      verdict: 'takes',
      source: 'https://github.com/huggingface/text-generation-inference/issues/3198',
    },
  ],
};
