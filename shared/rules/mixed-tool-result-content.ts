import type { Rule, RuleExample } from './rule.ts';
import { isNotSent, place } from './words.ts';

/** Words beside results in one message. */
export const rule: Rule = {
  id: 'mixed-tool-result-content',
  summary: 'Words and tool results stand in one message.',
  documentation: `Where results are parts of a user message, words may stand behind them with most models. Llama and Mistral on
Bedrock take a message of results or one of words, not both. Send the words in a turn of their own.`,
  variants: { any: 'words and results in one user message' },
  strategies: ['part-words-from-results'],
  visit: {
    turn(turn, report, conversation) {
      const { turns, reach } = conversation;
      if (turn.role !== 'user' || turn.content.kind !== 'parts' || !turn.known || isNotSent(conversation))
        return;
      if (reach !== 'next-message' && reach !== 'joined') return;
      const beside = [turns[turn.index - 1], turns[turn.index + 1]];
      const [first] = turn.content.parts;
      if (
        first === undefined ||
        !beside.some((one) => one?.result !== undefined && one.message === turn.message)
      )
        return;
      report({
        variant: 'any',
        pointer: first.pointer,
        anchor: { pointer: first.pointer, part: 'value' },
        message: `${place(turn)} holds words and tool results.`,
        subject: { turn },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Words behind a result, sent to Llama',
    provider: 'bedrock',
    text: `{"modelId": "us.meta.llama3-3-70b-instruct-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "get_weather", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"text": "22 C"}]}},
    {"text": "And now?"}]}
  //^^^^^^^^^^^^^^^^^^^^ error mixed-tool-result-content: messages[2] holds words and tool results.
]}`,
    fixes: {
      'part-words-from-results': `{"modelId": "us.meta.llama3-3-70b-instruct-v1:0", "toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Weather?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "get_weather", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"text": "22 C"}]}}]},
  {"role": "assistant", "content": [{"text": "[chatmend] No answer of the assistant was recorded here."}]},
  {"role": "user", "content": [{"text": "And now?"}]}
]}`,
    },
  },
];
