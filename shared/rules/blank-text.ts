import type { Part } from '../conversation/model.ts';
import type { Rule, RuleExample } from './rule.ts';
import { contentKey, contentPointer, isNotSent, pairOf, place } from './words.ts';

/** A text of nothing but whitespace. */
export const rule: Rule = {
  id: 'blank-text',
  summary: 'A text holds nothing but whitespace.',
  documentation: `A text part of blanks or line breaks says nothing. Bedrock and Anthropic refuse it like an empty one, though
Anthropic itself writes a blank between two parts that cite a search, and takes that back. Where other parts remain it
can go; what should stand in its place where none do only you can say.`,
  variants: {
    plain: 'the content is a text of its own, and blank',
    only: 'all parts of the message are blank',
    'beside-words': 'words or calls stand beside it',
    'beside-media': 'a document or an image stands beside it',
  },
  strategies: ['remove-blank-part', 'remove-empty-message'],
  visit: {
    turn(turn, report, conversation) {
      const { content, result, known } = turn;
      if (content.kind !== 'text' || content.text === '' || content.text.trim() !== '') return;
      if (!known || result !== undefined || isNotSent(conversation)) return;
      report({
        variant: 'plain',
        pointer: contentPointer(turn),
        anchor: pairOf(turn.pointer, contentKey(turn)),
        message: `${place(turn)} says nothing but whitespace.`,
        subject: { turn },
      });
    },
    part(part, report, conversation) {
      const { text, turn } = part;
      if (text === undefined || text === '' || text.trim() !== '' || !turn.known || isNotSent(conversation))
        return;
      if (turn.content.kind !== 'parts' || turn.content.parts.some(isCited)) return;
      report({
        variant: variantOf(part, turn.content.parts),
        pointer: `${part.pointer}/text`,
        anchor: pairOf(part.pointer, 'text'),
        message: `${place(turn)} holds a text of nothing but whitespace.`,
        subject: { turn, parts: [part] },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A blank beside words, sent to Bedrock',
    provider: 'bedrock',
    text: `{"modelId": "amazon.nova-pro-v1:0", "messages": [{"role": "user", "content": [{"text": "Hi"},
  {"text": "   "}
 //^^^^^^^^^^^^^ error blank-text: messages[0] holds a text of nothing but whitespace.
]}]}`,
    fixes: {
      'remove-blank-part': `{"modelId": "amazon.nova-pro-v1:0", "messages": [{"role": "user", "content": [{"text": "Hi"}
]}]}`,
    },
  },
  {
    title: 'Words',
    provider: 'bedrock',
    text: `{"modelId": "amazon.nova-pro-v1:0", "messages": [{"role": "user", "content": [{"text": " Hi "}]}]}`,
  },
];

function variantOf(part: Part, parts: readonly Part[]): string {
  const others = parts.filter((one) => one !== part && (one.text === undefined || one.text.trim() !== ''));
  if (others.length === 0) return 'only';
  return others.some(({ type }) => type !== undefined && MEDIA.has(type)) ? 'beside-media' : 'beside-words';
}

const MEDIA = new Set(['document', 'image', 'video', 'audio']);

function isCited({ value }: { readonly value: unknown }): boolean {
  return value !== null && typeof value === 'object' && 'citations' in value;
}
