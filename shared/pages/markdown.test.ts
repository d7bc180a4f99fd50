import assert from 'node:assert/strict';
import { toMarkdown } from './markdown.ts';
import { code, heading, link, list, type Page, paragraph, words } from './page.ts';

const here = (page: Page) => toMarkdown(page, (place) => ('url' in place ? place.url : 'other.md'));

describe('a page as Markdown', () => {
  it('has headlines, paragraphs, lists with lists below, and code', () => {
    assert.equal(
      here([
        heading(2, 'Who refuses ', code('x')),
        paragraph('See ', link('the source', { url: 'https://a.b/c' }), '.'),
        ...list([{ text: ['one'], below: [['more']] }, { text: ['two'] }]),
        { kind: 'code', language: 'json', code: '{}' },
      ]),
      '## Who refuses `x`\n\nSee [the source](https://a.b/c).\n\n- one\n  - more\n- two\n\n```json\n{}\n```\n',
    );
  });

  it('makes no markup of what a text says', () => {
    assert.equal(
      here([paragraph('*a* <b> [c](d) snake_case _e_')]),
      '\\*a\\* &lt;b&gt; \\[c\\](d) snake_case \\_e\\_\n',
    );
    assert.equal(here([paragraph(words('a `b` c'))]), '`` a `b` c ``\n');
    assert.equal(here([{ kind: 'code', language: 'json', code: '```' }]), '````json\n```\n````\n');
    assert.equal(
      here([paragraph(link('x', { url: 'https://a.b/(c) d[e]' }))]),
      '[x](https://a.b/%28c%29%20d%5Be%5D)\n',
    );
  });
});
