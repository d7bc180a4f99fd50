import type { Rule, RuleExample } from './rule.ts';
import { isNotSent, place } from './words.ts';

/** A document that nobody says a word about. */
export const rule: Rule = {
  id: 'document-without-text',
  summary: 'A message holds a document and no text.',
  documentation: `Bedrock takes a document only together with a text in the same message: what the model is to do with it.
A message that holds documents alone, or documents beside results, is refused. Say in the same message what the
document is for.`,
  variants: { any: 'a document, and no text in its message' },
  strategies: ['add-words-to-document'],
  visit: {
    turn(turn, report, conversation) {
      if (turn.content.kind !== 'parts' || !turn.known || isNotSent(conversation)) return;
      if (turn.result !== undefined || turn.role === 'assistant') return;
      const { parts } = turn.content;
      const document = parts.find(({ type }) => type === 'document');
      if (
        document === undefined ||
        parts.some(({ text, type }) => text !== undefined || type === 'guardContent')
      )
        return;
      report({
        variant: 'any',
        pointer: document.pointer,
        anchor: { pointer: `${document.pointer}/document`, part: 'key' },
        message: `${place(turn)} holds a document and no text.`,
        subject: { turn, parts: [document] },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A document alone',
    provider: 'bedrock',
    text: `{"modelId": "us.amazon.nova-pro-v1:0", "messages": [
  {"role": "user", "content": [{"document": {"name": "notes", "format": "txt", "source": {"bytes": "YQ=="}}}]}
                              //^^^^^^^^^^ error document-without-text: messages[0] holds a document and no text.
]}`,
    fixes: {
      'add-words-to-document': `{"modelId": "us.amazon.nova-pro-v1:0", "messages": [
  {"role": "user", "content": [{"document": {"name": "notes", "format": "txt", "source": {"bytes": "YQ=="}}}, {"text": "[chatmend] No words about this document were recorded."}]}
]}`,
    },
  },
  {
    title: 'A document and what to do with it',
    provider: 'bedrock',
    text: `{"modelId": "us.amazon.nova-pro-v1:0", "messages": [
  {"role": "user", "content": [{"document": {"name": "notes", "format": "txt", "source": {"bytes": "YQ=="}}}, {"text": "Read it."}]}
]}`,
  },
];
