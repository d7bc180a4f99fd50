import type { Pointer } from '../api.ts';
import type { Turn } from '../conversation/model.ts';
import { short } from '../text/short.ts';
import type { Rule, RuleExample } from './rule.ts';
import { isBlackedOut, pairOf, place } from './words.ts';

/** An item whose id is not one the server gives to its kind. */
export const rule: Rule = {
  id: 'item-id-format',
  summary: 'An item has an id the server cannot have given it.',
  documentation: `What the server answers carries an id that tells its kind: \`fc_…\` a call, \`msg_…\` a message, \`rs_…\`
reasoning. The id that pairs a call with its output is another one. Code that keeps only one of the two, or
makes ids up, sends back what the server never gave and is refused.

Leave the id out: the item is then read as it stands. A call needs its \`call_id\` only.`,
  variants: {
    call: 'a call',
    message: 'a message of the assistant',
    reasoning: 'reasoning',
    empty: 'an item of the assistant with an empty id',
  },
  strategies: ['remove-item-id'],
  visit: {
    turn(turn, report) {
      const odd = turn.role === 'assistant' ? oddId(turn) : undefined;
      if (odd === undefined) return;
      const { variant, pointer, says } = odd;
      report({
        variant,
        pointer,
        anchor: pairOf(turn.pointer, 'id'),
        message: `${place(turn)} has ${says}.`,
        subject: { turn, turns: [turn] },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'An empty id',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"type": "function_call", "id": "", "call_id": "call_1", "name": "f", "arguments": "{}"},
                          //^^^^^^^^ error item-id-format: input[1] has an empty id.
  {"type": "function_call_output", "call_id": "call_1", "output": "1"}
]}`,
    fixes: {
      'remove-item-id': `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"type": "function_call", "call_id": "call_1", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "call_1", "output": "1"}
]}`,
    },
  },
  {
    title: 'The id that pairs, in place of the one that names',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"type": "function_call", "id": "call_1", "call_id": "call_1", "name": "f", "arguments": "{}"},
                          //^^^^^^^^^^^^^^ error item-id-format: input[1] has the id call_1; the server's own begin with fc.
  {"type": "function_call_output", "call_id": "call_1", "output": "1"}
]}`,
    fixes: {
      'remove-item-id': `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"type": "function_call", "call_id": "call_1", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "call_1", "output": "1"}
]}`,
    },
  },
  {
    title: 'An id a recorder blacked out',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"type": "function_call", "id": "id_REDACTED_1", "call_id": "call_REDACTED_1", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "call_REDACTED_1", "output": "1"}
]}`,
  },
  {
    title: 'An id the server gave',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"type": "function_call", "id": "fc_1", "call_id": "call_1", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "call_1", "output": "1"}
]}`,
  },
];

/** The id of an item, where it is none of the server's. */
function oddId(turn: Turn): { variant: string; pointer: Pointer; says: string } | undefined {
  const { item, emptyItemId } = turn;
  if (emptyItemId !== undefined) return { variant: 'empty', pointer: emptyItemId, says: 'an empty id' };
  if (item?.prefix === undefined || item.id.startsWith(item.prefix) || isBlackedOut(item.id))
    return undefined;
  const variant = turn.calls.length > 0 ? 'call' : turn.wireRole === 'reasoning' ? 'reasoning' : 'message';
  const says = `the id ${short(item.id)}; the server's own begin with ${item.prefix}`;
  return { variant, pointer: item.pointer, says };
}
