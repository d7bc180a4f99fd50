import type { Rule, RuleExample } from './rule.ts';
import { callAnchor, isNotSent, roleAnchor } from './words.ts';

/** Calls in the history of a request that declares no tools. */
export const rule: Rule = {
  id: 'tools-required',
  summary: 'The history holds calls, but the request declares no tools.',
  documentation: `Some providers want the tools declared as long as the history holds calls or results, also where the model is not
to call any more, as in a request for a summary. Declare the tools that the history names; what is not in the
history, such as their parameters, only you can say.`,
  variants: { any: 'calls or results, and no tools' },
  strategies: ['declare-tools'],
  visit: {
    payload(conversation, report) {
      const { tools, calls, results, value } = conversation;
      // A bare list says nothing about tools.
      if (tools !== undefined || Array.isArray(value) || isNotSent(conversation)) return;
      const [call] = calls;
      const [result] = results;
      const turn = call?.turn ?? result?.turn;
      if (turn === undefined || !turn.known) return;
      report({
        variant: 'any',
        pointer: call?.pointer ?? turn.pointer,
        anchor: call === undefined ? roleAnchor(turn) : callAnchor(call),
        message: `The history holds ${call === undefined ? 'results' : 'calls'} from ${turn.place} on, but no tools are declared.`,
        subject: { turn },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A history with calls, and no toolConfig',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-3-5-sonnet-20240620-v1:0", "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "get_weather", "input": {}}}]},
                                               //^^^^^^^^^^^^^^^^^ error tools-required: The history holds calls from messages[1] on, but no tools are declared.
  {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"text": "22 C"}]}}]}
]}`,
    fixes: {
      'declare-tools': `{"modelId": "anthropic.claude-3-5-sonnet-20240620-v1:0", "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "get_weather", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"text": "22 C"}]}}]}
], "toolConfig": {
  "tools": [
    {
      "toolSpec": {
        "name": "get_weather",
        "description": "[chatmend] Declared because the history calls it; what it takes is not known.",
        "inputSchema": {
          "json": {
            "type": "object"
          }
        }
      }
    }
  ]
}}`,
    },
  },
];
