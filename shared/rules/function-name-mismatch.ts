import { short } from '../text/short.ts';
import type { Rule, RuleExample } from './rule.ts';
import { nameOf, pairOf, place } from './words.ts';

/** A result that names another function than its call. */
export const rule: Rule = {
  id: 'function-name-mismatch',
  summary: 'A tool result names another function than its call.',
  documentation: `Where results carry the name of their function, it has to be that of the call. Converters that have only the id
at hand write a name of their own there, such as \`tool_result\`; newer models of Gemini refuse that without a
word about it. The call tells the right name.`,
  variants: { any: 'the names differ' },
  strategies: ['write-call-name'],
  visit: {
    result(result, report) {
      const { turn, call, name, nameKey = 'name', callId } = result;
      if (call?.name === undefined || name === undefined || name === call.name || result.legacy) return;
      const byPlace = result.state === 'misaddressed' && callId === undefined;
      if (result.state !== 'paired' && !byPlace) return;
      report({
        variant: 'any',
        pointer: `${result.pointer}/${nameKey}`,
        anchor: pairOf(result.pointer, nameKey),
        message: `${place(turn)} names ${short(name)}, but its call is ${nameOf(call)}.`,
        related: [{ anchor: pairOf(call.pointer, 'name'), message: 'The call it answers.' }],
        subject: { turn, results: [result], calls: [call] },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A name the converter made up',
    provider: 'vertex',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "get_weather", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "tool_result", "response": {"output": "22 C"}}}]}
                                                 //^^^^^^^^^^^^^^^^^^^^^ error function-name-mismatch: contents[2].parts[0] names tool_result, but its call is get_weather.
]}`,
    fixes: {
      'write-call-name': `{"contents": [
  {"role": "user", "parts": [{"text": "Weather?"}]},
  {"role": "model", "parts": [{"functionCall": {"name": "get_weather", "args": {}}}]},
  {"role": "user", "parts": [{"functionResponse": {"name": "get_weather", "response": {"output": "22 C"}}}]}
]}`,
    },
  },
];
