import type { Conversation, Part, Turn } from '../conversation/model.ts';
import { short } from '../text/short.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { pairOf, place } from './words.ts';

/** A part of a type that the speaker of its message does not use. */
export const rule: Rule = {
  id: 'part-role-mismatch',
  summary: 'A part is typed as what somebody else says.',
  documentation: `Some formats type the parts of a message by who says them: \`input_text\` is what a user or an instruction
says, \`output_text\` what the model said. Code that builds a history with one type for all roles, or with the
types of another format, is refused at the first message that does not fit.

Write the type that goes with the role. The words stay as they are.`,
  variants: {
    'input-by-assistant': 'a part only a user may say, in a message of the assistant',
    'other-format': "another format's type for words",
  },
  strategies: ['retype-part'],
  visit: {
    turn(turn, report, conversation) {
      if (turn.content.kind !== 'parts' || !turn.known || conversation.wordsAs === undefined) return;
      const wrong = new Map<string, Part[]>();
      for (const part of turn.content.parts) {
        const variant = mismatch(part, turn);
        if (variant === undefined) continue;
        const others = wrong.get(variant);
        if (others === undefined) wrong.set(variant, [part]);
        else others.push(part);
      }
      for (const [variant, parts] of wrong) report(found(variant, parts, turn, conversation));
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'An answer typed as a question',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"role": "user", "content": [{"type": "input_text", "text": "Hi"}]},
  {"role": "assistant", "content": [{"type": "input_text", "text": "Hello."}]},
                                   //^^^^^^^^^^^^^^^^^^^^ error part-role-mismatch: input[1].content[0] is of type input_text
  {"role": "user", "content": [{"type": "input_text", "text": "Again?"}]}
]}`,
    fixes: {
      'retype-part': `{"model": "gpt-5", "input": [
  {"role": "user", "content": [{"type": "input_text", "text": "Hi"}]},
  {"role": "assistant", "content": [{"type": "output_text", "text": "Hello."}]},
  {"role": "user", "content": [{"type": "input_text", "text": "Again?"}]}
]}`,
    },
  },
  {
    title: 'A question typed as in Chat Completions',
    provider: 'openai',
    text: `{"model": "gpt-5", "store": true, "input": [
  {"role": "user", "content": [{"type": "text", "text": "Hi"}]}
                              //^^^^^^^^^^^^^^ error part-role-mismatch: input[0].content[0] is of type text
]}`,
    fixes: {
      'retype-part': `{"model": "gpt-5", "store": true, "input": [
  {"role": "user", "content": [{"type": "input_text", "text": "Hi"}]}
]}`,
    },
  },
  {
    title: 'Each typed by its speaker; a result holds what a user may say',
    provider: 'openai',
    text: `{"model": "gpt-5", "input": [
  {"role": "developer", "content": [{"type": "input_text", "text": "Be brief."}]},
  {"role": "assistant", "content": [{"type": "output_text", "text": "Hello."}, {"type": "refusal", "refusal": "No."}]},
  {"type": "function_call", "call_id": "a", "name": "f", "arguments": "{}"},
  {"type": "function_call_output", "call_id": "a", "output": [{"type": "input_text", "text": "1"}]}
]}`,
  },
];

function mismatch({ saidBy }: Part, { role }: Turn): string | undefined {
  if (saidBy === undefined || role === 'unknown' || role === 'tool') return undefined;
  if (saidBy === 'nobody') return 'other-format';
  return role === 'assistant' && saidBy === 'user' ? 'input-by-assistant' : undefined;
}

/** Parts of one message that are wrong in the same way have one cause. */
function found(variant: string, parts: readonly Part[], turn: Turn, { wordsAs }: Conversation): Finding {
  const [first, ...others] = parts as [Part, ...Part[]];
  const at = (part: Part) => part.pointer.slice(turn.pointer.length + 1).replace(/\/(\d+)$/, '[$1]');
  const words = turn.role === 'assistant' ? wordsAs?.assistant : wordsAs?.user;
  const more = others.length === 0 ? '' : `; the same holds for ${others.length} more`;
  return {
    variant,
    pointer: first.pointer,
    anchor: pairOf(first.pointer, 'type'),
    message: `${place(turn)}.${at(first)} is of type ${short(first.type ?? '')}; words of this role are ${words}${more}.`,
    related: others.map((part) => ({
      anchor: pairOf(part.pointer, 'type'),
      message: `${place(turn)}.${at(part)} is of type ${short(part.type ?? '')} too.`,
    })),
    subject: { turn, parts },
  };
}
