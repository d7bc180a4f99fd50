import type { Conversation, Turn } from '../conversation/model.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { isNotSent, place, roleAnchor } from './words.ts';

/** Messages of one speaker in a row, where speakers have to take turns. */
export const rule: Rule = {
  id: 'roles-alternate',
  summary: 'One speaker has two messages in a row.',
  documentation: `Perplexity, Bedrock for older models, and the chat templates of Gemma, Llama 2 and Mistral's models want
user and assistant to take turns. Most others take several messages of one speaker, and Anthropic makes them one
itself since 2024.

Merging them loses no word, but the model reads one message where there were two. The templates of Gemma and Llama 2
also know no tool results at all: a server that renders them answers with the same words. Templates of Mistral know
them, and count neither calls nor results as a turn.`,
  variants: {
    user: 'user messages in a row',
    assistant: 'assistant messages in a row, none of them with calls',
    'assistant-calls': 'the same, the last of them with calls',
    'behind-calls': 'an assistant message right behind calls that have no result there',
    'user-across-calls': 'user messages with nothing but calls and their results in between',
    'assistant-across-calls': 'the same of assistant messages without calls',
    tool: 'a tool result, which the templates of some models take for a speaker out of turn',
  },
  strategies: ['say-rounds-as-words', 'merge-neighbours', 'insert-assistant-message', 'insert-user-message'],
  visit: {
    payload(conversation, report) {
      if (isNotSent(conversation)) return;
      for (const run of runsOf(conversation)) report(inARow(wordsOf(run)));
      for (const turn of behindCalls(conversation)) report(behind(turn));
      for (const pair of acrossCalls(conversation)) report(apart(pair));
      const result = conversation.turns.find((turn) => turn.result !== undefined);
      if (result?.known !== true) return;
      report({
        variant: 'tool',
        pointer: result.pointer,
        anchor: roleAnchor(result),
        message: `${place(result)} is a tool result.`,
        subject: { turn: result },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Two questions',
    provider: 'perplexity',
    text: `{"model": "sonar", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "user", "content": "Who are you?"}
 //^^^^^^^^^^^^^^ error roles-alternate: messages[1] is the user's, as is messages[0] in front of it.
]}`,
    fixes: {
      'merge-neighbours': `{"model": "sonar", "messages": [
  {"role": "user", "content": "Hi\\n\\nWho are you?"}
]}`,
      'insert-assistant-message': `{"model": "sonar", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "[chatmend] No answer of the assistant was recorded here."},
  {"role": "user", "content": "Who are you?"}
]}`,
    },
  },
  {
    title: 'Two answers, for a template that takes turns',
    provider: 'vllm',
    text: `{"model": "google/gemma-2-9b-it", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello"},
  {"role": "assistant", "content": "What can I do?"},
 //^^^^^^^^^^^^^^^^^^^ error roles-alternate: messages[2] is the assistant's, as is messages[1] in front of it.
  {"role": "user", "content": "Sing"}
]}`,
    fixes: {
      'merge-neighbours': `{"model": "google/gemma-2-9b-it", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello\\n\\nWhat can I do?"},
  {"role": "user", "content": "Sing"}
]}`,
      'insert-user-message': `{"model": "google/gemma-2-9b-it", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello"},
  {"role": "user", "content": "[chatmend] No message of the user was recorded here."},
  {"role": "assistant", "content": "What can I do?"},
  {"role": "user", "content": "Sing"}
]}`,
    },
  },
  {
    title: 'An older model on Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "anthropic.claude-3-5-sonnet-20240620-v1:0", "messages": [
  {"role": "user", "content": [{"text": "Hi"}]},
  {"role": "user", "content": [{"text": "Who are you?"}]}
 //^^^^^^^^^^^^^^ error roles-alternate: messages[1] is the user's, as is messages[0] in front of it.
]}`,
    fixes: {
      'merge-neighbours': `{"modelId": "anthropic.claude-3-5-sonnet-20240620-v1:0", "messages": [
  {"role": "user", "content": [{"text": "Hi"}, {"text": "Who are you?"}]}
]}`,
    },
  },
  {
    title: 'A template without tool results',
    provider: 'tgi',
    text: `{"model": "google/gemma-3-12b-it", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "22 C"}
 //^^^^^^^^^^^^^^ error roles-alternate: messages[2] is a tool result.
]}`,
    fixes: {
      'say-rounds-as-words': `{"model": "google/gemma-3-12b-it", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "[chatmend] Called f (call_1) with {}"},
  {"role": "user", "content": "[chatmend] Result of f (call_1):\\n22 C"}
]}`,
    },
  },
  {
    title: 'Two answers with a call in between, for a template that counts no calls',
    provider: 'llama-cpp',
    text: `{"model": "mistral-nemo:12b", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "I look."},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "abcdefgh1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "abcdefgh1", "content": "22 C"},
  {"role": "assistant", "content": "Warm."},
 //^^^^^^^^^^^^^^^^^^^ error roles-alternate: messages[4] is the assistant's, as is messages[1], with nothing but calls
  {"role": "user", "content": "Thanks"}
]}`,
    fixes: {
      'insert-user-message': `{"model": "mistral-nemo:12b", "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": "I look."},
  {"role": "user", "content": "[chatmend] No message of the user was recorded here."},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "abcdefgh1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "abcdefgh1", "content": "22 C"},
  {"role": "assistant", "content": "Warm."},
  {"role": "user", "content": "Thanks"}
]}`,
    },
  },
  {
    title: 'Most take several messages of one speaker',
    text: `{"messages": [{"role": "user", "content": "Hi"}, {"role": "user", "content": "Who are you?"}]}`,
  },
];

/** Runs of neighbouring messages of one speaker; results and what follows a call have rules of their own. */
function runsOf({ turns }: Conversation): Turn[][] {
  const runs: Turn[][] = [];
  let run: Turn[] = [];
  for (const turn of turns) {
    const before = run.at(-1);
    if (before !== undefined && continues(turn, before)) {
      if (run.length === 1) runs.push(run);
      run.push(turn);
    } else run = [turn];
  }
  return runs;
}

/** Words in front of calls are told first: a template that counts no calls minds nothing else. */
function wordsOf(run: readonly Turn[]): readonly Turn[] {
  return run.length > 2 && run.at(-1)?.callList === 'list' ? run.slice(0, -1) : run;
}

function continues(turn: Turn, before: Turn): boolean {
  if (turn.role !== before.role || (turn.role !== 'user' && turn.role !== 'assistant')) return false;
  return turn.known && before.known && turn.message !== before.message && before.callList !== 'list';
}

function inARow(run: readonly Turn[]): Finding {
  const [first, second, ...others] = run as readonly [Turn, Turn, ...Turn[]];
  const speaker = second.role as 'user' | 'assistant';
  return {
    variant: run.at(-1)?.callList === 'list' ? 'assistant-calls' : speaker,
    pointer: second.pointer,
    anchor: roleAnchor(second),
    message: `${place(second)} is the ${speaker}'s, as is ${place(first)} in front of it.`,
    related: [first, ...others].map((turn) => ({
      anchor: roleAnchor(turn),
      message: `${place(turn)} is the ${speaker}'s too.`,
    })),
    subject: { turn: second, turns: run },
  };
}

/** What the assistant says right behind its calls; the calls are told as unanswered too. */
function behindCalls({ turns }: Conversation): readonly Turn[] {
  return turns.filter(({ role, known, index }) => {
    const before = turns[index - 1];
    return known && role === 'assistant' && before?.known === true && before.callList === 'list';
  });
}

function behind(turn: Turn): Finding {
  return {
    variant: 'behind-calls',
    pointer: turn.pointer,
    anchor: roleAnchor(turn),
    message: `${place(turn)} is the assistant's, right behind calls of the assistant.`,
    subject: { turn },
  };
}

/** Two messages of one speaker with calls and results between them, and the first of what stands there. */
interface Pair {
  readonly first: Turn;
  readonly between: Turn;
  readonly second: Turn;
}

/** A user right behind a result that answers a call is told as that. */
function acrossCalls({ turns }: Conversation): Pair[] {
  const pairs: Pair[] = [];
  let first: Turn | undefined;
  let between: Turn | undefined;
  for (const turn of turns) {
    if (turn.known && (turn.result !== undefined || turn.callList === 'list' || isOldRound(turn))) {
      between ??= turn;
      continue;
    }
    const speaks = turn.known && (turn.role === 'user' || turn.role === 'assistant');
    const told = turn.role === 'user' && turns[turn.index - 1]?.result?.state === 'paired';
    if (speaks && first?.role === turn.role && between !== undefined && !told)
      pairs.push({ first, between, second: turn });
    first = speaks ? turn : undefined;
    between = undefined;
  }
  return pairs;
}

/** Calls of the old form that are answered: who takes no `function` is told that, and sees tool calls then. */
function isOldRound({ calls }: Turn): boolean {
  return calls.length > 0 && calls.every(({ legacy, state }) => legacy && state === 'answered');
}

function apart({ first, between, second }: Pair): Finding {
  const speaker = second.role as 'user' | 'assistant';
  return {
    variant: `${speaker}-across-calls`,
    pointer: second.pointer,
    anchor: roleAnchor(second),
    message: `${place(second)} is the ${speaker}'s, as is ${place(first)}, with nothing but calls and results in between.`,
    related: [{ anchor: roleAnchor(first), message: `${place(first)} is the ${speaker}'s too.` }],
    // The other speaker goes in front of the user, or in front of the calls: no result is followed by a user's words then.
    subject: { turn: speaker === 'user' ? second : between },
  };
}
