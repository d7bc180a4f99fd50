import type { Turn } from '../conversation/model.ts';
import type { Rule, RuleExample } from './rule.ts';
import { contentPointer, isNotSent, pairOf, place } from './words.ts';

/** A request whose last message begins an answer and ends in a blank. */
export const rule: Rule = {
  id: 'trailing-whitespace',
  summary: 'The answer to be continued ends in whitespace.',
  documentation: `A request may end in an assistant message whose words the model goes on with. Claude refuses one that ends in
whitespace, because its words begin with theirs. Take the whitespace at the end away; the model writes its own.`,
  variants: { any: 'the last message is the assistant’s, and its last words end in whitespace' },
  strategies: ['trim-end'],
  visit: {
    payload(conversation, report) {
      const turn = conversation.turns.at(-1);
      if (turn === undefined || turn.role !== 'assistant' || !turn.known || turn.calls.length > 0) return;
      if (!conversation.complete || isNotSent(conversation)) return;
      const at = endOf(turn);
      if (at === undefined || at.text.trim() === '' || at.text === at.text.trimEnd()) return;
      const cut = at.pointer.lastIndexOf('/');
      report({
        variant: 'any',
        pointer: at.pointer,
        anchor: pairOf(at.pointer.slice(0, cut), at.pointer.slice(cut + 1)),
        message: `${place(turn)} is the last message, and its words end in whitespace.`,
        subject: { turn },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'The beginning of an answer',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 64, "messages": [
  {"role": "user", "content": "Repeat after me"},
  {"role": "assistant", "content": "Say: "}
                      //^^^^^^^^^^^^^^^^^^ error trailing-whitespace: messages[1] is the last message, and its words end in whitespace.
]}`,
    fixes: {
      'trim-end': `{"model": "claude-sonnet-4-5", "max_tokens": 64, "messages": [
  {"role": "user", "content": "Repeat after me"},
  {"role": "assistant", "content": "Say:"}
]}`,
    },
  },
  {
    title: 'Whitespace in front of a turn of the user',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 64, "messages": [
  {"role": "user", "content": "Repeat after me"},
  {"role": "assistant", "content": "Say: "},
  {"role": "user", "content": "Done?"}
]}`,
  },
];

/** The text a turn ends in, and where it stands; nothing where it ends in something else. */
function endOf(turn: Turn): { readonly text: string; readonly pointer: string } | undefined {
  const { content } = turn;
  if (content.kind === 'text') return { text: content.text, pointer: contentPointer(turn) };
  const last = content.kind === 'parts' ? content.parts.at(-1) : undefined;
  return last?.text === undefined ? undefined : { text: last.text, pointer: `${last.pointer}/text` };
}
