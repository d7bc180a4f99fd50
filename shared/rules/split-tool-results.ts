import type { Conversation, Turn } from '../conversation/model.ts';
import { alike } from './alike.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { addressAnchor, isNotSent, place, roleAnchor } from './words.ts';

/** Results of one round of calls in several messages. */
export const rule: Rule = {
  id: 'split-tool-results',
  summary: 'Results of parallel calls stand in several messages.',
  documentation: `Where results are parts of a user message, the results of calls that were made together belong in one. Anthropic
makes one of neighbouring messages and takes them apart too, but its documentation warns that the model learns
from it to call one tool at a time. Others look into the next message only, and say that the calls whose results
stand in the one behind it have none.

The same holds for calls: behind a second message of the assistant those of the first have no results for them.

Put all results, or all calls, into the first message. Their words and their order stay.`,
  variants: {
    any: 'results of one round in more than one message',
    calls: 'calls of one round in more than one message',
  },
  whenTaken: { any: 'hint' },
  strategies: ['merge-results', 'merge-neighbours'],
  visit: {
    payload(conversation, report) {
      if (conversation.reach !== 'joined' || isNotSent(conversation)) return;
      for (const turns of splitCalls(conversation)) report(inSeveral(turns));
      for (const later of splitResults(conversation))
        report(
          alike(
            'any',
            later.map((turn) => ({
              turn,
              pointer: turn.pointer,
              anchor:
                turn.result === undefined
                  ? { pointer: turn.pointer, part: 'value' as const }
                  : addressAnchor(turn.result),
              name: place(turn),
            })),
            'answers a call whose round has its first result in an earlier message',
          ),
        );
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A message for each result',
    provider: 'anthropic',
    text: `{"model": "claude-haiku-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [
    {"type": "tool_use", "id": "a", "name": "f", "input": {}},
    {"type": "tool_use", "id": "b", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "1"}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "b", "content": "2"}]}
                                                     //^^^^^^^^^^^^^^^^^^ hint split-tool-results: messages[3].content[0] answers a call
]}`,
    fixes: {
      'merge-results': `{"model": "claude-haiku-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [
    {"type": "tool_use", "id": "a", "name": "f", "input": {}},
    {"type": "tool_use", "id": "b", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "1"}, {"type": "tool_result", "tool_use_id": "b", "content": "2"}]}
]}`,
    },
  },
  {
    title: 'All results in one message, and another round',
    provider: 'deepseek',
    text: `{"model": "deepseek-chat", "max_tokens": 9, "system": "Be brief.", "messages": [
  {"role": "assistant", "content": [
    {"type": "tool_use", "id": "a", "name": "f", "input": {}},
    {"type": "tool_use", "id": "b", "name": "f", "input": {}}]},
  {"role": "user", "content": [
    {"type": "tool_result", "tool_use_id": "a", "content": "1"},
    {"type": "tool_result", "tool_use_id": "b", "content": "2"}]},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "c", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "c", "content": "3"}]}
]}`,
  },
];

/** Neighbouring messages of the assistant with calls in one in front of the last, all of them answered behind it. */
function splitCalls({ turns }: Conversation): Turn[][] {
  const found: Turn[][] = [];
  let run: Turn[] = [];
  for (const turn of turns) {
    if (turn.role === 'assistant' && turn.result === undefined) {
      if (run.at(-1)?.message !== turn.message) run.push(turn);
      continue;
    }
    const calls = run.flatMap((one) => one.calls);
    const early = run.slice(0, -1).some((one) => one.calls.length > 0);
    if (early && calls.every(({ state }) => state === 'answered')) found.push(run);
    run = [];
  }
  return found;
}

function inSeveral(turns: readonly Turn[]): Finding {
  const [first, second, ...others] = turns as [Turn, Turn, ...Turn[]];
  return {
    variant: 'calls',
    pointer: first.pointer,
    anchor: roleAnchor(first),
    message: `${place(first)} calls tools, and their results stand behind another message of the assistant, ${place(others.at(-1) ?? second)}.`,
    related: [second, ...others].map((turn) => ({
      anchor: roleAnchor(turn),
      message: `${place(turn)} stands in between.`,
    })),
    subject: { turn: second, turns },
  };
}

/** By round: the first result of each message behind the one that holds the round's first results. */
function splitResults({ turns }: Conversation): Turn[][] {
  const found: Turn[][] = [];
  let later: Turn[] = [];
  for (const turn of turns) {
    const before = turns[turn.index - 1];
    if (turn.result === undefined || before?.result === undefined) {
      later = [];
      continue;
    }
    if (before.message === turn.message) continue;
    if (turn.result.state !== 'paired' || before.result.state !== 'paired') continue;
    if (later.length === 0) found.push(later);
    later.push(turn);
  }
  return found;
}
