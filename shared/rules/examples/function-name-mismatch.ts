import type { RuleExample } from '../rule.ts';

/** What `function-name-mismatch` finds and leaves alone in other formats, with repairs. */
export const examples: readonly RuleExample[] = [
  {
    title: 'The name of the call',
    provider: 'vertex',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "get_weather", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "get_weather", "response": {"output": "22 C"}}}]}
]}`,
  },
];
