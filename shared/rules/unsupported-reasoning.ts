import type { Conversation, Reasoning, Turn } from '../conversation/model.ts';
import { alike, type Place } from './alike.ts';
import { runningLoop } from './loop.ts';
import type { Rule, RuleExample } from './rule.ts';
import { isNotSent, pairOf, place } from './words.ts';

/** Reasoning sent to who takes none. */
export const rule: Rule = {
  id: 'unsupported-reasoning',
  summary: 'Reasoning is sent back to a receiver that takes none.',
  documentation: `What one provider demands another refuses: some read requests strictly and know no \`reasoning_content\` in
an assistant message, some take none for models that do not reason, and some take thoughts in the running turn
only where the request turns thinking on.

Leave the reasoning out for such a receiver, or turn thinking on for the request.`,
  variants: {
    reasoning_content: 'an assistant message with `reasoning_content`',
    reasoning: 'an assistant message with `reasoning`',
    reasoning_details: 'an assistant message with `reasoning_details`',
    'switched-off': 'reasoning in the running turn of a request that does not turn it on',
  },
  strategies: ['keep-reasoning-as-words', 'drop-reasoning'],
  visit: {
    payload(conversation, report) {
      if (isNotSent(conversation)) return;
      const found = new Map<string, Place[]>();
      const add = (variant: string, turn: Turn, reasoning: Reasoning) => {
        const places = found.get(variant) ?? [];
        if (places.length === 0) found.set(variant, places);
        places.push(placeOf(turn, reasoning));
      };
      for (const turn of conversation.turns) {
        if (!turn.known) continue;
        for (const reasoning of turn.reasoning)
          if (Object.hasOwn(rule.variants, reasoning.form)) add(reasoning.form, turn, reasoning);
      }
      const { turn, reasoning } = inRunningTurn(conversation);
      if (turn !== undefined && reasoning !== undefined) add('switched-off', turn, reasoning);
      for (const [variant, places] of found) report(alike(variant, places, SAYS[variant] ?? 'is reasoning'));
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A strict reader',
    provider: 'groq',
    text: `{"model": "meta-llama/llama-4-scout-17b-16e-instruct", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello.", "reasoning_content": "A greeting."},
                                           //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unsupported-reasoning: messages[1].reasoning_content is reasoning.
  {"role": "user", "content": "Again?"}
]}`,
    fixes: {
      'keep-reasoning-as-words': `{"model": "meta-llama/llama-4-scout-17b-16e-instruct", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "[chatmend] What the model thought, kept as words:\\nA greeting.\\n\\nHello."},
  {"role": "user", "content": "Again?"}
]}`,
      'drop-reasoning': `{"model": "meta-llama/llama-4-scout-17b-16e-instruct", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello."},
  {"role": "user", "content": "Again?"}
]}`,
    },
  },
  {
    title: 'Who wants it back',
    provider: 'deepseek',
    text: `{"model": "deepseek-reasoner", "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello.", "reasoning_content": "A greeting."},
  {"role": "user", "content": "Again?"}
]}`,
  },
  {
    title: 'Thoughts in the running turn, and thinking not turned on',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [
    {"type": "thinking", "thinking": "Look it up.", "signature": "EqQBCkgI"},
   //^^^^^^^^^^^^^^^^^^ error unsupported-reasoning: messages[1].content[0] is reasoning in the running turn, and thinking is not turned on.
    {"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]}
]}`,
    fixes: {
      'keep-reasoning-as-words': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [
    {"type": "text", "text": "[chatmend] What the model thought, kept as words:\\nLook it up."},
    {"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]}
]}`,
      'drop-reasoning': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [
    {"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]}
]}`,
    },
  },
  {
    title: 'Thoughts of an earlier turn are taken',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "thinking", "thinking": "Hm.", "signature": "EqQBCkgI"}, {"type": "text", "text": "Hello."}]},
  {"role": "user", "content": "Again?"}
]}`,
  },
  {
    title: 'Thoughts only the server can read, and thinking not turned on',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [
    {"type": "redacted_thinking", "data": "EqQBCkgI"},
   //^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unsupported-reasoning: messages[1].content[0] is reasoning in the running turn, and thinking is not turned on.
    {"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]}
]}`,
    fixes: {
      'drop-reasoning': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Weather?"},
  {"role": "assistant", "content": [
    {"type": "tool_use", "id": "a", "name": "f", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "22 C"}]}
]}`,
    },
    unrepaired: 'What the server sealed cannot be said in words.',
  },
];

const SAYS: Readonly<Record<string, string>> = {
  'switched-off': 'is reasoning in the running turn, and thinking is not turned on',
};

/** The first thoughts in the last message of the assistant, where its turn still runs and the request turns none on. */
function inRunningTurn(conversation: Conversation): { turn?: Turn; reasoning?: Reasoning } {
  const state = conversation.thinking?.state;
  if (state === 'on' || state === 'adaptive') return {};
  const turn = runningLoop(conversation).findLast(({ role }) => role === 'assistant');
  const reasoning = turn?.reasoning.find(({ pointer }) => pointer.startsWith(turn.pointer));
  return turn?.known === true && reasoning !== undefined ? { turn, reasoning } : {};
}

function placeOf(turn: Turn, { pointer, form }: Reasoning): Place {
  const inside = pointer.slice(turn.pointer.length + 1).replace(/\/(\d+)$/, '[$1]');
  const member = inside === form;
  return {
    turn,
    pointer,
    anchor: member ? pairOf(turn.pointer, form) : pairOf(pointer, 'type'),
    name: inside === '' ? place(turn) : `${place(turn)}.${inside}`,
  };
}
