import type { Turn } from '../conversation/model.ts';
import { short } from '../text/short.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { pairOf, place } from './words.ts';

/** An item that only a server knows which was told to keep nothing. */
export const rule: Rule = {
  id: 'item-not-persisted',
  summary: 'An item stands for something the server was told not to keep.',
  documentation: `With \`store: false\` the server keeps nothing of what it answers. A reference to an item, or reasoning with
an id and without its encrypted content, can then not be looked up: the provider answers that the item was
not found.

Ask for \`reasoning.encrypted_content\` in \`include\` and send it back, or leave the id of the reasoning out.
What a reference stands for has to be sent itself: only the server could say it, so nothing can stand in its place.`,
  variants: {
    reasoning: 'reasoning with an id and no encrypted content',
    reference: 'a reference to an item',
  },
  strategies: ['remove-item-id', 'drop-reference'],
  visit: {
    payload({ persisted, turns }, report) {
      if (persisted !== false) return;
      const reasoning = turns.filter(
        (turn) =>
          turn.known &&
          turn.item !== undefined &&
          turn.calls.length === 0 &&
          turn.reasoning.some(({ seal }) => seal?.state === 'absent' || seal?.state === 'empty'),
      );
      const references = turns.filter(({ item }) => item?.reference === true);
      if (reasoning.length > 0) report(found('reasoning', reasoning));
      if (references.length > 0) report(found('reference', references));
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Reasoning the server did not keep',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Hi"},
  {"type": "reasoning", "id": "rs_1", "summary": []},
                      //^^^^^^^^^^^^ error item-not-persisted: input[1] is known to the server as rs_1 only, and store is false.
  {"type": "message", "id": "msg_1", "role": "assistant", "content": [{"type": "output_text", "text": "Hello."}]},
  {"role": "user", "content": "Again?"}
]}`,
    fixes: {
      'remove-item-id': `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Hi"},
  {"type": "reasoning", "summary": []},
  {"type": "message", "id": "msg_1", "role": "assistant", "content": [{"type": "output_text", "text": "Hello."}]},
  {"role": "user", "content": "Again?"}
]}`,
    },
  },
  {
    title: 'A reference to what nobody kept',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Hi"},
  {"type": "item_reference", "id": "msg_1"},
                           //^^^^^^^^^^^^^ error item-not-persisted: input[1]
  {"role": "user", "content": "Again?"}
]}`,
    fixes: {
      'drop-reference': `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Hi"},
  {"role": "user", "content": "Again?"}
]}`,
    },
    unrepaired: 'What it stands for only the server could say.',
  },
  {
    title: 'Reasoning that is sent back whole',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": false, "input": [
  {"role": "user", "content": "Hi"},
  {"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "gAAAAABo"},
  {"type": "message", "id": "msg_1", "role": "assistant", "content": [{"type": "output_text", "text": "Hello."}]},
  {"role": "user", "content": "Again?"}
]}`,
  },
  {
    title: 'A server that keeps what it answers',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": true, "input": [
  {"role": "user", "content": "Hi"},
  {"type": "item_reference", "id": "msg_1"},
  {"role": "user", "content": "Again?"}
]}`,
  },
];

/** One setting is the cause of all of them. */
function found(variant: string, turns: readonly Turn[]): Finding {
  const [turn, ...others] = turns as [Turn, ...Turn[]];
  const idOf = (one: Turn) => short(one.item?.id ?? '');
  const more = others.length === 0 ? '' : `; the same holds for ${others.length} more`;
  return {
    variant,
    pointer: `${turn.pointer}/id`,
    anchor: pairOf(turn.pointer, 'id'),
    message: `${place(turn)} is known to the server as ${idOf(turn)} only, and store is false${more}.`,
    related: others.map((other) => ({
      anchor: pairOf(other.pointer, 'id'),
      message: `${place(other)} is ${idOf(other)} and no more.`,
    })),
    subject: { turn, turns },
  };
}
