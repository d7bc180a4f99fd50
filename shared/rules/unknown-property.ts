import type { Turn } from '../conversation/model.ts';
import { childPointer } from '../text/pointer.ts';
import { short } from '../text/short.ts';
import type { Rule, RuleExample } from './rule.ts';
import { isNotSent, place, saysNothing } from './words.ts';

/** A member that the format does not know. */
export const rule: Rule = {
  id: 'unknown-property',
  summary: 'A message has a member that its format does not know.',
  documentation: `Clients write notes of their own on messages, and libraries dump every field of their classes, also those that
are null. Most servers read over what they do not know; strict ones refuse the request for it. Keep such notes
elsewhere. A member that is null says nothing and can go; the others go where a repair may drop something.`,
  variants: {
    message: 'a member of a message',
    answer: 'a member clients print of every answer, with nothing in it',
    name: 'the name of a speaker, where nobody has one',
    null: 'a null in place of a member that may be left out',
    part: 'a member of a part',
  },
  strategies: ['remove-unknown-member'],
  visit: {
    turn(turn, report, conversation) {
      const { known } = conversation;
      if (known === undefined || !turn.known || isNotSent(conversation)) return;
      const expected = {
        members: known.members(turn),
        notNull: known.notNull?.(turn),
        answers: known.answers,
      };
      if (expected.members === undefined && expected.notNull === undefined) return;
      for (const key of Object.keys(turn.value as object)) {
        const variant = variantOf(turn, key, expected);
        if (variant === undefined) continue;
        report({
          variant,
          pointer: childPointer(turn.pointer, key),
          anchor: { pointer: childPointer(turn.pointer, key), part: 'key' },
          message: `${place(turn)} has a member ${short(key)}${ASIDE[variant] ?? ''}.`,
          subject: { turn },
        });
      }
    },
    part({ value, pointer, type, turn }, report, { known }) {
      if (type === undefined || !turn.known || value === null || typeof value !== 'object') return;
      const members = known?.ofPart?.get(type);
      const stray = known?.strayOnPart?.get(type);
      if (members === undefined && stray === undefined) return;
      for (const key of Object.keys(value)) {
        if (members?.has(key) ?? stray?.has(key) !== true) continue;
        report({
          variant: 'part',
          pointer: childPointer(pointer, key),
          anchor: { pointer: childPointer(pointer, key), part: 'key' },
          message: `${place(turn)} holds a part with a member ${short(key)}.`,
          subject: { turn },
        });
      }
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A note of the client, sent to Mistral',
    provider: 'mistral',
    text: `{"messages": [
  {"role": "user", "content": "Hi", "metadata": {"cut": true}}
                                  //^^^^^^^^^^ error unknown-property: messages[0] has a member metadata.
]}`,
    fixes: {
      'remove-unknown-member': `{"messages": [
  {"role": "user", "content": "Hi"}
]}`,
    },
    unrepaired: 'Nobody but the client knows what its note is worth.',
  },
  {
    title: 'A null that a library wrote, sent to Responses',
    provider: 'openai',
    text: `{"store": false, "input": [
  {"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "gAAAAAB", "status": null},
                                                                                   //^^^^^^^^ error unknown-property: input[0] has a member status that is null.
  {"type": "message", "id": "msg_1", "role": "assistant", "content": [{"type": "output_text", "text": "Hi"}]}
]}`,
    fixes: {
      'remove-unknown-member': `{"store": false, "input": [
  {"type": "reasoning", "id": "rs_1", "summary": [], "encrypted_content": "gAAAAAB"},
  {"type": "message", "id": "msg_1", "role": "assistant", "content": [{"type": "output_text", "text": "Hi"}]}
]}`,
    },
  },
  {
    title: 'Words on a call, sent to Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "f", "input": {}, "text": ""}]},
                                                                                             //^^^^^^ error unknown-property: messages[1] holds a part with a member text.
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t1", "content": "1"}]}
]}`,
  },
  {
    title: 'An answer as its client printed it, target unknown',
    text: `{"messages": [
  {"role": "user", "content": "Hi"},
  {"content": "Ho", "refusal": null, "role": "assistant", "annotations": [], "audio": null, "function_call": null},
  {"role": "user", "content": "Again?"}
]}`,
  },
  {
    title: 'An answer as its client printed it, sent to Groq',
    provider: 'groq',
    text: `{"messages": [
  {"role": "user", "content": "Hi"},
  {"content": "Ho", "refusal": null, "role": "assistant"},
                  //^^^^^^^^^ error unknown-property: messages[1] has a member refusal that says nothing.
  {"role": "user", "content": "Again?"}
]}`,
    fixes: {
      'remove-unknown-member': `{"messages": [
  {"role": "user", "content": "Hi"},
  {"content": "Ho", "role": "assistant"},
  {"role": "user", "content": "Again?"}
]}`,
    },
  },
  {
    title: 'Nothing but what the format knows',
    provider: 'mistral',
    text: `{"messages": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "He", "prefix": true}]}`,
  },
];

/** What a message says of the member besides its name. */
const ASIDE: Readonly<Record<string, string>> = { null: ' that is null', answer: ' that says nothing' };

/** What a message may have, may not have as null, and may have of an answer. */
type Expected = Readonly<Record<'members' | 'notNull' | 'answers', ReadonlySet<string> | undefined>>;

function variantOf(
  { value, role }: Turn,
  key: string,
  { members, notNull, answers }: Expected,
): 'message' | 'answer' | 'name' | 'null' | undefined {
  const member = (value as Readonly<Record<string, unknown>>)[key];
  if (member === null && notNull?.has(key) === true) return 'null';
  if (members === undefined || members.has(key)) return undefined;
  if (role === 'assistant' && answers?.has(key) === true && saysNothing(member)) return 'answer';
  return key === 'name' && role !== 'tool' ? 'name' : 'message';
}
