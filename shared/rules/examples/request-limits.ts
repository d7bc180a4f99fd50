import type { RuleExample } from '../rule.ts';

/** As many names of tools as are asked for. */
const tools = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `{"type": "function", "function": {"name": "f${index}"}}`,
  ).join();

/** What `request-limits` finds and leaves alone in other formats. */
export const examples: readonly RuleExample[] = [
  {
    title: 'One tool more than OpenAI takes',
    provider: 'openai',
    text: `{"model": "gpt-4o",
  "tools": [${tools(129)}],
//^^^^^^^ error request-limits: The request declares 129 tools.
  "messages": [{"role": "user", "content": "Hi"}]}`,
    unrepaired: 'Which tool can be spared only you can say.',
  },
  {
    title: 'As many as it takes',
    provider: 'openai',
    text: `{"model": "gpt-4o",
  "tools": [${tools(128)}],
  "messages": [{"role": "user", "content": "Hi"}]}`,
  },
];
