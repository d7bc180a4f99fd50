import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { providers, rules } from '@chatmend/engine';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the documentation', () => {
  const pages = [
    ...['.', 'shared', 'server'].flatMap((folder) => markdownIn(join(root, folder), false)),
    ...markdownIn(join(root, 'docs'), true),
  ];

  it('leads nowhere where nothing stands', () => {
    const broken = pages.flatMap((page) =>
      linksOf(readFileSync(page, 'utf8'))
        .filter((link) => !/^(https?:|#)/.test(link))
        .filter((link) => !existsSync(resolve(dirname(page), link.replace(/#.*/, ''))))
        .map((link) => `${relative(root, page)}: ${link}`),
    );
    assert.deepEqual(broken, []);
  });

  it('has a page where the engine says that one stands', () => {
    for (const { url } of [...rules(), ...providers()]) {
      const path = url.replace('https://github.com/chatmend/chatmend/blob/main/', '');
      assert.ok(existsSync(join(root, path)), url);
    }
  });
});

function markdownIn(folder: string, recursive: boolean): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Targets of links and images, but none in code. */
function linksOf(markdown: string): string[] {
  const text = markdown.replace(/```[\s\S]*?```/g, '').replace(/(`+)[^`][\s\S]*?\1/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] as string);
}
