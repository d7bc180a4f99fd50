import type { Conversation, Turn } from '../conversation/model.ts';
import { alike, type Place } from './alike.ts';
import type { Rule, RuleExample } from './rule.ts';
import { isNotSent, mayEndOpen, pairOf, place } from './words.ts';

/** Reasoning behind which nothing stands that it led to. */
export const rule: Rule = {
  id: 'reasoning-position',
  summary: 'Reasoning is not followed by what it led to.',
  documentation: `Reasoning comes back together with what the model said or called next. A message of the assistant that ends in
thoughts, and a reasoning item whose message or call was dropped, moved or stripped of the id the server knows it
by, are refused.

Send what followed, with the id it came with. Where that is gone, the server's name for the reasoning can go too,
so that it is read as it stands, or the whole reasoning.`,
  variants: {
    'last-part': 'a message of the assistant ends in reasoning',
    adjacent: 'reasoning in words right behind another, in one message',
    'no-follower': 'a reasoning item with an id, and no item of the model behind it',
    'unnamed-message': 'a reasoning item with an id in front of a message without one',
    'unnamed-call': 'a reasoning item with an id in front of a call without one',
  },
  strategies: ['remove-item-id', 'note-after-reasoning', 'keep-reasoning-as-words', 'drop-reasoning'],
  visit: {
    payload(conversation, report) {
      if (isNotSent(conversation)) return;
      const found = new Map<string, Turn[]>();
      for (const turn of conversation.turns) {
        const variant = turn.known ? variantOf(turn, conversation) : undefined;
        if (variant === undefined) continue;
        const turns = found.get(variant) ?? [];
        if (turns.length === 0) found.set(variant, turns);
        turns.push(turn);
      }
      const beside = conversation.turns.flatMap(adjacentIn);
      if (beside.length > 0) report(alike('adjacent', beside, 'is reasoning right behind reasoning'));
      for (const [variant, turns] of found)
        report(alike(variant, turns.map(placeOf), SAYS[variant] as string));
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A turn of the assistant that only thought',
    provider: 'anthropic',
    text: `{"model": "claude-opus-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [
   {"type": "thinking", "thinking": "A greeting.", "signature": "EqQBCkgI"}]},
  //^^^^^^^^^^^^^^^^^^ error reasoning-position: messages[1].content[0] is reasoning with nothing behind it.
  {"role": "user", "content": "Again?"}
]}`,
    fixes: {
      'note-after-reasoning': `{"model": "claude-opus-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [
   {"type": "thinking", "thinking": "A greeting.", "signature": "EqQBCkgI"},
   {"type": "text", "text": "[chatmend] What was said behind this reasoning was not recorded."}]},
  {"role": "user", "content": "Again?"}
]}`,
      'drop-reasoning': `{"model": "claude-opus-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "user", "content": "Again?"}
]}`,
    },
  },
  {
    title: 'A message that lost the id it came with',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"type": "reasoning", "id": "rs_1", "summary": []},
                      //^^^^^^^^^^^^ error reasoning-position: input[1] is known to the server by its id, and the message behind it is not.
  {"role": "assistant", "content": "Hello."},
  {"role": "user", "content": "Again?"}
]}`,
    fixes: {
      'remove-item-id': `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"type": "reasoning", "summary": []},
  {"role": "assistant", "content": "Hello."},
  {"role": "user", "content": "Again?"}
]}`,
    },
  },
  {
    title: 'Reasoning whose message was dropped',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"type": "reasoning", "id": "rs_1", "summary": []},
                      //^^^^^^^^^^^^ error reasoning-position: input[0] is reasoning that led to nothing here.
  {"role": "user", "content": "Again?"}
]}`,
  },
  {
    title: 'Reasoning with the items it led to, and reasoning the server keeps no name for',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"type": "reasoning", "id": "rs_1", "summary": []},
  {"type": "function_call", "id": "fc_1", "call_id": "a", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "a", "output": "1"},
  {"type": "reasoning", "summary": [], "encrypted_content": "gAAAAABo"},
  {"role": "assistant", "content": "Hello."},
  {"role": "user", "content": "Again?"}
]}`,
  },
];

const SAYS: Readonly<Record<string, string>> = {
  'last-part': 'is reasoning with nothing behind it',
  'no-follower': 'is reasoning that led to nothing here',
  'unnamed-message': 'is known to the server by its id, and the message behind it is not',
  'unnamed-call': 'is known to the server by its id, and the call behind it is not',
};

function variantOf(turn: Turn, conversation: Conversation): string | undefined {
  if (turn.role !== 'assistant' || turn.reasoning.length === 0) return undefined;
  if (turn.content.kind === 'parts') return endsInReasoning(turn, conversation) ? 'last-part' : undefined;
  if (turn.item === undefined || turn.reasoning[0]?.pointer !== turn.pointer) return undefined;
  const next = conversation.turns[turn.index + 1];
  // Of several in a row the last one is judged.
  if (next !== undefined && next.reasoning[0]?.pointer === next.pointer) return undefined;
  if (next === undefined)
    return mayEndOpen(conversation) || !conversation.complete ? undefined : 'no-follower';
  if (next.item !== undefined) return undefined;
  if (next.known && (next.role !== 'assistant' || next.result !== undefined)) return 'no-follower';
  // What nobody keeps cannot be asked for: then the words count, and no id.
  if (!next.known || conversation.persisted === false) return undefined;
  if (next.content.kind !== 'unknown') return 'unnamed-message';
  return next.calls.length > 0 ? 'unnamed-call' : undefined;
}

/** Reasoning that came to stand behind another, as where the call in between was taken out; hidden ones may. */
function adjacentIn(turn: Turn): Place[] {
  if (!turn.known || turn.role !== 'assistant' || turn.content.kind !== 'parts') return [];
  const forms = new Map(turn.reasoning.map(({ pointer, form }) => [pointer, form]));
  const { parts } = turn.content;
  return parts.flatMap(({ pointer, value }, at) => {
    const form = forms.get(pointer);
    const before = forms.get(parts[at - 1]?.pointer ?? '');
    if (form === undefined || form !== before || form.startsWith('redacted')) return [];
    const [key = 'type'] = Object.keys(value as object);
    return placeIn(turn, pointer, { pointer: `${pointer}/${key}`, part: 'key' });
  });
}

function endsInReasoning({ content, reasoning, index, role }: Turn, conversation: Conversation): boolean {
  if (content.kind !== 'parts') return false;
  const last = content.parts.at(-1)?.pointer;
  const next = conversation.turns[index + 1];
  if (!reasoning.some(({ pointer }) => pointer === last)) return false;
  if (next === undefined) return conversation.complete && !mayEndOpen(conversation);
  // Neighbouring messages of one role are read as one.
  return next.role !== role;
}

function placeOf(turn: Turn): Place {
  const last = turn.content.kind === 'parts' ? turn.content.parts.at(-1) : undefined;
  if (last === undefined)
    return { turn, pointer: turn.pointer, anchor: pairOf(turn.pointer, 'id'), name: place(turn) };
  return placeIn(turn, last.pointer);
}

function placeIn(turn: Turn, pointer: string, anchor = pairOf(pointer, 'type')): Place {
  const at = pointer.slice(turn.pointer.length + 1).replace(/\/(\d+)$/, '[$1]');
  return { turn, pointer, anchor, name: `${place(turn)}.${at}` };
}
