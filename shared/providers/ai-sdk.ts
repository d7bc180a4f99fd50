import type { Provider } from './provider.ts';

const CONVERSION =
  'https://github.com/vercel/ai/blob/ai%406.0.322/packages/ai/src/prompt/convert-to-language-model-prompt.ts';
const SCHEMA = 'https://github.com/vercel/ai/blob/ai%406.0.322/packages/ai/src/prompt/message.ts';
const MISMATCH = 'The messages do not match the ModelMessage[] schema.';

/** What is known of AI SDK. */
export const provider: Provider = {
  id: 'ai-sdk',
  name: 'AI SDK',
  about: "Vercel's AI SDK: judges its messages itself, before it asks any provider.",
  aliases: ['Vercel AI SDK', 'vercel-ai'],
  dialects: ['ai-sdk', 'ai-sdk-ui'],
  hosts: [],
  models: [],
  facts: [
    {
      rule: 'unanswered-tool-call',
      verdict: 'refuses',
      text: 'Tool result is missing for tool call call_1.',
      source: 'https://ai-sdk.dev/docs/troubleshooting/missing-tool-results-error',
    },
    // A chat that waits for a tool in the browser may end in an open call.
    {
      rule: 'unanswered-tool-call',
      variants: ['followed'],
      dialect: 'ai-sdk-ui',
      verdict: 'refuses',
      text: 'Tool result is missing for tool call call_1.',
      source: 'https://ai-sdk.dev/docs/troubleshooting/missing-tool-results-error',
    },
    {
      rule: 'misplaced-tool-result',
      variants: ['late', 'early'],
      verdict: 'refuses',
      text: 'Tool result is missing for tool call call_1.',
      source: CONVERSION,
    },
    {
      rule: 'orphan-tool-result',
      variants: ['wrong-address'],
      verdict: 'refuses',
      text: 'Tool result is missing for tool call call_1.',
      source: CONVERSION,
    },
    // What it passes on as it stands is refused behind it, by most.
    {
      rule: 'orphan-tool-result',
      variants: ['no-call', 'behind-others'],
      verdict: 'refuses',
      doubtful: true,
      text: 'unexpected tool_use_id',
      source: 'https://github.com/mastra-ai/mastra/pull/16201',
    },
    {
      rule: 'duplicate-tool-result',
      verdict: 'refuses',
      doubtful: true,
      text: 'each tool_use must have a single result. Found multiple `tool_result` blocks with id: call_1',
      source: 'https://github.com/vercel/eve/pull/1246',
    },
    {
      rule: 'duplicate-tool-call-id',
      variants: ['same-turn'],
      verdict: 'refuses',
      doubtful: true,
      source: 'https://github.com/vercel/ai/issues/12772',
    },
    { rule: 'missing-tool-call-id', verdict: 'refuses', text: MISMATCH, source: SCHEMA },
    {
      rule: 'missing-function-name',
      variants: ['call', 'result'],
      verdict: 'refuses',
      text: MISMATCH,
      source: SCHEMA,
    },
    { rule: 'unknown-role', verdict: 'refuses', text: MISMATCH, source: SCHEMA },
    {
      rule: 'content-type',
      variants: ['object', 'part-without-type', 'nested-list'],
      verdict: 'refuses',
      text: MISMATCH,
      source: SCHEMA,
    },
    { rule: 'null-content', verdict: 'refuses', text: MISMATCH, source: SCHEMA },
    { rule: 'missing-content', verdict: 'refuses', text: MISMATCH, source: SCHEMA },
    {
      rule: 'empty-messages',
      verdict: 'refuses',
      text: 'Invalid prompt: messages must not be empty',
      source: 'https://github.com/vercel/ai/blob/ai%406.0.322/packages/ai/src/prompt/standardize-prompt.ts',
    },
  ],
};
