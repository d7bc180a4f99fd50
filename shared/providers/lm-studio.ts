import type { Provider } from './provider.ts';
import { templateFacts } from './templates/server.ts';

const CONTENT = "Invalid 'content': 'content' field must be a string or an array of objects.";
const CONTENT_SOURCE = 'https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/261';
const LANGGRAPH = 'https://github.com/shanevcantwell/langgraph-agentic-scaffold/issues/89';

/** What is known of LM Studio. */
export const provider: Provider = {
  id: 'lm-studio',
  name: 'LM Studio',
  about: "LM Studio's local server. What it refuses lies mostly in the model's chat template.",
  aliases: ['LMStudio'],
  dialects: ['openai-chat', 'anthropic-messages'],
  hosts: [':1234'],
  models: [],
  facts: [
    ...templateFacts({
      id: 'lm-studio',
      quotes: (words) => `Error rendering prompt with jinja template: "${words}".`,
      checks: ['unknown-role'],
    }),
    {
      rule: 'null-content',
      variants: [
        'assistant-with-calls',
        'answer-with-calls',
        'user',
        'system',
        'developer',
        'tool',
        'assistant',
      ],
      verdict: 'refuses',
      text: CONTENT,
      source: LANGGRAPH,
    },
    {
      rule: 'missing-content',
      variants: ['assistant-with-calls'],
      verdict: 'refuses',
      doubtful: true,
      text: CONTENT,
      source: CONTENT_SOURCE,
    },
    {
      rule: 'content-type',
      variants: ['object', 'tool-object'],
      verdict: 'refuses',
      text: CONTENT,
      source: CONTENT_SOURCE,
    },
    { rule: 'empty-content', variants: ['assistant-with-calls'], verdict: 'takes', source: LANGGRAPH },
    // Last seen in 2024.
    {
      rule: 'empty-content',
      variants: ['user', 'system', 'developer', 'tool', 'assistant'],
      until: '2024-08-31',
      verdict: 'refuses',
      text: "'messages' array must only contain objects with a 'content' field that is not empty",
      source: 'https://github.com/if-ai/ComfyUI-IF_AI_tools/issues/89',
    },
    {
      rule: 'unknown-role',
      verdict: 'refuses',
      text: "'messages' array must only contain objects with a 'role' field that is in [user, assistant, system, tool].",
      source: 'https://github.com/MangoLion/plotbunni/issues/5',
    },
  ],
};
