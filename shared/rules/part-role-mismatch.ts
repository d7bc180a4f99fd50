import type { Conversation, Part, Turn } from '../conversation/model.ts';
import { short } from '../text/short.ts';
import { foreignFinding } from './foreign.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { pairOf, place } from './words.ts';

/** A part of a type that the speaker of its message does not use. */
export const rule: Rule = {
  id: 'part-role-mismatch',
  summary: 'A part is typed as what somebody else says.',
  documentation: `Some formats type the parts of a message by who says them: \`input_text\` is what a user or an instruction
says, \`output_text\` what the model said. Code that builds a history with one type for all roles, or with the
types of another format, is refused at the first message that does not fit.

Chat Completions types no words by role, but OpenAI
takes images from the user alone; newer models pass over one in a tool result.

Write the type that goes with the role. The words stay as they are. An image goes into a message of the user behind
the results. Calls and results that stand as parts of another format, such as \`tool_use\` and \`tool_result\` in
Chat Completions, can be written as this one has them, and so can images.`,
  variants: {
    'input-by-assistant': 'a part only a user may say, in a message of the assistant',
    'other-format': "another format's type for words",
    'foreign-call': 'a call or a result, as a part of another format',
    'foreign-image': 'an image, as a part of another format',
    'image-in-result': 'an image in a tool result, where images are parts only of what the user says',
    'image-by-others': 'an image in an instruction or a message of the assistant, in the same formats',
  },
  strategies: ['retype-part', 'move-images-to-user', 'rewrite-messages'],
  visit: {
    payload(conversation, report) {
      const found = foreignFinding(conversation, 'part-role-mismatch');
      if (found !== undefined) report(found);
    },
    turn(turn, report, conversation) {
      if (turn.content.kind !== 'parts' || !turn.known) return;
      const images =
        turn.role === 'user' ? [] : turn.content.parts.filter(({ type }) => type === 'image_url');
      if (images.length > 0 && turn.role !== 'unknown') report(misplacedImages(images, turn));
      if (conversation.wordsAs === undefined) return;
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
  {
    title: 'A screenshot that a tool took, sent to OpenAI',
    provider: 'openai',
    text: `{"model": "gpt-4o", "messages": [
  {"role": "user", "content": "How does it look?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": [{"type": "text", "text": "Done."}, {"type": "image_url", "image_url": {"url": "https://a.example/b.png"}}]}
                                                                                      //^^^^^^^^^^^^^^^^^^^ error part-role-mismatch: messages[2] holds an image, but is not the user's.
]}`,
    fixes: {
      'move-images-to-user': `{"model": "gpt-4o", "messages": [
  {"role": "user", "content": "How does it look?"},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": [{"type": "text", "text": "Done."}]},
  {"role": "user", "content": [{"type": "text", "text": "[chatmend] Images out of messages[2]:"}, {"type": "image_url", "image_url": {"url": "https://a.example/b.png"}}]}
]}`,
    },
  },
  {
    title: 'A newer model passes over it, and users show what they like',
    provider: 'openai',
    text: `{"model": "gpt-5.2", "messages": [
  {"role": "user", "content": [{"type": "image_url", "image_url": {"url": "https://a.example/b.png"}}]},
  {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": [{"type": "image_url", "image_url": {"url": "https://a.example/b.png"}}]}
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

function misplacedImages(images: readonly Part[], turn: Turn): Finding {
  const [first, ...others] = images as [Part, ...Part[]];
  return {
    variant: turn.role === 'tool' ? 'image-in-result' : 'image-by-others',
    pointer: first.pointer,
    anchor: pairOf(first.pointer, 'type'),
    message: `${place(turn)} holds an image, but is not the user's.`,
    related: others.map((part) => ({
      anchor: pairOf(part.pointer, 'type'),
      message: `${place(turn)} holds another one.`,
    })),
    subject: { turn, parts: images },
  };
}
