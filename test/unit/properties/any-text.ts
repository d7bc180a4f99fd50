import fc from 'fast-check';
import { type Document, documents, providers } from './documents.ts';

/** What may be typed into a text, pasted, or left over of it. */
const pieces = fc.constantFrom(
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\n',
  '\r\n',
  '\u2028',
  '\ud800',
  '\udc00',
  '\ufeff',
  '\0',
  '//',
  '/*',
  '*/',
  '1e999',
  '-',
  'nul',
  '"messages":',
  '"role": "tool"',
  '"__proto__": {"role": "user"},',
  '{"messages": [{"role": "tool"}]}',
  '['.repeat(300),
  '{"messages":['.repeat(300),
);

const change = fc.record({ at: fc.nat({ max: 4000 }), cut: fc.nat({ max: 40 }), piece: pieces });

/** Documents someone typed in, pasted into or cut off anywhere. */
const typedIn: fc.Arbitrary<Document> = fc
  .record({ document: documents, changes: fc.array(change, { maxLength: 4 }), end: fc.nat({ max: 6000 }) })
  .map(({ document, changes, end }) => {
    let { text } = document;
    for (const { at, cut, piece } of changes) {
      const from = at % (text.length + 1);
      text = text.slice(0, from) + piece + text.slice(from + cut);
    }
    return { ...document, text: end < text.length ? text.slice(0, end) : text };
  });

/** Texts put together of nothing but pieces, and texts of any kind. */
const loose: fc.Arbitrary<Document> = fc
  .record({
    text: fc.oneof(
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string(),
      fc.json(),
    ),
    languageId: fc.constantFrom('json', 'jsonl'),
    provider: providers,
  })
  .map(({ text, languageId, provider }) => ({
    text,
    options: { languageId, ...(provider === undefined ? {} : { provider }) },
  }));

/** Any text: mostly what was a payload before someone touched it. */
export const anyTexts: fc.Arbitrary<Document> = fc.oneof(
  { weight: 4, arbitrary: typedIn },
  { weight: 1, arbitrary: loose },
);
