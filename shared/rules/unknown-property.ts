import type { Turn } from '../conversation/model.ts';
import { childPointer } from '../text/pointer.ts';
import { short } from '../text/short.ts';
import type { Rule, RuleExample } from './rule.ts';
import { isNotSent, place } from './words.ts';

/** A member that the format does not know. */
export const rule: Rule = {
  id: 'unknown-property',
  summary: 'A message has a member that its format does not know.',
  documentation: `Clients write notes of their own on messages, and libraries dump every field of their classes, also those that
are null. Most servers read over what they do not know; strict ones refuse the request for it. Keep such notes
elsewhere. A member that is null says nothing and can go; the others go where a repair may drop something.`,
  variants: {
    message: 'a member of a message',
    name: 'the name of a speaker, where nobody has one',
    null: 'a null in place of a member that may be left out',
    part: 'a member of a part',
  },
  strategies: ['remove-unknown-member'],
  visit: {
    turn(turn, report, conversation) {
      const { known } = conversation;
      if (known === undefined || !turn.known || isNotSent(conversation)) return;
      const members = known.members(turn);
      const notNull = known.notNull?.(turn);
      if (members === undefined && notNull === undefined) return;
      for (const key of Object.keys(turn.value as object)) {
        const variant = variantOf(turn, key, members, notNull);
        if (variant === undefined) continue;
        report({
          variant,
          pointer: childPointer(turn.pointer, key),
          anchor: { pointer: childPointer(turn.pointer, key), part: 'key' },
          message: `${place(turn)} has a member ${short(key)}${variant === 'null' ? ' that is null' : ''}.`,
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
    title: 'Nothing but what the format knows',
    provider: 'mistral',
    text: `{"messages": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "He", "prefix": true}]}`,
  },
];

function variantOf(
  { value, role }: Turn,
  key: string,
  members: ReadonlySet<string> | undefined,
  notNull: ReadonlySet<string> | undefined,
): 'message' | 'name' | 'null' | undefined {
  const isNull = (value as Readonly<Record<string, unknown>>)[key] === null;
  if (isNull && notNull?.has(key) === true) return 'null';
  if (members === undefined || members.has(key)) return undefined;
  return key === 'name' && role !== 'tool' ? 'name' : 'message';
}
