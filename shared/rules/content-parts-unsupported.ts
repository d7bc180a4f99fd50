import type { Part, Turn } from '../conversation/model.ts';
import type { Rule, RuleExample } from './rule.ts';
import { contentPointer, isNotSent, place, speaker } from './words.ts';

/** A list of parts where only text is taken, or a part of a kind that is not. */
export const rule: Rule = {
  id: 'content-parts-unsupported',
  summary: 'Content is a list of parts, or holds a part, where that is not taken.',
  documentation: `Content as a list of parts came later than content as text, and older servers take it nowhere, others only from
the user. Where all parts are text, the same words can be written as one text. A part of sound can only go to a
model that hears, an image to one that sees.`,
  variants: {
    system: 'a system message of text parts',
    developer: 'a developer message of text parts',
    user: 'a user message of text parts',
    assistant: 'an assistant message of text parts',
    'assistant-with-calls': 'text parts, or none, beside tool calls',
    tool: 'a tool result of text parts',
    audio: 'a part of sound',
    image: 'a part with an image',
  },
  strategies: ['join-text-parts'],
  visit: {
    turn(turn, report, conversation) {
      const { content } = turn;
      if (content.kind !== 'parts' || !turn.known || conversation.wordsAs !== undefined) return;
      if (conversation.argumentsAs === 'object' && conversation.toolsAs !== 'nested') return;
      const by = speaker(turn);
      if (by === 'unknown' || isNotSent(conversation) || !content.parts.every(isText)) return;
      const isEmpty = content.parts.length === 0;
      report({
        variant: by,
        pointer: contentPointer(turn),
        anchor: { pointer: contentPointer(turn), part: 'key' },
        cause: 'lists',
        message: `${place(turn)} has ${isEmpty ? 'an empty list' : 'a list of parts'} as its content, not text.`,
        subject: { turn },
        // Who minds that it says nothing minds the list for that.
        ...(isEmpty && by !== 'assistant-with-calls' ? { yieldsTo: 'empty-content' } : {}),
      });
    },
    part(part, report) {
      if ((part.type !== 'input_audio' && part.type !== 'image_url') || !part.turn.known) return;
      const isSound = part.type === 'input_audio';
      report({
        variant: isSound ? 'audio' : 'image',
        pointer: part.pointer,
        anchor: { pointer: `${part.pointer}/type`, part: 'pair' },
        cause: part.type,
        message: `${place(part.turn)} holds ${isSound ? 'a part of sound' : 'an image'}.`,
        subject: { turn: part.turn, parts: [part] },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A result of parts, sent to Groq',
    provider: 'groq',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": [{"type": "text", "text": "Hi"}]}
                                           //^^^^^^^^^ error content-parts-unsupported: messages[1] has a list of parts as its content, not text.
]}`,
    fixes: {
      'join-text-parts': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "Hi"}
]}`,
    },
  },
  {
    title: 'Parts of the user, sent to Groq',
    provider: 'groq',
    text: `{"messages": [{"role": "user", "content": [{"type": "text", "text": "Hi"}]}]}`,
  },
  {
    title: 'Lists in several messages are one problem',
    provider: 'groq',
    text: `{"messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": [{"type": "text", "text": "Hello."}]},
                      //^^^^^^^^^ error content-parts-unsupported: messages[1] has a list of parts as its content, not text.
  {"role": "user", "content": "Again?"},
  {"role": "assistant", "content": [{"type": "text", "text": "Hello again."}]},
  {"role": "user", "content": "And again?"}
]}`,
    fixes: {
      'join-text-parts': `{"messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello."},
  {"role": "user", "content": "Again?"},
  {"role": "assistant", "content": "Hello again."},
  {"role": "user", "content": "And again?"}
]}`,
    },
  },
  {
    title: 'An image, sent to DeepSeek',
    provider: 'deepseek',
    text: `{"model": "deepseek-chat", "messages": [
  {"role": "user", "content": [{"type": "text", "text": "What is this?"}, {"type": "image_url", "image_url": {"url": "https://a.example/b.png"}}]}
                                                                         //^^^^^^^^^^^^^^^^^^^ error content-parts-unsupported: messages[0] holds an image.
]}`,
    unrepaired: 'What the image shows no words of ours can say.',
  },
];

function isText(part: Part): part is Part & { readonly text: string; readonly turn: Turn } {
  return part.type === 'text' && part.text !== undefined;
}
