import assert from 'node:assert/strict';
import { markdown, plain } from './prose.ts';

describe('prose', () => {
  it('shows words of a payload as words', () => {
    assert.equal(markdown.text('*x* [y](command:z) <b>'), '\\*x\\* \\[y\\]\\(command\\:z\\) &lt;b&gt;');
    assert.equal(markdown.text('first\n\n# second'), 'first \\# second');
    assert.equal(plain.text('*x*\n<b>'), '*x* <b>');
  });

  it('fences code that holds fences', () => {
    assert.equal(markdown.code('plain'), '`plain`');
    assert.equal(markdown.code('a ``b`` c'), '``` a ``b`` c ```');
  });

  it('links to the web and nowhere else', () => {
    assert.equal(markdown.link('source', 'https://a.b/c_(d) e'), '[source](https://a.b/c_%28d%29%20e)');
    assert.equal(markdown.link('a%20b', 'https://a.b/c%20d'), '[a%20b](https://a.b/c%20d)');
    assert.equal(markdown.link('x', 'command:evil'), 'x');
    assert.equal(plain.link('x', 'https://a.b'), 'x (https://a.b)');
  });
});
