import type { Turn } from '../conversation/model.ts';
import { short } from '../text/short.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { pairOf, place } from './words.ts';

/** An item whose id an earlier one has. */
export const rule: Rule = {
  id: 'duplicate-item-id',
  summary: 'Two items share the id a server gave.',
  documentation: `The server names what it answers, and knows it again by that name when it comes back. Two items with one
name are refused. A history that was put together from several answers and appended once too often looks like
this, and so does a store that reuses ids of its own.

Remove what stands there twice. Where the two differ, the id of the later one can go: without it the item is
read as it stands.`,
  variants: { any: 'an earlier item has the same id' },
  strategies: ['drop-repeated-item', 'remove-item-id'],
  visit: {
    payload({ turns }, report) {
      const first = new Map<string, Turn>();
      let run: Turn[] = [];
      const tell = () => {
        if (run.length > 0) report(found(run, first));
        run = [];
      };
      for (const turn of turns) {
        const id = turn.item?.id;
        if (id !== undefined && first.has(id)) run.push(turn);
        else tell();
        if (id !== undefined && !first.has(id)) first.set(id, turn);
      }
      tell();
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'An answer appended twice',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"type": "message", "id": "msg_1", "role": "assistant", "content": [{"type": "output_text", "text": "Hello."}]},
  {"type": "message", "id": "msg_1", "role": "assistant", "content": [{"type": "output_text", "text": "Hello."}]},
                    //^^^^^^^^^^^^^ error duplicate-item-id: input[2] has the id msg_1, and so has input[1].
  {"role": "user", "content": "What now?"}
]}`,
    fixes: {
      'drop-repeated-item': `{"model": "gpt-5", "input": [
  {"role": "user", "content": "Hi"},
  {"type": "message", "id": "msg_1", "role": "assistant", "content": [{"type": "output_text", "text": "Hello."}]},
  {"role": "user", "content": "What now?"}
]}`,
    },
  },
  {
    title: 'Two answers under one id',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"type": "message", "id": "msg_1", "role": "assistant", "content": [{"type": "output_text", "text": "Hello."}]},
  {"role": "user", "content": "Go on."},
  {"type": "message", "id": "msg_1", "role": "assistant", "content": [{"type": "output_text", "text": "Well."}]},
                    //^^^^^^^^^^^^^ error duplicate-item-id
  {"role": "user", "content": "And?"}
]}`,
    fixes: {
      'remove-item-id': `{"model": "gpt-5", "input": [
  {"type": "message", "id": "msg_1", "role": "assistant", "content": [{"type": "output_text", "text": "Hello."}]},
  {"role": "user", "content": "Go on."},
  {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "Well."}]},
  {"role": "user", "content": "And?"}
]}`,
    },
  },
  {
    title: 'Items without an id',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "Hello."}]},
  {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "Hello."}]},
  {"role": "user", "content": "What now?"}
]}`,
  },
];

/** Items that repeat earlier ones side by side were appended together. */
function found(run: readonly Turn[], first: ReadonlyMap<string, Turn>): Finding {
  const [turn, ...others] = run as [Turn, ...Turn[]];
  const idOf = (one: Turn) => one.item?.id ?? '';
  const before = first.get(idOf(turn)) as Turn;
  const more = others.length === 0 ? '' : `; ${others.length} more behind it repeat ids too`;
  return {
    variant: 'any',
    pointer: `${turn.pointer}/id`,
    anchor: pairOf(turn.pointer, 'id'),
    message: `${place(turn)} has the id ${short(idOf(turn))}, and so has ${place(before)}${more}.`,
    related: [
      { anchor: pairOf(before.pointer, 'id'), message: 'The first item with this id.' },
      ...others.map((other) => ({
        anchor: pairOf(other.pointer, 'id'),
        message: `${short(idOf(other))} is the id of ${place(first.get(idOf(other)) as Turn)} too.`,
      })),
    ],
    subject: { turn, turns: run },
  };
}
