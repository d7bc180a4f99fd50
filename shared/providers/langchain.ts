import type { Provider } from './provider.ts';

const RESULTS = 'https://docs.langchain.com/oss/javascript/langchain/errors/INVALID_TOOL_RESULTS';

/** What is known of LangChain. */
export const provider: Provider = {
  id: 'langchain',
  name: 'LangChain',
  about:
    'LangChain and LangGraph, which check their messages or name what is wrong with them when a model is asked.',
  aliases: ['LangGraph', 'LangSmith'],
  dialects: ['langchain'],
  hosts: [],
  models: [],
  facts: [
    // The state of a graph that was interrupted may end in an open call; it may not go on behind one.
    {
      rule: 'unanswered-tool-call',
      variants: ['followed'],
      verdict: 'refuses',
      text: 'Found AIMessages with tool_calls that do not have a corresponding ToolMessage.',
      source: 'https://docs.langchain.com/oss/python/langgraph/errors/INVALID_CHAT_HISTORY',
    },
    { rule: 'orphan-tool-result', verdict: 'refuses', text: 'INVALID_TOOL_RESULTS', source: RESULTS },
    { rule: 'duplicate-tool-result', verdict: 'refuses', text: 'INVALID_TOOL_RESULTS', source: RESULTS },
    {
      rule: 'misplaced-tool-result',
      variants: ['late', 'early', 'apart'],
      verdict: 'refuses',
      text: 'INVALID_TOOL_RESULTS',
      source: RESULTS,
    },
    {
      rule: 'missing-tool-call-id',
      variants: ['result'],
      verdict: 'refuses',
      source: 'https://reference.langchain.com/python/langchain-core/messages/tool/ToolMessage',
    },
    {
      rule: 'missing-tool-call-id',
      variants: ['call'],
      verdict: 'refuses',
      doubtful: true,
      source: RESULTS,
    },
    {
      rule: 'duplicate-tool-call-id',
      variants: ['same-turn'],
      verdict: 'refuses',
      doubtful: true,
      source: RESULTS,
    },
  ],
};
