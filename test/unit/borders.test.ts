import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What each package may import: packages by name, folders of the house by path. */
const MAY: Record<string, { packages: RegExp; folders: string[] }> = {
  shared: { packages: /^(jsonc-parser|picomatch\/posix\.js|yaml)$/, folders: ['shared'] },
  server: {
    packages:
      /^(@chatmend\/engine(\/pages)?|vscode-languageserver(\/.*)?|vscode-languageserver-(textdocument|types)|vscode-uri|node:.*)$/,
    folders: ['server'],
  },
  client: { packages: /^(vscode|vscode-languageclient(\/.*)?)$/, folders: ['client', 'server/protocol'] },
  cli: { packages: /^(@chatmend\/engine(\/pages)?|ignore|diff|string-width|node:.*)$/, folders: ['cli'] },
};

describe('the borders of the house', () => {
  for (const [folder, { packages, folders }] of Object.entries(MAY)) {
    it(`${folder} imports only what it may`, () => {
      const wrong = sources(join(root, folder)).flatMap((file) =>
        importsOf(file)
          .filter((name) => !allowed(file, name, packages, folders))
          .map((name) => `${relative(root, file)} imports ${name}`),
      );
      assert.deepEqual(wrong, []);
    });
  }
});

function allowed(file: string, name: string, packages: RegExp, folders: readonly string[]): boolean {
  if (!name.startsWith('.')) return packages.test(name);
  const target = relative(root, resolve(file, '..', name));
  return folders.some((folder) => target.startsWith(`${folder}/`)) || target === 'package.json';
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [
    ...text.matchAll(
      /^(?:import|export)\b[^'"`;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gms,
    ),
  ].map((match) => (match[1] ?? match[2] ?? match[3]) as string);
}

/** Sources of a package, without its tests and what they need. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/\/(node_modules|dist|testing)\//.test(file));
}
