import type { Part, Turn } from '../conversation/model.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { contentPointer, place } from './words.ts';

/** Content that is neither text nor a list of parts. */
export const rule: Rule = {
  id: 'content-type',
  summary: 'A message has content of the wrong type.',
  documentation: `Content is a string or a list of parts, and a part is an object with a \`type\`. Tool results stored as
objects, parts without \`type\` and lists in lists come from code that forgot to serialise or wrapped twice.
Nothing is lost by writing the same value as text.`,
  variants: {
    object: 'an object, number or boolean in place of text',
    'tool-object': 'the same in a tool result',
    'part-without-type': 'a part without `type`',
    'nested-list': 'a list inside the list of parts',
    json: 'a JSON part that holds no object',
  },
  strategies: ['type-part', 'flatten-parts', 'write-as-text'],
  visit: {
    turn(turn, report) {
      if (turn.content.kind === 'other') report(wrongType(turn, turn.content.type));
      if (turn.content.kind !== 'parts' || !turn.known) return;
      const wrong = turn.content.parts.filter(
        (part) => part.type === undefined && !(part.value instanceof Opaque),
      );
      for (const lists of [true, false]) {
        const [first, ...others] = wrong.filter((part) => Array.isArray(part.value) === lists);
        if (first !== undefined) report(wrongParts(first, others, lists));
      }
    },
    part(part, report) {
      if (part.type !== 'json' || !part.turn.known || !holdsNoObject(part.value)) return;
      report({
        variant: 'json',
        pointer: `${part.pointer}/json`,
        anchor: { pointer: `${part.pointer}/json`, part: 'key' },
        message: `${place(part.turn)} holds a JSON part that is no object.`,
        subject: { turn: part.turn, parts: [part] },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A list in place of an object, sent to Bedrock',
    provider: 'bedrock',
    text: `{"toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Which?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"json": [1, 2]}]}}]}
                                                                             //^^^^^^ error content-type: messages[2].content[0] holds a JSON part that is no object.
]}`,
    fixes: {
      'write-as-text': `{"toolConfig": {"tools": []}, "messages": [
  {"role": "user", "content": [{"text": "Which?"}]},
  {"role": "assistant", "content": [{"toolUse": {"toolUseId": "t1", "name": "f", "input": {}}}]},
  {"role": "user", "content": [{"toolResult": {"toolUseId": "t1", "content": [{"text": "[1,2]"}]}}]}
]}`,
    },
  },
  {
    title: 'A result that was not serialised',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": {"celsius": 22}}
                                           //^^^^^^^^^ error content-type: messages[1] has an object as its content, not text.
]}`,
    fixes: {
      'write-as-text': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "{\\"celsius\\":22}"}
]}`,
    },
  },
  {
    title: 'A part without type',
    provider: 'openai',
    text: `{"messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": [
   {"text": "Hi"}
 //^^^^^^^^^^^^^^ error content-type: messages[1].content[0] has no type.
]}]}`,
    fixes: {
      'type-part': `{"messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": [
   {"type": "text", "text": "Hi"}
]}]}`,
    },
  },
];

function wrongType(turn: Turn, type: string): Finding {
  return {
    variant: turn.role === 'tool' ? 'tool-object' : 'object',
    pointer: contentPointer(turn),
    anchor: { pointer: contentPointer(turn), part: 'key' },
    message: `${place(turn)} has ${type === 'object' ? 'an object' : `a ${type}`} as its content, not text.`,
    subject: { turn },
  };
}

/** Parts of one message that are wrong in the same way have one cause. */
function wrongParts(first: Part, others: readonly Part[], lists: boolean): Finding {
  const is = lists ? 'is a list inside the list of parts' : 'has no type';
  const anchor = ({ pointer }: Part) => ({ pointer, part: 'value' as const });
  return {
    variant: lists ? 'nested-list' : 'part-without-type',
    pointer: first.pointer,
    anchor: anchor(first),
    message: `${placeOf(first)} ${is}${others.length === 0 ? '' : ` ; the same holds for ${others.length} more`}.`,
    related: others.map((part) => ({ anchor: anchor(part), message: `${placeOf(part)} ${is}.` })),
    subject: { turn: first.turn, parts: [first, ...others] },
  };
}

function placeOf(part: Part): string {
  return `${place(part.turn)}.content[${part.pointer.slice(part.pointer.lastIndexOf('/') + 1)}]`;
}

function holdsNoObject(part: unknown): boolean {
  if (part === null || typeof part !== 'object' || !('json' in part) || part.json instanceof Opaque)
    return false;
  return part.json === null || typeof part.json !== 'object' || Array.isArray(part.json);
}
